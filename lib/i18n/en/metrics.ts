import { counted } from '../plural.ts';

export const metrics = {
  title: 'Metrics',
  lead: 'Every figure that Bellwether can work out, how, and where the formula is from. What is not known is shown as missing, never as 0.',
  search: 'Search',
  searchHint: 'Name, formula or source',
  total: (n: number) => counted(n, 'metric', 'metrics'),
  shown: (shown: string, total: number) => `${shown} of ${counted(total, 'metric', 'metrics')}`,
  noneTitle: 'No metric matches',
  showAll: 'Show all metrics',
  formula: 'Formula',
  inputs: 'From',
  unit: 'Unit',
  better: 'Better when',
  source: 'Source',

  tiers: {
    basic: 'Basic',
    composite: 'Composite',
    strategic: 'Strategic',
  },
  tierHints: {
    basic: 'Counted or added up from facts.',
    composite: 'Made of basic metrics, or estimated by a model.',
    strategic: 'For plans and decisions about money.',
  },
  betters: { higher: 'higher', lower: 'lower' },
  units: {
    share: 'share, 0 to 100 %',
    points: 'points, −100 to +100',
    number: 'number',
    fifths: 'three fifths, each 1 to 5',
    duration: 'time',
    money: 'money',
    'money-per-period': 'money per period',
  },

  names: {
    nps: 'Net Promoter Score',
    'nps-trend': 'NPS trend',
    'spend-per-period': 'Spend per period',
    'historic-margin': 'Historic margin',
    'simple-lifetime-value': 'Lifetime value, simple',
    'expected-lifetime': 'Expected lifetime',
    'margin-over-churn': 'Lifetime value, margin over churn',
    'present-value': 'Present value',
    'discounted-lifetime-value': 'Lifetime value, discounted',
    'perpetual-lifetime-value': 'Lifetime value, perpetuity',
    'probability-alive': 'Probability of still being a customer',
    'expected-orders': 'Expected orders',
    'expected-order-value': 'Expected order value',
    rfm: 'Recency, frequency, monetary value',
    'repeat-purchase-lifetime-value': 'Lifetime value, repeat purchase',
    reach: 'Reach',
    'acquisition-forecast': 'New customers expected',
    'retained-customers': 'Customers kept',
    'total-value': 'Total value of new customers',
    'total-value-of-retained': 'Total value of kept customers',
  },
  about: {
    nps: 'How many more would recommend you than would not.',
    'nps-trend': 'Where the NPS goes, month by month.',
    'spend-per-period': 'What one customer spends in a month, a quarter or a year.',
    'historic-margin': 'What a customer has brought so far. It says nothing about the future.',
    'simple-lifetime-value':
      'Money over a stated lifetime, not discounted. Without a margin it is revenue.',
    'expected-lifetime': 'How long customers stay at this churn, on average.',
    'margin-over-churn': 'What a customer brings while they stay, at constant churn.',
    'present-value': 'What money that comes for certain is worth today.',
    'discounted-lifetime-value':
      'What a customer is worth today, weighted with the chance that they are still there.',
    'perpetual-lifetime-value': 'The same margin for ever, at constant retention and discount.',
    'probability-alive':
      'For customers without a contract: whether the silence is a pause or the end.',
    'expected-orders': 'How many orders to expect of a customer without a contract.',
    'expected-order-value':
      'A customer’s own average, drawn towards everybody’s while their orders are few.',
    rfm: 'Who bought lately, often and much, compared within the segment.',
    'repeat-purchase-lifetime-value':
      'Expected orders times their expected value, for customers without a contract.',
    reach: 'How many people a budget reaches.',
    'acquisition-forecast':
      'What a campaign brings. The target stands beside it and never cuts it.',
    'retained-customers': 'How many of these customers will still be there.',
    'total-value': 'What a group of new customers is worth. Who leaves is already counted.',
    'total-value-of-retained': 'The same, when the value of one is that of a customer who is kept.',
  },
};
