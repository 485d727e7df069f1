import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainChange } from '../../../../lib/health/explain.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import {
  account,
  call,
  contact,
  csat,
  daysAgo,
  facts,
  meeting,
  NOW,
  nps,
  pulse,
  ticket,
} from './facts.ts';
import { LOGGED_ONLY } from './profiles.ts';

const days = fc.integer({ min: 0, max: 200 });
const who = fc.constantFrom('boss', 'ann', 'bob');
const feeling = fc.option(fc.integer({ min: -2, max: 2 }));

const interaction = fc.oneof(
  fc
    .tuple(days, who, feeling)
    .map(([day, id, sentiment]) => call(day, { contactIds: [id], sentiment })),
  fc.tuple(days, who).map(([day, id]) => call(day, { contactIds: [id], outcome: 'no_answer' })),
  fc
    .tuple(days, fc.constantFrom('held' as const, 'no_show' as const))
    .map(([day, outcome]) => meeting(day, { outcome })),
  fc.tuple(days, fc.boolean(), fc.boolean()).map(([day, escalated, isOpen]) =>
    ticket(day, {
      escalated,
      priority: 'high',
      status: isOpen ? 'open' : 'closed',
      closedAt: isOpen ? null : daysAgo(day),
    }),
  ),
);
const answer = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 10 }), days, who)
    .map(([score, day, id]) => nps(score, day, { contactId: id, respondent: id })),
  fc.tuple(fc.integer({ min: 1, max: 5 }), days).map(([score, day]) => csat(score, day)),
);
const signal = fc
  .tuple(fc.integer({ min: 1, max: 5 }), days)
  .map(([level, day]) => pulse(level, day));

const anyFacts: fc.Arbitrary<AccountFacts> = fc
  .record({
    age: fc.integer({ min: 0, max: 400 }),
    interactions: fc.array(interaction, { maxLength: 15 }),
    surveyAnswers: fc.array(answer, { maxLength: 8 }),
    signals: fc.array(signal, { maxLength: 3 }),
  })
  .map(({ age, ...rest }) =>
    facts({
      ...rest,
      account: account({ createdAt: daysAgo(age) }),
      contacts: [contact('boss', { role: 'decision-maker' }), contact('ann'), contact('bob')],
    }),
  );

function score(of: AccountFacts) {
  return scoreAccount(of, LOGGED_ONLY, DEFAULT_CONTEXT, NOW);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The same facts with those of `extra` added under other ids, changed by `change`. */
function withMore(
  of: AccountFacts,
  extra: AccountFacts,
  change: { recordedAt?: number; deletedAt?: number },
): AccountFacts {
  const more = <T extends { id: string }>(rows: T[]): T[] =>
    rows.map((row) => ({ ...row, id: `more-${row.id}`, ...change }));
  return {
    ...of,
    contacts: [...of.contacts, ...more(extra.contacts)],
    interactions: [...of.interactions, ...more(extra.interactions)],
    surveyAnswers: [...of.surveyAnswers, ...more(extra.surveyAnswers)],
    signals: [...of.signals, ...more(extra.signals)],
  };
}

describe('the score of any account', () => {
  it('lines add up: 50, contributions and ceilings make the score', () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const health = score(of);
        if (health.rawScore === null) {
          expect(health.score).toBeNull();
          return;
        }
        const contributions = total(health.factors.map((factor) => factor.contribution));
        expect(50 + contributions).toBeCloseTo(health.rawScore, 9);
        if (health.score === null) return;
        const effects = total(health.caps.map((cap) => cap.effect));
        expect(health.rawScore + effects).toBeCloseTo(health.score, 9);
      }),
    );
  });

  it('stays between 0 and 100, every share between 0 and 1', () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const { score: points, coverage, factors } = score(of);
        expect(points ?? 0).toBeGreaterThanOrEqual(0);
        expect(points ?? 0).toBeLessThanOrEqual(100);
        const measures = factors.flatMap((factor) => factor.measures);
        const shares = [coverage, ...factors.map((one) => one.coverage)]
          .concat(measures.map((one) => one.strength))
          .concat(measures.flatMap((one) => one.evidence.map(({ weight }) => weight)));
        for (const share of shares) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it('is unknown below a coverage of 0.35, never healthy below 0.60', () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const { band, coverage, score: points } = score(of);
        if (coverage < 0.35 - 1e-9) expect(band).toBe('unknown');
        if (coverage < 0.6 - 1e-9) expect(band).not.toBe('healthy');
        expect(points === null).toBe(band === 'unknown');
      }),
    );
  });

  it('is not changed by what was recorded after now', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (of, extra) => {
        expect(score(withMore(of, extra, { recordedAt: NOW + 1 }))).toEqual(score(of));
      }),
    );
  });

  it('is not changed by what was deleted', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (of, extra) => {
        expect(score(withMore(of, extra, { deletedAt: NOW }))).toEqual(score(of));
      }),
    );
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const turned = { ...of, interactions: of.interactions.toReversed() };
        const [a, b] = [score(of), score(turned)];
        expect(b.score ?? -1).toBeCloseTo(a.score ?? -1, 9);
        expect(b.band).toBe(a.band);
      }),
    );
  });

  it('a change between two states is explained to the last point', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (first, second) => {
        const [before, after] = [score(first), score(second)];
        const changes = explainChange(before, after);
        if (before.rawScore === null || after.rawScore === null) {
          expect(changes).toBeNull();
          return;
        }
        const sum = total((changes ?? []).map((change) => change.points));
        expect(sum).toBeCloseTo(after.rawScore - before.rawScore, 9);
      }),
    );
  });
});
