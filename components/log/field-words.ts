import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import { SURVEY_SCALES } from '../../lib/model/survey-scales.ts';
import type { FieldKey, LogFields } from './log-fields.ts';
import { type FieldFaults, LENGTH_MAX, surveyOf } from './to-log-entry.ts';

/** What is wrong with a field in words; `null`: nothing. */
export function faultText(
  key: FieldKey,
  faults: FieldFaults,
  values: LogFields['values'],
  { log }: Messages,
  format: Formatters,
): string | null {
  const fault = faults[key];
  if (fault === undefined) return null;
  if (fault === 'tooLong') return log.error.tooLong(format.number(LENGTH_MAX[key] ?? 0));
  if (fault === 'score') {
    const { min, max } = SURVEY_SCALES[surveyOf(values)];
    return log.error.score(min, max);
  }
  return log.error[fault];
}
