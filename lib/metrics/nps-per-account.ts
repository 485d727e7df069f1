import type { ContactRole } from '../model/account.ts';
import type { AnyNpsAnswer } from './nps-answers.ts';
import { UnitError } from './units.ts';

/** The role of the person who gave an answer; `null`: not known. */
export type RoleOf = (answer: AnyNpsAnswer) => ContactRole | null;

/** How much one person of a role counts in the mean of their account, 0 or more. */
export type RoleWeights = Record<ContactRole | 'unknown', number>;

const ROLE_WEIGHTS: RoleWeights = {
  'decision-maker': 2,
  influencer: 1,
  champion: 1,
  user: 1,
  blocker: 1,
  unknown: 1,
};

/** Whose answer stands for the account: the first step of which someone answered. */
const WATERFALL: Record<ContactRole | 'unknown', number> = {
  'decision-maker': 0,
  influencer: 1,
  champion: 1,
  user: 2,
  blocker: 2,
  unknown: 2,
};

interface Mean {
  sum: number;
  weight: number;
}

/**
 * The role-weighted mean answer of each account, 0–10; accounts whose weights are all 0 have none.
 * @param people the latest answer of each person
 * @throws {UnitError} for a weight that is negative or not finite
 * @example accountMeans(people, roleOf) // [8.5, 6.67]
 */
export function accountMeans(
  people: readonly AnyNpsAnswer[],
  roleOf: RoleOf,
  weights: RoleWeights = ROLE_WEIGHTS,
): number[] {
  const means = new Map<string, Mean>();
  for (const person of people) {
    const role = roleOf(person) ?? 'unknown';
    const weight = weights[role];
    if (!(Number.isFinite(weight) && weight >= 0))
      throw new UnitError(`The weight of a role is a number from 0 on; ${role} has ${weight}.`);
    addTo(means, person, weight);
  }
  return valuesOf(means);
}

/**
 * The answer that stands for each account, 0–10: the mean of its decision-makers, else of its
 * influencers and champions, else of everyone else. No errors.
 * @param people the latest answer of each person
 * @example waterfallMeans(people, roleOf) // [9, 6.5]
 */
export function waterfallMeans(people: readonly AnyNpsAnswer[], roleOf: RoleOf): number[] {
  const stepOf = (person: AnyNpsAnswer) => WATERFALL[roleOf(person) ?? 'unknown'];
  const first = new Map<string, number>();
  for (const person of people) {
    const step = first.get(person.accountId);
    if (step === undefined || stepOf(person) < step) first.set(person.accountId, stepOf(person));
  }
  const means = new Map<string, Mean>();
  for (const person of people)
    if (stepOf(person) === first.get(person.accountId)) addTo(means, person, 1);
  return valuesOf(means);
}

function addTo(means: Map<string, Mean>, { accountId, score }: AnyNpsAnswer, weight: number): void {
  const { sum, weight: total } = means.get(accountId) ?? { sum: 0, weight: 0 };
  means.set(accountId, { sum: sum + score * weight, weight: total + weight });
}

function valuesOf(means: ReadonlyMap<string, Mean>): number[] {
  return [...means.values()]
    .filter(({ weight }) => weight > 0)
    .map(({ sum, weight }) => withoutNoise(sum / weight));
}

/** Three nines weighted 0.1 each are a nine, not the 8.999… of binary fractions. */
function withoutNoise(mean: number): number {
  return Math.round(mean * 1e9) / 1e9;
}
