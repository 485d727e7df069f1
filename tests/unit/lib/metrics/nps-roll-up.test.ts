import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NpsAnswer } from '../../../../lib/metrics/nps-answers.ts';
import type { RoleOf, RoleWeights } from '../../../../lib/metrics/nps-per-account.ts';
import {
  npsByDecisionMaker,
  npsPerAccount,
  npsPerPerson,
} from '../../../../lib/metrics/nps-roll-up.ts';
import { UnitError } from '../../../../lib/metrics/units.ts';
import { answer as anAnswer, NOW } from './some-answers.ts';

/** An answer of a person whose key begins with their role. */
function answer(accountId: string, respondent: string, score: number, answeredAt = NOW): NpsAnswer {
  return anAnswer(respondent, score, 0, { accountId, answeredAt, recordedAt: answeredAt });
}

const ROLES = ['decision-maker', 'influencer', 'champion', 'user', 'blocker'] as const;
const roleOf: RoleOf = ({ respondent }) =>
  ROLES.find((role) => respondent.startsWith(role)) ?? null;

/** So many accounts of one answer each. */
function accounts(many: number, score: number, name: string): NpsAnswer[] {
  return Array.from({ length: many }, (_, index) => answer(`${name}${index}`, 'user', score));
}

const SEED = { seed: 1 };

describe('npsPerPerson', () => {
  it('counts everyone once, with their latest answer, and says what it is', () => {
    const old = answer('a', 'user', 0, NOW - 1000);
    const rollUp = npsPerPerson([...accounts(6, 10, 'a'), old, answer('a', 'user', 10)], SEED);
    expect(rollUp).toMatchObject({
      rollUp: 'per-person',
      mode: 'relational',
      n: 7,
      people: 7,
      accounts: 7,
      nps: 100,
      standing: 'indicative',
      interval: 'adjusted-wald',
      answers: null,
    });
  });

  it('lists fewer than 5 answers, newest first, in place of an NPS', () => {
    const given = [
      answer('a', 'p', 9, NOW - 2),
      answer('a', 'q', 3, NOW),
      answer('a', 'r', 8, NOW - 1),
    ];
    const rollUp = npsPerPerson(given, SEED);
    expect(rollUp).toMatchObject({ n: 3, nps: null, standing: 'answers' });
    expect(rollUp.answers?.map(({ respondent }) => respondent)).toEqual(['q', 'r', 'p']);
    expect(rollUp.low).not.toBeNull();
  });

  it('of nobody has nothing to show', () => {
    expect(npsPerPerson([], SEED)).toMatchObject({
      mode: null,
      n: 0,
      people: 0,
      accounts: 0,
      nps: null,
      low: null,
      high: null,
      answers: [],
    });
  });

  it('is firm from 30 on', () => {
    expect(npsPerPerson(accounts(30, 9, 'a'), SEED).standing).toBe('firm');
  });

  it('does not let what is no answer stand for the person who answered before', () => {
    const given = [
      answer('a', 'p', 9, NOW - 1),
      answer('a', 'p', 11),
      answer('a', 'q', Number.NaN),
    ];
    expect(npsPerPerson(given, SEED)).toMatchObject({ n: 1, promoters: 1 });
  });

  const ofOneMind = ['p', 'q', 'r', 's'].flatMap((who) =>
    [...accounts(6, 10, 'up'), ...accounts(4, 2, 'down')].map((one) => ({
      ...one,
      respondent: who,
    })),
  );

  it('shows the wider interval where people of one account think alike', () => {
    const rollUp = npsPerPerson(ofOneMind, SEED);
    const plain = npsPerPerson(
      ofOneMind.filter((one) => one.accountId !== 'up0'),
      SEED,
    );
    expect(rollUp).toMatchObject({ n: 40, nps: 20, interval: 'cluster-bootstrap' });
    expect(plain.interval).toBe('adjusted-wald');
    const width = (rollUp.high ?? 0) - (rollUp.low ?? 0);
    expect(width).toBeGreaterThan(1.5 * ((plain.high ?? 0) - (plain.low ?? 0)));
    expect(npsPerPerson(ofOneMind.toReversed(), SEED)).toEqual(rollUp);
  });

  it('keeps the plain interval where that is the wider', () => {
    const unanimous = ofOneMind.map((one) => ({ ...one, score: 10 }));
    const rollUp = npsPerPerson(unanimous, SEED);
    expect(rollUp.interval).toBe('adjusted-wald');
    expect(rollUp.low).toBeLessThan(100);
  });

  it('knows how much less uncertain a large part of the audience is', () => {
    const few = accounts(20, 9, 'a').concat(accounts(10, 3, 'b'));
    const [open, asked] = [npsPerPerson(few, SEED), npsPerPerson(few, { seed: 1, audience: 40 })];
    expect((asked.high ?? 0) - (asked.low ?? 0)).toBeLessThan((open.high ?? 0) - (open.low ?? 0));
    const census = npsPerPerson(ofOneMind, { seed: 1, audience: 40 });
    expect(census.low).toBeCloseTo(20, 9);
    expect(census.high).toBeCloseTo(20, 9);
    const clustered = npsPerPerson(ofOneMind, { seed: 1, audience: 60 });
    expect(clustered.interval).toBe('cluster-bootstrap');
    expect(clustered.low).toBeGreaterThan(npsPerPerson(ofOneMind, SEED).low ?? 0);
    expect(() => npsPerPerson(few, { seed: 1, audience: 29 })).toThrow(UnitError);
  });
});

