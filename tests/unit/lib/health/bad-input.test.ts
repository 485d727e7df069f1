import { describe, expect, it } from 'vitest';
import { HealthInputError } from '../../../../lib/health/health-input-error.ts';
import { DEFAULT_CONTEXT, type HealthProfile } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import type { AccountFacts, HealthContext } from '../../../../lib/model/health.ts';
import type { MeasureId } from '../../../../lib/model/measure-id.ts';
import { call, csat, daysAgo, facts, NOW, nps, override, pulse, signal, task } from './facts.ts';
import { thriving } from './portfolio-cases.ts';
import { GENERAL } from './profiles.ts';
import { read } from './readings.ts';

function refused(more: Partial<AccountFacts>): string[] {
  const { refused: list } = scoreAccount(facts(more), GENERAL, DEFAULT_CONTEXT, NOW);
  return list.map(({ kind, why }) => `${kind} ${why}`);
}

describe('a fact that cannot be used is left out and listed, never read as 0', () => {
  it.each([
    ['a percentage for a share', signal('goals-on-track', 80, 1), 'out-of-range'],
    ['a share below 0', signal('goals-on-track', -0.1, 1), 'out-of-range'],
    ['a share that is no number', signal('goals-on-track', Number.NaN, 1), 'out-of-range'],
    ['a share without a value', signal('goals-on-track', null, 1), 'out-of-range'],
    ['a part of a person', signal('active-users', 1.5, 1), 'out-of-range'],
    ['fewer than no people', signal('active-users', -1, 1), 'out-of-range'],
    ['endless days', signal('invoice-overdue', Infinity, 1), 'out-of-range'],
    ['negative days', signal('invoice-overdue', -1, 1), 'out-of-range'],
    ['negative minutes', signal('session-minutes', -1, 1), 'out-of-range'],
    ['negative money', signal('recurring-revenue', -5, 1), 'out-of-range'],
    ['endless money', signal('recurring-revenue', Infinity, 1), 'out-of-range'],
    ['money without a currency', signal('recurring-revenue', 5, 1, { unit: '' }), 'wrong-unit'],
    ['money in a word', signal('recurring-revenue', 5, 1, { unit: 'Euro' }), 'wrong-unit'],
    ['a share said to be per cent', signal('goals-on-track', 0.5, 1, { unit: '%' }), 'wrong-unit'],
    ['a metric nobody knows', { ...pulse(3, 1), metric: 'mood' }, 'unknown-metric'],
    [
      'a metric called as an object’s own',
      { ...pulse(3, 1), metric: 'toString' },
      'unknown-metric',
    ],
    ['a metric of another family', { ...pulse(3, 1), family: 'usage' as const }, 'unknown-metric'],
    ['a pulse of 0', pulse(0, 1), 'out-of-range'],
    ['a pulse of 6', pulse(6, 1), 'out-of-range'],
    ['a band that does not exist', override('purple', 1), 'unknown-metric'],
    ['an unknown band by hand', override('unknown', 1), 'unknown-metric'],
    ['an override of no days', override('watch', 1, 0), 'out-of-range'],
    ['an override for ever', override('watch', 1, Infinity), 'out-of-range'],
    ['an override without a reason', override('watch', 1, 5, ' '), 'no-reason'],
    ['a signal without a date', pulse(3, Number.NaN), 'bad-date'],
  ])('%s', (_, row, why) => {
    expect(refused({ signals: [row] })).toEqual([`signal ${why}`]);
    const without = scoreAccount(facts(), GENERAL, DEFAULT_CONTEXT, NOW);
    const score = scoreAccount(facts({ signals: [row] }), GENERAL, DEFAULT_CONTEXT, NOW);
    expect({ ...score, refused: [] }).toEqual(without);
  });

  it.each([
    ['an NPS answer of 11', nps(11, 1)],
    ['an NPS answer of 8.5', nps(8.5, 1)],
    ['a CSAT answer above its scale', csat(80, 1)],
    ['a CSAT answer below its scale', csat(0, 1)],
    ['a CSAT answer that is no number', csat(Number.NaN, 1)],
    ['a scale that is upside down', csat(3, 1, { scale: { min: 5, max: 1 } })],
    ['a scale of one point', csat(1, 1, { scale: { min: 1, max: 1 } })],
  ])('%s', (_, row) => {
    expect(refused({ surveyAnswers: [row] })).toEqual(['survey out-of-range']);
  });

  it('a feeling outside −2 to 2 is not read; that somebody called is', () => {
    const interactions = [call(1, { sentiment: 5 })];
    expect(refused({ interactions })).toEqual(['interaction out-of-range']);
    expect(read('logged-sentiment', { interactions }).value).toBeNull();
    expect(read('contact-frequency', { interactions }).value).toBeGreaterThan(0);
  });

  it('rows without real dates', () => {
    expect(refused({ interactions: [call(Number.NaN)] })).toEqual(['interaction bad-date']);
    expect(refused({ surveyAnswers: [nps(9, 1, { recordedAt: Infinity })] })).toEqual([
      'survey bad-date',
    ]);
    expect(refused({ tasks: [task(1, { occurredAt: Number.NaN })] })).toEqual(['task bad-date']);
  });

  it('is listed from the day it was recorded, in the order of ids', () => {
    const late = pulse(9, 1, { recordedAt: NOW + 1 });
    expect(refused({ signals: [late] })).toEqual([]);
    const signals = ['b', 'c', 'a'].map((id) => pulse(9, 1, { id }));
    const { refused: list } = scoreAccount(facts({ signals }), GENERAL, DEFAULT_CONTEXT, NOW);
    expect(list.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('what is unusual and yet right', () => {
  it('0 is an answer, a share, a count and an amount', () => {
    const signals = [
      signal('goals-on-track', 0, 1),
      signal('active-users', 0, 1),
      signal('recurring-revenue', 0, 1),
      signal('invoice-overdue', 0, 1),
      signal('goals-on-track', 1, 1, { unit: 'share' }),
      pulse(1, 1),
      pulse(5, 2),
    ];
    expect(refused({ signals, surveyAnswers: [nps(0, 1), nps(10, 1)] })).toEqual([]);
    expect(read('nps', { surveyAnswers: [nps(0, 1)] }).value).not.toBeNull();
  });

  it('more people than seats is full use, not more', () => {
    const account = { ...facts().account, seats: 10 };
    const signals = [signal('active-users', 15, 1)];
    expect(read('active-users', { account, signals })).toMatchObject({ value: 1.5, score: 100 });
  });

  it('a date in the future is not known yet, and nothing to refuse', () => {
    const signals = [pulse(1, -3)];
    expect(refused({ signals })).toEqual([]);
    expect(read('pulse', { signals }).value).toBeNull();
  });

  it('a pulse without a value takes the one before back', () => {
    const signals = [pulse(4, 9), { ...pulse(3, 1), value: null }];
    expect(refused({ signals })).toEqual([]);
    expect(read('pulse', { signals })).toMatchObject({ value: null, tracked: true });
  });
});

describe('what no score can be made with is an error that says what to give', () => {
  const score = (
    profile: Partial<HealthProfile>,
    context: Partial<HealthContext> = {},
    now = NOW,
  ) => scoreAccount(thriving, { ...GENERAL, ...profile }, { ...DEFAULT_CONTEXT, ...context }, now);

  it.each<[string, Partial<HealthProfile>]>([
    ['add up to 1', { weights: { support: 0.5 } }],
    ['add up to 1', { weights: {} }],
    ['from 0 on', { weights: { support: -0.5, pulse: 1.5 } }],
    ['from 0 on', { weights: { support: Number.NaN } }],
    ['from 0 on', { weights: { support: Infinity } }],
    ['no measure "mood"', { measures: ['mood' as MeasureId] }],
    ['"nps" once', { measures: ['nps', 'csat', 'nps'] }],
    ['rise or fall', { anchors: { nps: [0, 6, 5, 10] } }],
    ['rise or fall', { anchors: { nps: [0, 6, 6, 10] } }],
    ['rise or fall', { anchors: { nps: [0, 6, 8, Infinity] } }],
    ['rise or fall', { anchors: { nps: [0, 6, 8] as unknown as [0, 6, 8, 9] } }],
    ['ends after', { holidays: [{ fromAt: NOW, untilAt: NOW }] }],
    [
      'overlap',
      {
        holidays: [
          { fromAt: daysAgo(5), untilAt: daysAgo(2) },
          { fromAt: daysAgo(9), untilAt: daysAgo(4) },
        ],
      },
    ],
  ])('a profile: %s', (message, profile) => {
    expect(() => score(profile)).toThrow(HealthInputError);
    expect(() => score(profile)).toThrow(message);
  });

  it('two holidays may follow each other', () => {
    const holidays = [
      { fromAt: daysAgo(4), untilAt: daysAgo(2) },
      { fromAt: daysAgo(9), untilAt: daysAgo(4) },
    ];
    expect(score({ holidays }).score).not.toBeNull();
  });

  it.each<[string, Partial<HealthContext>]>([
    ['csatRate', { csatRate: 80 }],
    ['csatRate', { csatRate: 1.01 }],
    ['csatRate', { csatRate: Number.NaN }],
    ['npsMean', { npsMean: 10.1 }],
    ['scoreP10', { scoreP10: -1 }],
    ['scoreP10', { scoreP10: 100.5 }],
    ['scoreP90', { scoreP90: 101 }],
  ])('a context: %s', (name, context) => {
    expect(() => score({}, context)).toThrow(HealthInputError);
    expect(() => score({}, context)).toThrow(name);
  });

  it('takes the ends of the context’s scales', () => {
    expect(score({}, { csatRate: 1, npsMean: 0, scoreP10: 0, scoreP90: 100 }).score).not.toBeNull();
  });

  it('a date that is none', () => {
    expect(() => score({}, {}, Number.NaN)).toThrow(HealthInputError);
  });
});
