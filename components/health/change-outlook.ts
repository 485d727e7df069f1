import { anchorScore } from '../../lib/health/anchors.ts';
import { bandOf, HEALTHY_FROM, WATCH_FROM } from '../../lib/health/band.ts';
import { whatWouldChange } from '../../lib/health/would-change.ts';
import type {
  Band,
  FactorId,
  FactorScore,
  HealthScore,
  MeasureScore,
} from '../../lib/model/health.ts';
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

/** One factor that could do it alone; `steps` is empty where no single measure of it can. */
export interface FactorMove {
  factor: FactorId;
  from: number;
  to: number;
  /** Cheapest first. */
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
  const byId = new Map(health.factors.map((one) => [one.factor, one]));
  const steps = whatWouldChange(health, target);
  const able = steps.flatMap(({ factor, points, isFeasible, measures }): FactorMove[] => {
    const from = byId.get(factor)?.score;
    if (!isFeasible || from === null || from === undefined) return [];
    const all = byId.get(factor)?.measures ?? [];
    const ways = measures.flatMap(({ measure, to }): MeasureMove[] => {
      const now = all.find((one) => one.measure === measure);
      return now ? [{ measure: now, to }] : [];
    });
    ways.sort((a, b) => effort(a) - effort(b));
    return [{ factor, from, to: from + points, steps: ways.slice(0, STEPS_SHOWN) }];
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

/** Points of the measure's own that a step takes. */
function effort({ measure, to }: MeasureMove): number {
  return Math.abs(anchorScore(to, measure.anchors) - (measure.score ?? 0));
}
