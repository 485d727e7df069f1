import type { Fault } from './fault.ts';
import { BANDS } from './faults/bands.ts';
import { CEILINGS } from './faults/ceilings.ts';
import { COMBINATION } from './faults/combination.ts';
import { CONTRACT_AND_SUPPORT } from './faults/contract-and-support.ts';
import { CUSTOMERS } from './faults/customers.ts';
import { FACTS } from './faults/facts.ts';
import { LIFETIME_VALUE } from './faults/lifetime-value.ts';
import { MODELS } from './faults/models.ts';
import { NPS } from './faults/nps.ts';
import { NPS_OVER_TIME } from './faults/nps-over-time.ts';
import { NPS_ROLL_UP } from './faults/nps-roll-up.ts';
import { PROFILES } from './faults/profiles.ts';
import { REFUSALS } from './faults/refusals.ts';
import { REVENUE } from './faults/revenue.ts';
import { SATISFACTION } from './faults/satisfaction.ts';
import { SCORES } from './faults/scores.ts';
import { SURVIVAL } from './faults/survival.ts';
import { UNITS } from './faults/units.ts';
import { USAGE_AND_RELATION } from './faults/usage-and-relation.ts';

/** All of them, the metrics first. */
export const FAULTS: readonly Fault[] = [
  ...SATISFACTION,
  ...NPS,
  ...NPS_OVER_TIME,
  ...NPS_ROLL_UP,
  ...CUSTOMERS,
  ...SURVIVAL,
  ...REVENUE,
  ...UNITS,
  ...LIFETIME_VALUE,
  ...MODELS,
  ...COMBINATION,
  ...BANDS,
  ...CEILINGS,
  ...SCORES,
  ...FACTS,
  ...REFUSALS,
  ...PROFILES,
  ...USAGE_AND_RELATION,
  ...CONTRACT_AND_SUPPORT,
];
