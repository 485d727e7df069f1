import { type NpsFigures, type NpsStanding, npsFigures, npsIsShown, npsStanding } from './nps.ts';
import {
  type AnyNpsAnswer,
  latestPerPerson,
  modeOf,
  type NpsAnswers,
  type NpsMode,
} from './nps-answers.ts';
import { isNpsScore, type NpsCounts, npsCounts } from './nps-bands.ts';
import { clusterBootstrap, isClustered } from './nps-bootstrap.ts';
import { adjustedWald, finitePopulationFactor, widerInterval } from './nps-interval.ts';
import { accountMeans, type RoleOf, type RoleWeights, waterfallMeans } from './nps-per-account.ts';

/** An NPS with all that its label must say. */
export interface NpsRollUp extends NpsFigures {
  /** What is counted: people, accounts by the mean of their people, or by whoever decides. */
  rollUp: 'per-person' | 'per-account' | 'decision-maker-waterfall';
  /** `null`: nobody answered. */
  mode: NpsMode | null;
  people: number;
  accounts: number;
  standing: NpsStanding;
  /** Points; `null` below 5 counted, where `answers` are shown instead. */
  nps: number | null;
  interval: 'adjusted-wald' | 'cluster-bootstrap';
  /** Where there is no NPS: the answers themselves, newest first; else `null`. */
  answers: readonly AnyNpsAnswer[] | null;
}

interface PerPersonOptions {
  /** Of the bootstrap: the same seed gives the same interval. */
  seed: number;
  /** People who could have been asked, if that is known. */
  audience?: number;
}

interface PerAccountOptions {
  /** The role of the person who gave an answer; `null`: not known. */
  roleOf: RoleOf;
  /** Accounts that could have been asked, if that is known. */
  audience?: number;
}

/**
 * NPS per person: everyone counts once, with their latest answer. The interval is adjusted Wald,
 * or, with at least 10 accounts of which some answered more than once, the cluster bootstrap by
 * account where that is wider: people of one account are not independent. Units and `null` as in
 * `NpsRollUp`; answers off the 0–10 scale are not counted.
 * @throws {NpsModeError} for relational and transactional answers in one list
 * @throws {UnitError} for an audience smaller than the number of people who answered
 * @example npsPerPerson(answers, { seed: 1 }).nps
 */
export function npsPerPerson(answers: NpsAnswers, { seed, audience }: PerPersonOptions): NpsRollUp {
  const people = peopleIn(answers);
  const counts = npsCounts(people.map(({ score }) => score));
  const base = rollUpOf('per-person', answers, people, counts, audience);
  const accounts = countsByAccount(people);
  if (!isClustered(accounts)) return base;
  const factor = finitePopulationFactor(people.length, audience);
  const bootstrap = clusterBootstrap(accounts, { seed, factor });
  const wider = widerInterval(adjustedWald(counts, { audience }), bootstrap);
  const interval = wider === bootstrap ? 'cluster-bootstrap' : 'adjusted-wald';
  return { ...base, ...wider, interval };
}

/**
 * NPS per account: the mean of its people's latest answers, weighted by role (decision-makers 2,
 * everyone else 1), makes an account a promoter from 9, a passive from 7, below 7 a detractor.
 * Counts and minimums are of accounts. An account all of whose weights are 0 is not counted.
 * @throws {NpsModeError} for relational and transactional answers in one list
 * @throws {UnitError} for a weight that is negative or no number, or an audience that is too small
 * @example npsPerAccount(answers, { roleOf: (answer) => roles.get(answer.respondent) ?? null }).n
 */
export function npsPerAccount(
  answers: NpsAnswers,
  { roleOf, weights, audience }: PerAccountOptions & { weights?: RoleWeights },
): NpsRollUp {
  const people = peopleIn(answers);
  const counts = npsCounts(accountMeans(people, roleOf, weights));
  return rollUpOf('per-account', answers, people, counts, audience);
}

/**
 * NPS per account by who decides: an account stands where its decision-makers do; where none of
 * them answered, its influencers and champions; else everyone else who answered. Several people of
 * one step count by their mean. Counts and minimums are of accounts.
 * @throws {NpsModeError} for relational and transactional answers in one list
 * @throws {UnitError} for an audience that is too small
 * @example npsByDecisionMaker(answers, { roleOf }).detractors
 */
export function npsByDecisionMaker(
  answers: NpsAnswers,
  { roleOf, audience }: PerAccountOptions,
): NpsRollUp {
  const people = peopleIn(answers);
  const counts = npsCounts(waterfallMeans(people, roleOf));
  return rollUpOf('decision-maker-waterfall', answers, people, counts, audience);
}

function peopleIn(answers: NpsAnswers): AnyNpsAnswer[] {
  const all: readonly AnyNpsAnswer[] = answers;
  return latestPerPerson(all.filter(({ score }) => isNpsScore(score)));
}

function rollUpOf(
  rollUp: NpsRollUp['rollUp'],
  answers: NpsAnswers,
  people: readonly AnyNpsAnswer[],
  counts: NpsCounts,
  audience: number | undefined,
): NpsRollUp {
  const figures = npsFigures(counts, { audience });
  const isShown = npsIsShown(figures.n);
  return {
    ...figures,
    nps: isShown ? figures.nps : null,
    rollUp,
    mode: modeOf(answers),
    people: people.length,
    accounts: new Set(people.map(({ accountId }) => accountId)).size,
    standing: npsStanding(figures.n),
    interval: 'adjusted-wald',
    answers: isShown ? null : [...people].sort((a, b) => b.answeredAt - a.answeredAt),
  };
}

function countsByAccount(people: readonly AnyNpsAnswer[]): NpsCounts[] {
  return [...Map.groupBy(people, ({ accountId }) => accountId).values()].map((members) =>
    npsCounts(members.map(({ score }) => score)),
  );
}
