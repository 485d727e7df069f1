import { chooseProfile, DEFAULT_SETTINGS } from '../../../lib/health/choose-profile.ts';
import { DEFAULT_CONTEXT } from '../../../lib/health/profile.ts';
import { scoreAccount } from '../../../lib/health/score-account.ts';
import { type NpsAnswer, npsTrend } from '../../../lib/metrics/nps-trend.ts';
import type { AccountFacts } from '../../../lib/model/health.ts';
import { accountWith, callAt } from '../formulas/accounts.ts';
import { npsAnswers } from '../formulas/answers.ts';
import { cpuMs } from '../formulas/cpu-time.ts';
import { foldAccount, foldAnswers } from '../formulas/folds.ts';
import { interleave } from '../interleave.ts';
import { type Row, ratioRow } from '../report/row.ts';
import type { Bench } from './bench.ts';

const NOW = Date.UTC(2026, 0, 15);

interface Arm {
  name: string;
  /** Gives a number above 0. */
  work: () => number;
  /** Calls a sample: short work needs many. */
  times: number;
}

/** Scores and the NPS trend, in memory and without a browser, against folds over the same facts. */
export async function measureFormulas({ runs }: Pick<Bench, 'runs'>): Promise<Row[]> {
  const arms = [...scoreArms(), ...rescoreArms(), ...trendArms()];
  const samplesOf = await interleave(arms, runs, async ({ work, times }) => cpuMs(work, times));
  return [...scoreRows(samplesOf), ...trendRows(samplesOf)];
}

function scoreArms(): Arm[] {
  const portfolio = accounts(10_000, 10);
  const long = accounts(1, 10_000);
  const tenths = accounts(10, 1000);
  const scoreAll = () => sum(portfolio, score);
  return [
    { name: 'portfolio', work: scoreAll, times: 1 },
    { name: 'portfolio again', work: scoreAll, times: 1 },
    { name: 'portfolio fold', work: () => sum(portfolio, foldAccount), times: 20 },
    { name: 'one account', work: () => sum(long, score), times: 5 },
    { name: 'ten accounts', work: () => sum(tenths, score), times: 5 },
  ];
}

function rescoreArms(): Arm[] {
  const before = accounts(RESCORED, 100);
  const after = before.map(withCall);
  return [
    { name: 'rescore', work: () => sum(before, (facts) => score(withCall(facts))), times: 3 },
    { name: 'rescore fold', work: () => sum(after, foldAccount), times: 200 },
  ];
}

const RESCORED = 100;

function withCall(facts: AccountFacts): AccountFacts {
  const call = callAt(facts.account.id, NOW);
  return { ...facts, interactions: [...facts.interactions, call] };
}

function trendArms(): Arm[] {
  const all = npsAnswers(100_000, NOW);
  const tenths = Array.from({ length: 10 }, () => npsAnswers(10_000, NOW));
  return [
    { name: 'trend', work: () => trend(all), times: 3 },
    { name: 'trend again', work: () => trend(all), times: 3 },
    { name: 'trend fold', work: () => foldAnswers(all), times: 20 },
    { name: 'ten trends', work: () => sum(tenths, trend), times: 3 },
  ];
}

type SamplesOf = (name: string) => number[];

function scoreRows(samplesOf: SamplesOf): Row[] {
  const [portfolio, fold] = [samplesOf('portfolio'), samplesOf('portfolio fold')];
  const perAccountUs = (name: string) => samplesOf(name).map((ms) => (1000 * ms) / RESCORED);
  return [
    ratioRow(
      { what: 'Noise: scoring 10,000 accounts against itself', unit: 'ms' },
      samplesOf('portfolio again'),
      'the same',
      portfolio,
    ),
    ratioRow(
      { what: 'Scoring 10,000 accounts with 100,000 facts', unit: 'ms' },
      portfolio,
      FOLD,
      fold,
    ),
    ratioRow(
      { what: 'Scoring one account with 10,000 facts, growth', unit: 'ms', ...LINEAR },
      samplesOf('one account'),
      'ten accounts with 1,000 each',
      samplesOf('ten accounts'),
    ),
    ratioRow(
      { what: 'Scoring an account of 100 facts again after one more', unit: 'µs' },
      perAccountUs('rescore'),
      FOLD,
      perAccountUs('rescore fold'),
    ),
  ];
}

function trendRows(samplesOf: SamplesOf): Row[] {
  const trend = samplesOf('trend');
  return [
    ratioRow(
      { what: 'Noise: the NPS trend against itself', unit: 'ms' },
      samplesOf('trend again'),
      'the same',
      trend,
    ),
    ratioRow(
      { what: 'NPS trend over 100,000 answers', unit: 'ms' },
      trend,
      FOLD,
      samplesOf('trend fold'),
    ),
    ratioRow(
      { what: 'NPS trend over 100,000 answers, growth', unit: 'ms', ...LINEAR_BY_PERSON },
      trend,
      'ten trends over 10,000 each',
      samplesOf('ten trends'),
    ),
  ];
}

/** It adds up nothing that a score or an NPS takes, so that there is no limit against it. */
const FOLD = 'bare fold over the same';

/** Ten times as much at once, against ten times the tenth; comparing each with each would take 10. */
const LINEAR = {
  limit: 2,
  because:
    'linear: each fact once a date; the rest is sorting (up to 1.33) and the processor’s cache',
};
const LINEAR_BY_PERSON = {
  limit: 3,
  because:
    'linear: each answer once; it looks up its person in a table that, ten times as large, no longer fits into the processor’s cache (about 2)',
};

function accounts(count: number, facts: number): AccountFacts[] {
  return Array.from({ length: count }, (_, index) => accountWith(facts, index, NOW));
}

function score(facts: AccountFacts): number {
  const profile = chooseProfile(facts, DEFAULT_SETTINGS, NOW);
  return scoreAccount(facts, profile, DEFAULT_CONTEXT, NOW).score ?? 0;
}

function trend(answers: readonly NpsAnswer[]): number {
  return sum(npsTrend(answers, NOW), ({ n }) => n);
}

function sum<T>(items: readonly T[], numberOf: (item: T) => number): number {
  return items.reduce((total, item) => total + numberOf(item), 0);
}
