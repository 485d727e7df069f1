import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseProfile,
  DEFAULT_SETTINGS,
  editedPreset,
} from '../../../../lib/health/choose-profile.ts';
import { combineFactors } from '../../../../lib/health/combine.ts';
import { inOrderKnown, keptRows, knownAt } from '../../../../lib/health/ledger.ts';
import { PRESETS, type PresetId } from '../../../../lib/health/presets.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import type { AccountFacts } from '../../../../lib/model/health.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import { evenly } from '../metrics/evenly.ts';
import { anyFacts } from './any-facts.ts';
import { call, daysAgo, NOW } from './facts.ts';
import { GENERAL } from './profiles.ts';

const anyProfile = fc
  .constantFrom(...(Object.keys(PRESETS) as PresetId[]))
  .map((id) => editedPreset(id, DEFAULT_SETTINGS));

type Rows = Omit<AccountFacts, 'account'>;
const TABLES = ['contacts', 'interactions', 'surveyAnswers', 'signals', 'tasks'] as const;

/** The same facts with every table changed alike. */
function mapped(of: AccountFacts, change: <T>(rows: T[]) => T[]): AccountFacts {
  const rows = Object.fromEntries(TABLES.map((table) => [table, change<unknown>(of[table])]));
  return { account: of.account, ...(rows as unknown as Rows) };
}

describe('a score is the same', () => {
  it('in whatever order its facts come', () => {
    fc.assert(
      fc.property(anyFacts, anyProfile, fc.integer({ min: 1, max: 9 }), (of, profile, at) => {
        const score = (facts: AccountFacts) => scoreAccount(facts, profile, DEFAULT_CONTEXT, NOW);
        expect(score(mapped(of, (rows) => rows.toReversed()))).toEqual(score(of));
        const turned = mapped(of, (rows) => [...rows.slice(at), ...rows.slice(0, at)]);
        expect(score(turned)).toEqual(score(of));
      }),
    );
  });

  it('when facts come twice under their id, also recorded again later', () => {
    fc.assert(
      fc.property(anyFacts, anyProfile, fc.integer({ min: 0, max: 40 }), (of, profile, days) => {
        const score = (facts: AccountFacts) => scoreAccount(facts, profile, DEFAULT_CONTEXT, NOW);
        const later = <T>(rows: T[]) =>
          rows.map((row) => ({ ...row, recordedAt: NOW - days * DAY_MS }));
        expect(score(mapped(of, (rows) => [...rows, ...rows]))).toEqual(score(of));
        const recorded = mapped(of, (rows) =>
          (rows as { recordedAt: number }[]).some((row) => row.recordedAt > NOW - days * DAY_MS)
            ? rows
            : [...later(rows), ...rows],
        );
        expect(score(recorded)).toEqual(score(of));
      }),
    );
  });

  it('when the account was split in two and its facts are put together again', () => {
    fc.assert(
      fc.property(anyFacts, anyProfile, (of, profile) => {
        const part = (remainder: number) => (_: unknown, index: number) => index % 2 === remainder;
        const joined = mapped(of, (rows) => {
          const other = rows.filter(part(1)).map((row) => ({ ...row, accountId: 'other' }));
          return [...other, ...rows.filter(part(0))];
        });
        expect(scoreAccount(joined, profile, DEFAULT_CONTEXT, NOW)).toEqual(
          scoreAccount(of, profile, DEFAULT_CONTEXT, NOW),
        );
      }),
    );
  });

  it('of a past day, whatever was recorded since: the profile is then, too', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 200 }), (of, days) => {
        const then = NOW - days * DAY_MS;
        const known = mapped(
          of,
          (rows) =>
            (rows as unknown as { occurredAt: number; recordedAt: number }[]).filter(
              ({ occurredAt, recordedAt }) => occurredAt <= then && recordedAt <= then,
            ) as typeof rows,
        );
        const score = (facts: AccountFacts) =>
          scoreAccount(facts, chooseProfile(facts, DEFAULT_SETTINGS, then), DEFAULT_CONTEXT, then);
        expect(score(of)).toEqual(score(known));
      }),
    );
  });
});

describe('missing factors', () => {
  it('never turn a score green: they make it thinner and leave its points', () => {
    fc.assert(
      fc.property(anyFacts, evenly(0.01, 2), (of, more) => {
        const { factors, rawScore, coverage } = scoreAccount(of, GENERAL, DEFAULT_CONTEXT, NOW);
        const inputs = factors.map(({ factor, weight, score, coverage: c }) => {
          return { factor, weight, score, coverage: c };
        });
        const missing = { factor: 'trust', weight: more, score: null, coverage: 0 } as const;
        const thinner = combineFactors([...inputs, missing]);
        expect(thinner.coverage).toBeLessThanOrEqual(coverage + 1e-12);
        if (rawScore === null) expect(thinner.rawScore).toBeNull();
        else expect(thinner.rawScore).toBeCloseTo(rawScore, 9);
      }),
    );
  });

  it('do not turn an account green when a source gets connected', () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        const band = (connected: (typeof DEFAULT_SETTINGS)['connected']) => {
          const profile = chooseProfile(of, { ...DEFAULT_SETTINGS, connected }, NOW);
          return scoreAccount(of, profile, DEFAULT_CONTEXT, NOW).band;
        };
        const without = band([]);
        const all = band(['active-users', 'feature-breadth', 'goals-on-track', 'invoice-overdue']);
        if (without !== 'healthy') expect(all).not.toBe('healthy');
      }),
    );
  });
});

describe('the ledger', () => {
  const [first, second] = [call(9, { id: 'a' }), call(5, { id: 'b' })];

  it('keeps one copy of an id: the one recorded first', () => {
    const late = { ...first, recordedAt: NOW };
    expect(keptRows([late, second, first])).toEqual([first, second]);
    expect(keptRows([first, second])).toEqual([first, second]);
  });

  it('a row deleted in one copy is gone in all', () => {
    expect(keptRows([first, { ...first, deletedAt: NOW }, second])).toEqual([second]);
    expect(keptRows([{ ...first, deletedAt: NOW }, first])).toEqual([]);
  });

  it('orders by when facts came to be known, then recorded, then by id', () => {
    const late = call(20, { id: 'c', recordedAt: daysAgo(7) });
    const same = call(5, { id: '0' });
    const planned = call(5, { id: 'd', recordedAt: daysAgo(6) });
    const rows = [second, late, first, planned, same];
    expect(inOrderKnown(rows).map(({ id }) => id)).toEqual(['a', 'c', 'd', '0', 'b']);
    expect(inOrderKnown(rows.toReversed())).toEqual(inOrderKnown(rows));
  });

  it('knows a prefix at every date', () => {
    expect(knownAt([first, second], daysAgo(9) - 1)).toEqual([]);
    expect(knownAt([first, second], daysAgo(9))).toEqual([first]);
    expect(knownAt([first, second], NOW)).toEqual([first, second]);
  });
});