describe('npsPerAccount', () => {
  it('counts accounts by the mean of their people, decision-makers twice', () => {
    const given = [
      answer('passive', 'decision-maker', 10),
      answer('passive', 'user', 6),
      answer('passive', 'influencer', 9),
      answer('detractor', 'user 1', 10),
      answer('detractor', 'user 2', 3),
      answer('promoter', 'decision-maker', 10),
      answer('promoter', 'user', 7),
      ...accounts(3, 9, 'other'),
    ];
    expect(npsPerAccount(given, { roleOf })).toMatchObject({
      rollUp: 'per-account',
      mode: 'relational',
      promoters: 4,
      passives: 1,
      detractors: 1,
      n: 6,
      people: 10,
      accounts: 6,
      nps: 50,
    });
  });

  it('counts every other role once, known or not', () => {
    const tens = ['influencer', 'champion', 'user', 'blocker', 'stranger'];
    for (const who of tens) {
      const pair = [answer('a', who, 10), answer('a', 'decision-maker', 7)];
      expect(npsPerAccount(pair, { roleOf })).toMatchObject({ passives: 1 });
      const third = [...pair, answer('a', 'user 2', 10), answer('a', 'user 3', 10)];
      expect(npsPerAccount(third, { roleOf })).toMatchObject({ passives: 1 });
    }
  });

  it('takes 6.99 for a detractor and 8.99 for a passive', () => {
    const mean = (low: number, high: number) =>
      Array.from({ length: 100 }, (_, index) => answer('a', `p${index}`, index === 0 ? low : high));
    expect(npsPerAccount(mean(6, 7), { roleOf })).toMatchObject({ detractors: 1 });
    expect(npsPerAccount(mean(8, 9), { roleOf })).toMatchObject({ passives: 1 });
    expect(npsPerAccount(mean(9, 9), { roleOf })).toMatchObject({ promoters: 1 });
  });

  const weights: RoleWeights = {
    'decision-maker': 1,
    influencer: 1,
    champion: 1,
    user: 0.1,
    blocker: 0,
    unknown: 1,
  };

  it('takes other weights, 0 for who should not count', () => {
    const given = [answer('a', 'blocker', 0), answer('a', 'user', 9), answer('b', 'blocker', 0)];
    expect(npsPerAccount(given, { roleOf, weights })).toMatchObject({
      n: 1,
      promoters: 1,
      people: 3,
      accounts: 2,
    });
  });

  it('five nines weighted 0.3 are a nine, whatever binary fractions make of them', () => {
    const nines = [1, 2, 3, 4, 5].map((who) => answer('a', `user ${who}`, 9));
    const noisy = nines.reduce((sum) => sum + 9 * 0.3, 0) / nines.reduce((sum) => sum + 0.3, 0);
    expect(noisy).toBeLessThan(9);
    const rollUp = npsPerAccount(nines, { roleOf, weights: { ...weights, user: 0.3 } });
    expect(rollUp).toMatchObject({ promoters: 1 });
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a weight of %d', (user) => {
    const given = [answer('a', 'user', 9)];
    expect(() => npsPerAccount(given, { roleOf, weights: { ...weights, user } })).toThrow(
      UnitError,
    );
  });

  it('has as audience the accounts that could be asked', () => {
    const rollUp = npsPerAccount(accounts(6, 9, 'a'), { roleOf, audience: 6 });
    expect([rollUp.low, rollUp.high]).toEqual([100, 100]);
    expect(() => npsPerAccount(accounts(6, 9, 'a'), { roleOf, audience: 5 })).toThrow(UnitError);
  });

  it('splitting no account and shuffling the answers changes nothing', () => {
    const row = fc.record({
      accountId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      respondent: fc.constantFrom('decision-maker', 'user', 'influencer', 'x'),
      score: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const given = rows.map((one) => answer(one.accountId, one.respondent, one.score));
        const { n, nps, low } = npsPerAccount(given, { roleOf });
        expect(npsPerAccount(given.toReversed(), { roleOf })).toMatchObject({ n, nps, low });
        expect(n).toBe(new Set(rows.map(({ accountId }) => accountId)).size);
      }),
    );
  });
});

describe('npsByDecisionMaker', () => {
  it('lets whoever decides stand for the account, else who influences, else who uses', () => {
    const given = [
      answer('decided', 'user', 0),
      answer('decided', 'decision-maker', 9),
      answer('decided', 'influencer', 0),
      answer('influenced', 'user', 0),
      answer('influenced', 'champion', 8),
      answer('influenced', 'influencer', 7),
      answer('championed', 'user', 0),
      answer('championed', 'champion', 9),
      answer('used', 'user', 6),
      answer('used', 'blocker', 6),
      answer('unknown', 'stranger', 10),
      answer('split', 'decision-maker 1', 10),
      answer('split', 'decision-maker 2', 8),
    ];
    expect(npsByDecisionMaker(given, { roleOf })).toMatchObject({
      rollUp: 'decision-maker-waterfall',
      promoters: 4,
      passives: 1,
      detractors: 1,
      n: 6,
      people: 13,
      accounts: 6,
      nps: 50,
    });
    expect(npsByDecisionMaker(given.toReversed(), { roleOf }).nps).toBe(50);
  });

  it('lists the answers of fewer than 5 accounts', () => {
    const rollUp = npsByDecisionMaker(accounts(4, 9, 'a'), { roleOf });
    expect(rollUp).toMatchObject({ n: 4, nps: null, standing: 'answers' });
    expect(rollUp.answers).toHaveLength(4);
  });
});
