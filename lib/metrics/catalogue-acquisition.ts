import { contactsFor, planAcquisition } from './acquisition-planner.ts';
import type { Metric } from './metric.ts';
import { retainedCustomers, totalValue, totalValueOfRetained } from './total-value.ts';

/** What it takes to win customers, and what they are worth together. */
export const ACQUISITION_METRICS = [
  {
    id: 'reach',
    tier: 'basic',
    unit: 'number',
    better: 'higher',
    inputs: ['budget', 'cost per contact'],
    formula: 'budget ÷ cost per contact',
    source: 'General usage',
    calculate: contactsFor,
  },
  {
    id: 'acquisition-forecast',
    tier: 'strategic',
    unit: 'number',
    better: 'higher',
    inputs: ['reach', 'response share', 'conversion share', 'target'],
    formula: 'reach × response × conversion, never capped; attainment = that ÷ target',
    source: 'General usage',
    calculate: planAcquisition,
  },
  {
    id: 'retained-customers',
    tier: 'basic',
    unit: 'number',
    better: 'higher',
    inputs: ['customers', 'retention share'],
    formula: 'customers × retention',
    source: 'General usage',
    calculate: retainedCustomers,
  },
  {
    id: 'total-value',
    tier: 'strategic',
    unit: 'money',
    better: 'higher',
    inputs: ['new customers', 'lifetime value of each'],
    formula: 'new customers × lifetime value',
    source: 'General usage; retention is in the lifetime value',
    calculate: totalValue,
  },
  {
    id: 'total-value-of-retained',
    tier: 'strategic',
    unit: 'money',
    better: 'higher',
    inputs: ['new customers', 'retention share', 'value of each that is kept'],
    formula: 'new customers × retention × value of a kept customer',
    source: 'General usage; only for values without retention in them',
    calculate: totalValueOfRetained,
  },
] as const satisfies readonly Metric[];
