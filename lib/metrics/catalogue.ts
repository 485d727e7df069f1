import { ACQUISITION_METRICS } from './catalogue-acquisition.ts';
import { LIFETIME_VALUE_METRICS } from './catalogue-lifetime-value.ts';
import { RETENTION_METRICS } from './catalogue-retention.ts';
import { SURVEY_METRICS } from './catalogue-survey.ts';

/** Every metric there is, family by family: what documents and pages about metrics are made from. */
export const METRICS = [
  ...SURVEY_METRICS,
  ...RETENTION_METRICS,
  ...LIFETIME_VALUE_METRICS,
  ...ACQUISITION_METRICS,
] as const;
