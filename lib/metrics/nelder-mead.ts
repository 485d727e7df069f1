export interface Minimum {
  /** Where the least value was found. */
  at: number[];
  value: number;
  iterations: number;
  /** Whether the search ended because it could get no lower, not because it ran out of steps. */
  hasConverged: boolean;
}

interface SearchLimits {
  maxIterations?: number;
}

interface Vertex {
  at: number[];
  value: number;
}

/** How far the first simplex reaches along every axis. */
const FIRST_STEP = 0.5;
const MAX_ITERATIONS = 2_000;
/** The search ends when neither the place nor (relative to its size) the value still moves. */
const SMALLEST_STEP = 1e-7;
const SMALLEST_GAIN = 1e-12;

/**
 * A minimum of `f` near `start`, found downhill by a simplex, without derivatives. Where `f` has
 * no value (NaN) it counts as infinitely high. It may be a local minimum. Units are those of `f`.
 * Source: Nelder & Mead (1965), A simplex method for function minimization.
 * @throws {RangeError} when `start` is empty or not finite
 * @example nelderMead(([x = 0]) => (x - 3) ** 2, [0]).at // [3.000…]
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  { maxIterations = MAX_ITERATIONS }: SearchLimits = {},
): Minimum {
  if (start.length === 0 || !start.every(Number.isFinite))
    throw new RangeError(`A search starts at finite numbers; got [${start.join(', ')}].`);
  const measure = (at: number[]): Vertex => {
    const value = f(at);
    return { at, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  let simplex = [
    measure([...start]),
    ...start.map((_, axis) =>
      measure(start.map((x, index) => (index === axis ? x + FIRST_STEP : x))),
    ),
  ];
  let iterations = 0;
  while (iterations < maxIterations && !hasSettled(simplex)) {
    simplex = moved(simplex, measure);
    iterations += 1;
  }
  return { ...lowest(simplex), iterations, hasConverged: hasSettled(simplex) };
}

function lowest(simplex: readonly Vertex[]): Vertex {
  return simplex.reduce((one, other) => (other.value < one.value ? other : one));
}

function highest(simplex: readonly Vertex[]): Vertex {
  return simplex.reduce((one, other) => (other.value > one.value ? other : one));
}

function hasSettled(simplex: readonly Vertex[]): boolean {
  const best = lowest(simplex);
  const gain = highest(simplex).value - best.value;
  if (!(gain <= SMALLEST_GAIN * (1 + Math.abs(best.value)))) return false;
  return simplex.every(({ at }) =>
    at.every((x, axis) => Math.abs(x - (best.at[axis] as number)) <= SMALLEST_STEP),
  );
}

/** The place on the line from one place to another: 0 is `from`, 1 is `to`, 2 as far again. */
function between(from: readonly number[], to: readonly number[], part: number): number[] {
  return from.map((x, axis) => x + part * ((to[axis] as number) - x));
}

/** One step: the worst corner is reflected, and by what it finds stretched, drawn in, or all are. */
function moved(simplex: readonly Vertex[], measure: (at: number[]) => Vertex): Vertex[] {
  const worst = highest(simplex);
  const others = simplex.filter((vertex) => vertex !== worst);
  const centre = others
    .map(({ at }) => at)
    .reduce((sum, at, index) => between(sum, at, 1 / (index + 1)));
  const reflected = measure(between(worst.at, centre, 2));
  const best = lowest(simplex);
  if (reflected.value < best.value)
    return [...others, lowest([reflected, measure(between(worst.at, centre, 3))])];
  if (reflected.value < highest(others).value) return [...others, reflected];
  const nearer = lowest([worst, reflected]);
  const contracted = measure(between(nearer.at, centre, 0.5));
  if (contracted.value < nearer.value) return [...others, contracted];
  return simplex.map((vertex) =>
    vertex === best ? vertex : measure(between(vertex.at, best.at, 0.5)),
  );
}
