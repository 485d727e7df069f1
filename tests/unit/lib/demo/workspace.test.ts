import { describe, expect, it } from 'vitest';
import { demoWorkspace } from '../../../../lib/demo/workspace.ts';
import { chooseProfile, DEFAULT_SETTINGS } from '../../../../lib/health/choose-profile.ts';
import { DEFAULT_CONTEXT } from '../../../../lib/health/profile.ts';
import { scoreAccount } from '../../../../lib/health/score-account.ts';
import { npsTrend } from '../../../../lib/metrics/nps-trend.ts';
import type { AccountFacts, HealthScore } from '../../../../lib/model/health.ts';
import { DAY_MS, HOUR_MS } from '../../../../lib/time.ts';

const NOW = Date.UTC(2026, 10, 22, 10);
const DAYS_AND_HOURS = [NOW, NOW + 13 * HOUR_MS, NOW + 100 * DAY_MS + 7 * HOUR_MS];

function healthOf(facts: AccountFacts, now: number): HealthScore {
  const profile = chooseProfile(facts, DEFAULT_SETTINGS, now);
  return scoreAccount(facts, profile, DEFAULT_CONTEXT, now);
}

function named(facts: AccountFacts[], name: string): AccountFacts {
  const found = facts.find(({ account }) => account.name === name);
  if (!found) throw new Error(`${name} is not in the demo`);
  return found;
}

function allRows({ contacts, interactions, surveyAnswers, signals, tasks }: AccountFacts) {
  return [...contacts, ...interactions, ...surveyAnswers, ...signals, ...tasks];
}

describe('the demo workspace', () => {
  it('is the same for the same day and seed, and another for another seed', () => {
    expect(demoWorkspace(NOW, 1)).toEqual(demoWorkspace(NOW, 1));
    expect(demoWorkspace(NOW, 2)).not.toEqual(demoWorkspace(NOW, 1));
  });

  it('marks every account and every row as demo', () => {
    for (const facts of demoWorkspace(NOW, 1)) {
      expect(facts.account.isDemo).toBe(true);
      expect(facts.account.domains.every((domain) => domain.endsWith('.test'))).toBe(true);
      const kinds = [facts.account, ...allRows(facts)].map(({ source }) => source.kind);
      expect(new Set(kinds)).toEqual(new Set(['demo']));
    }
  });

  it('comes back the same from JSON', () => {
    const facts = demoWorkspace(NOW, 1);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });

  it('gives every row an id of its own', () => {
    const rows = demoWorkspace(NOW, 1).flatMap((facts) => [facts.account, ...allRows(facts)]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it.each(DAYS_AND_HOURS)('invents nothing that has not happened yet at %i', (now) => {
    for (const facts of demoWorkspace(now, 1)) {
      const moments = allRows(facts).flatMap((row) => [row.occurredAt, row.recordedAt]);
      expect(Math.max(...moments)).toBeLessThanOrEqual(now);
    }
  });

  it.each(DAYS_AND_HOURS)('has every band, one falling and one capped account at %i', (now) => {
    const scores = demoWorkspace(now, 1).map((facts) => healthOf(facts, now));
    const bands = new Set(scores.map(({ band }) => band));
    expect(bands).toEqual(new Set(['healthy', 'watch', 'at-risk', 'unknown']));
    expect(scores.some(({ trend }) => (trend.delta ?? 0) <= -15)).toBe(true);
    expect(scores.some(({ caps }) => caps.length > 0)).toBe(true);
  });

  it.each(DAYS_AND_HOURS)(
    'tells the three customers of the manual as the manual does at %i',
    (now) => {
      const facts = demoWorkspace(now, 1);
      expect(healthOf(named(facts, 'Northwind Traders'), now).band).toBe('watch');
      expect(healthOf(named(facts, 'Globex Corporation'), now).band).toBe('healthy');
      expect(healthOf(named(facts, 'Initech <Ireland> & Co'), now).band).toBe('at-risk');
      const emails = named(facts, 'Northwind Traders').contacts.flatMap(
        (contact) => contact.emails,
      );
      expect(emails).toEqual(['dana.whitfield@northwind.test', 'li.wei@northwind.test']);
    },
  );

  it('has a firm portfolio NPS today and a year of points before it', () => {
    const answers = demoWorkspace(NOW, 1)
      .flatMap((facts) => facts.surveyAnswers)
      .filter(({ survey, mode }) => survey === 'nps' && mode === 'relational')
      .map((answer) => ({
        ...answer,
        mode: 'relational' as const,
        answeredAt: answer.occurredAt,
      }));
    const trend = npsTrend(answers, NOW);
    expect(trend).toHaveLength(13);
    expect(trend.at(-1)?.n).toBeGreaterThanOrEqual(30);
    expect(trend.every(({ nps }) => nps !== null)).toBe(true);
  });

  it('knows revenue in two currencies, and not of everyone', () => {
    const revenues = demoWorkspace(NOW, 1).map(({ account }) => account.arr?.currency ?? null);
    expect(new Set(revenues)).toEqual(new Set(['USD', 'EUR', null]));
  });
});
