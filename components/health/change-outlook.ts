import { anchorScore, anchorValue } from '../../lib/health/anchors.ts';
import { bandOf, HEALTHY_FROM, WATCH_FROM } from '../../lib/health/band.ts';
import { whatWouldChange } from '../../lib/health/would-change.ts';
import type { Band, FactorScore, HealthScore, MeasureScore } from '../../lib/model/health.ts';
import type { FactorId } from '../../lib/model/measure-id.ts';
import { COVERAGE_NEEDED } from './health-words.ts';

/** Points past a border, on two days, before the band follows. */
export const BAND_MARGIN = 3;
/** More ways than this for one factor are noise: the cheapest stand first. */
const STEPS_SHOWN = 3;

/** One measure that could do it alone, with the value that is enough. */
export interface MeasureMove {
  measure: MeasureScore;
  to: number;
}

/** One factor that could do it alone. */
export interface FactorMove {
  factor: FactorId;
  from: number;
  to: number;
  /** `any` one of the steps is enough, cheapest first; or no single measure is, and it takes `all`. */
  takes: 'any' | 'all';
  steps: MeasureMove[];
}

export type ChangeOutlook =
  | {
      kind: 'moves';
      direction: 'up' | 'down';
      target: number;
      band: Band;
      /** Cheapest first; empty: no single factor can. */
      moves: FactorMove[];
      notAlone: FactorId[];
      /** Heaviest first: evidence that the band takes beside the score. */
      evidence: FactorId[];
    }
  /** A ceiling keeps the score below the next band. `without` is what the factors alone give. */
  | { kind: 'ceiling'; ceiling: number; without: { score: number; band: Band } | null }
  /** The score is past a border already; the band waits for a second day beyond `at`. */
  | { kind: 'settling'; direction: 'up' | 'down'; border: number; at: number; band: Band }
  /** Only evidence is missing. */
  | { kind: 'evidence'; evidence: FactorId[] };

/**
 * What would bring the computed band one up, or a healthy account down to Watch.
 * `null`: there is no score; what would bring one is said elsewhere.
 * @example changeOutlook(health)?.kind // 'moves'
 */
export function changeOutlook(health: HealthScore): ChangeOutlook | null {
  const { score, coverage } = health;
  if (score === null) return null;
  if (health.greenWithheld) return { kind: 'evidence', evidence: missingEvidence(health) };
  const computed = computedBand(health);
  const fresh = bandOf({ score, coverage });
  if (fresh !== computed) return settling(computed, fresh);
  if (computed === 'healthy') return moves(health, 'down', HEALTHY_FROM, 'watch');
  const isWatch = computed === 'watch';
  const target = isWatch ? HEALTHY_FROM : WATCH_FROM;
  if (target > health.ceiling) return { kind: 'ceiling', ...ceilingOver(health) };
  return moves(health, 'up', target, isWatch ? 'healthy' : 'watch');
}

/** The band by the facts, also while one is set by hand. */
export function computedBand({ band, override }: Pick<HealthScore, 'band' | 'override'>): Band {
  return override?.computedBand ?? band;
}

/** Factors that lack evidence, by how much of the whole picture each would bring. */
export function missingEvidence({ factors }: Pick<HealthScore, 'factors'>): FactorId[] {
  const gap = ({ weight, coverage }: FactorScore) => weight * (1 - coverage);
  return factors
    .filter((one) => gap(one) > 0.01)
    .sort((a, b) => gap(b) - gap(a))
    .map(({ factor }) => factor);
}

function settling(computed: Band, fresh: Band): ChangeOutlook {
  const isRise = fresh === 'healthy' || computed === 'at-risk';
  const border = fresh === 'healthy' || computed === 'healthy' ? HEALTHY_FROM : WATCH_FROM;
  return {
    kind: 'settling',
    direction: isRise ? 'up' : 'down',
    border,
    at: border + (isRise ? BAND_MARGIN : -BAND_MARGIN),
    band: fresh,
  };
}

function ceilingOver({ caps, ceiling, rawScore, coverage }: HealthScore) {
  if (caps.length === 0 || rawScore === null) return { ceiling, without: null };
  return { ceiling, without: { score: rawScore, band: bandOf({ score: rawScore, coverage }) } };
}

function moves(
  health: HealthScore,
  direction: 'up' | 'down',
  target: number,
  band: Band,
): ChangeOutlook {
  const steps = whatWouldChange(health, target);
  const able = steps.flatMap((step): FactorMove[] => {
    const factor = health.factors.find((one) => one.factor === step.factor);
    if (!step.isFeasible || !factor || factor.score === null) return [];
    const to = factor.score + step.points;
    return [{ factor: step.factor, from: factor.score, to, ...stepsOf(factor, step) }];
  });
  const lacksEvidence = band === 'healthy' && health.coverage < COVERAGE_NEEDED.healthy;
  return {
    kind: 'moves',
    direction,
    target,
    band,
    moves: able,
    notAlone: steps.filter(({ isFeasible }) => !isFeasible).map(({ factor }) => factor),
    evidence: lacksEvidence ? missingEvidence(health) : [],
  };
}

function stepsOf(
  { measures }: FactorScore,
  { points, measures: single }: ReturnType<typeof whatWouldChange>[number],
): Pick<FactorMove, 'takes' | 'steps'> {
  const any = single.flatMap(({ measure, to }): MeasureMove[] => {
    const now = measures.find((one) => one.measure === measure);
    return now ? [{ measure: now, to }] : [];
  });
  if (any.length === 0) return { takes: 'all', steps: levelled(measures, points) };
  return { takes: 'any', steps: any.sort((a, b) => effort(a) - effort(b)).slice(0, STEPS_SHOWN) };
}

/**
 * The factor's weak measures (to sink: its strong ones) brought to one level, which moves its mean
 * by `points`: no measure has to go further than it must.
 */
function levelled(measures: readonly MeasureScore[], points: number): MeasureMove[] {
  const side = Math.sign(points);
  const known = measures
    .flatMap((measure) =>
      measure.score === null || measure.strength === 0
        ? []
        : [{ measure, at: measure.score * side }],
    )
    .sort((a, b) => a.at - b.at);
  const all = known.reduce((sum, { measure }) => sum + measure.strength, 0);
  let wanted = Math.abs(points) * all;
  let strength = 0;
  let level = known[0]?.at ?? 0;
  let count = 0;
  for (const { measure, at } of known) {
    const rise = (at - level) * strength;
    if (rise >= wanted) break;
    wanted -= rise;
    level = at;
    strength += measure.strength;
    count += 1;
  }
  const reached = strength === 0 ? level : level + wanted / strength;
  return known
    .slice(0, count)
    .map(({ measure }) => ({ measure, to: anchorValue(reached * side, measure.anchors) }));
}

/** Points of the measure's own that a step takes. */
function effort({ measure, to }: MeasureMove): number {
  return Math.abs(anchorScore(to, measure.anchors) - (measure.score ?? 0));
}
