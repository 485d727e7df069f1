import { HEALTHY_FROM, WATCH_FROM } from '../../lib/health/band.ts';
import type { PresetId } from '../../lib/health/presets.ts';
import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type {
  Band,
  FactorScore,
  HealthScore,
  HealthTrend,
  MeasureScore,
  RefusedFact,
} from '../../lib/model/health.ts';
import type { MeasureId } from '../../lib/model/measure-id.ts';
import { shownScore } from '../score-text.ts';
import type { OverrideCommand } from './override-fields.ts';

/** Shares of evidence that a healthy band and any band at all take. */
export const COVERAGE_NEEDED = { healthy: 0.6, any: 0.35 } as const;

/** Band and coverage, as the score's meter says them: `Watch, 64 % of evidence`. */
export function healthMeterText(
  health: HealthScore,
  { common, health: words }: Messages,
  format: Formatters,
): string {
  const coverage = format.percent(health.coverage);
  if (health.score === null) return words.unknownText(coverage);
  return words.meterText(common.band[health.override?.computedBand ?? health.band], coverage);
}

export function trendText(trend: HealthTrend, { health }: Messages, format: Formatters): string {
  if (trend.delta === null) return health.trendNone;
  const points = format.number(Math.abs(trend.delta));
  if (trend.direction === 'up') return health.trendUp(points);
  if (trend.direction === 'down') return health.trendDown(points);
  return health.trendFlat(format.signedPoints(trend.delta));
}

export function factorMeterText(
  factor: FactorScore,
  { common, health }: Messages,
  format: Formatters,
): string {
  if (factor.score === null) return common.noData;
  const score = format.number(shownScore(factor.score));
  return health.factorText(score, format.signedPoints(factor.contribution));
}

/** Where the score could be, in whole points; `null`: there is no room, or it is unknown. */
export function shownRange({ range }: HealthScore): HealthScore['range'] {
  if (range === null) return null;
  const shown = { low: Math.round(range.low), high: Math.round(range.high) };
  return shown.low < shown.high ? shown : null;
}

/** The band that a score would have by its number alone; colours the bars of factors. */
export function bandOfNumber(score: number | null): Band {
  if (score === null) return 'unknown';
  if (score < WATCH_FROM) return 'at-risk';
  return score < HEALTHY_FROM ? 'watch' : 'healthy';
}

/** Why a fact is not used; a conversation loses only its feeling. */
export function refusedText({ kind, why }: RefusedFact, { score }: Messages): string {
  const isFeeling = kind === 'interaction' && why === 'out-of-range';
  return isFeeling ? score.refusedFeeling : score.refusedBecause[why];
}

/** What was done with a band set by hand. */
export function overrideDone({ override }: OverrideCommand, { score }: Messages): string {
  return override === null ? score.override.lifted : score.override.done[override.band];
}

/** The preset's name; one that this version does not know keeps its id. */
export function presetName(id: string, { score }: Messages): string {
  const names: Record<PresetId, string> = score.preset;
  return Object.entries(names).find(([one]) => one === id)?.[1] ?? id;
}

export function measureName(id: MeasureId, { health }: Messages): string {
  return health.measure[id];
}

/** A value in the measure's own unit. */
export function unitText(
  value: number,
  unit: MeasureScore['unit'],
  { health }: Messages,
  format: Formatters,
): string {
  switch (unit) {
    case 'days':
      return health.unit.days(format.number(value, 0));
    case 'minutes':
      return health.unit.minutes(format.number(value, 0));
    case 'ratio':
      return health.unit.ratio(format.number(value, 2));
    case 'share':
      return format.percent(value);
    case 'count':
      return format.number(value);
    case 'nps':
      return health.unit.nps(format.number(value));
    case 'sentiment':
      return format.signedPoints(value);
    case 'pulse':
      return health.unit.pulse(format.number(value));
  }
}
