import type { Interaction, Task } from '../model/facts.ts';
import type { AccountFacts, FactorScore, HealthScore } from '../model/health.ts';
import type { ScoreRow } from '../model/score-row.ts';
import { contactCadenceDays } from './cadence.ts';
import { isTwoWayContact } from './two-way.ts';

/**
 * The row that lists and the popup read instead of the facts. As of `health.computedAt`; deleted
 * facts do not count. `null`: nothing known. No errors.
 * @example toScoreRow(facts, scoreAccount(facts, profile, DEFAULT_CONTEXT, now)).band
 */
export function toScoreRow(facts: AccountFacts, health: HealthScore): ScoreRow {
  const { account } = facts;
  const weakest = weakestFactor(health.factors);
  const lastContactAt = lastContact(facts.interactions, health.computedAt);
  return {
    accountId: account.id,
    name: account.name,
    isDemo: account.isDemo,
    arr: account.arr,
    renewalAt: account.renewalAt,
    score: health.score,
    band: health.band,
    ...(health.override && { computedBand: health.override.computedBand }),
    coverage: health.coverage,
    trend: health.trend.delta,
    weakestFactor: weakest?.factor ?? null,
    weakestContribution: weakest?.contribution ?? 0,
    lastContactAt,
    quietSince: lastContactAt ?? account.createdAt,
    cadenceDays: contactCadenceDays(account),
    nextTaskDueAt: nextDue(facts.tasks, health.computedAt),
    formulaVersion: health.formulaVersion,
    computedAt: health.computedAt,
  };
}

function weakestFactor(factors: readonly FactorScore[]): FactorScore | undefined {
  let weakest: FactorScore | undefined;
  for (const factor of factors) {
    if (factor.contribution < (weakest?.contribution ?? 0)) weakest = factor;
  }
  return weakest;
}

function lastContact(interactions: readonly Interaction[], at: number): number | null {
  let last: number | null = null;
  for (const one of interactions) {
    if (one.deletedAt !== null || one.occurredAt > at || one.recordedAt > at) continue;
    if (!isTwoWayContact(one)) continue;
    if (last === null || one.occurredAt > last) last = one.occurredAt;
  }
  return last;
}

/** When the first promise of ours falls due that is not kept yet. */
function nextDue(tasks: readonly Task[], at: number): number | null {
  let next: number | null = null;
  for (const task of tasks) {
    if (task.deletedAt !== null || task.doneAt !== null || task.recordedAt > at) continue;
    if (task.owner !== 'us' || task.dueAt === null) continue;
    if (next === null || task.dueAt < next) next = task.dueAt;
  }
  return next;
}
