/**
 * Remission in weeks and whether it ended, of 23 patients with leukaemia by whether chemotherapy was
 * maintained. Source: the data set `aml` of R's survival package (T. Therneau), from R. G. Miller,
 * Survival Analysis (1997).
 */
export const AML_MAINTAINED: readonly (readonly [number, boolean])[] = [
  [9, true],
  [13, true],
  [13, false],
  [18, true],
  [23, true],
  [28, false],
  [31, true],
  [34, true],
  [45, false],
  [48, true],
  [161, false],
];
export const AML_NONMAINTAINED: readonly (readonly [number, boolean])[] = [
  [5, true],
  [5, true],
  [8, true],
  [8, true],
  [12, true],
  [16, false],
  [23, true],
  [27, true],
  [30, true],
  [33, true],
  [43, true],
  [45, true],
];

type Row = readonly [time: number, atRisk: number, ended: number, survival: number, error: number];

/**
 * time, n.risk, n.event, survival, std.err as `summary(survfit(Surv(time, status) ~ x, aml))` prints
 * them in the survival package's own reference output (tests/doaml.Rout.save). It prints NaN as the
 * last standard error, where nobody is left.
 */
export const MAINTAINED_CURVE: readonly Row[] = [
  [9, 11, 1, 0.909, 0.0867],
  [13, 10, 1, 0.818, 0.1163],
  [18, 8, 1, 0.716, 0.1397],
  [23, 7, 1, 0.614, 0.1526],
  [31, 5, 1, 0.491, 0.1642],
  [34, 4, 1, 0.368, 0.1627],
  [48, 2, 1, 0.184, 0.1535],
];
export const NONMAINTAINED_CURVE: readonly Row[] = [
  [5, 12, 2, 0.8333, 0.1076],
  [8, 10, 2, 0.6667, 0.1361],
  [12, 8, 1, 0.5833, 0.1423],
  [23, 6, 1, 0.4861, 0.1481],
  [27, 5, 1, 0.3889, 0.147],
  [30, 4, 1, 0.2917, 0.1387],
  [33, 3, 1, 0.1944, 0.1219],
  [43, 2, 1, 0.0972, 0.0919],
  [45, 1, 1, 0, 0],
];

/**
 * time, n.risk, n.event, n.censor, surv, std.err (of ln S), lower, upper of
 * `survfit(Surv(time, status) ~ 1, data = aml, conf.type = "log-log")`, as R computed them for the
 * tests of JuliaStats/Survival.jl (test/data/refs/leukemia_km.csv), rounded to twelve decimals.
 */
export const POOLED_CURVE: readonly (readonly [number, number, number, number, ...number[]])[] = [
  [5, 23, 2, 0, 0.913043478261, 0.064348945209, 0.694947537532, 0.977515669901],
  [8, 21, 2, 0, 0.826086956522, 0.095672974647, 0.600610411237, 0.930903558387],
  [9, 19, 1, 0, 0.782608695652, 0.109896745566, 0.554211506669, 0.903207489882],
  [12, 18, 1, 0, 0.739130434783, 0.123876020852, 0.509209438754, 0.873375781698],
  [13, 17, 1, 1, 0.695652173913, 0.137919321092, 0.465641749762, 0.841721291392],
  [16, 15, 0, 1, 0.695652173913, 0.137919321092, 0.465641749762, 0.841721291392],
  [18, 14, 1, 0, 0.645962732919, 0.156576641377, 0.413952950717, 0.805307764482],
  [23, 13, 2, 0, 0.546583850932, 0.196219924093, 0.319250413971, 0.726449173821],
  [27, 11, 1, 0, 0.496894409938, 0.218158583837, 0.275565628012, 0.684213788448],
  [28, 10, 0, 1, 0.496894409938, 0.218158583837, 0.275565628012, 0.684213788448],
  [30, 9, 1, 0, 0.441683919945, 0.247955755309, 0.227381168463, 0.63709268746],
  [31, 8, 1, 0, 0.386473429952, 0.281672148868, 0.182836618649, 0.587476914418],
  [33, 7, 1, 0, 0.331262939959, 0.321167749404, 0.141825693482, 0.535273789989],
  [34, 6, 1, 0, 0.276052449965, 0.369434779888, 0.104441343234, 0.480284660417],
  [43, 5, 1, 0, 0.220841959972, 0.431835682396, 0.070996648983, 0.422167443381],
  [45, 4, 1, 1, 0.165631469979, 0.519437570767, 0.042114281262, 0.360361360273],
  [48, 2, 1, 0, 0.08281573499, 0.87739124108, 0.006955966799, 0.286760367981],
  [161, 1, 0, 1, 0.08281573499, 0.87739124108, 0.006955966799, 0.286760367981],
];
