import type { HealthContext } from '../model/health.ts';
import { HealthInputError } from './health-input-error.ts';

/**
 * Refuses a snapshot of the portfolio that is out of its scales: a percentage for a share would
 * make every small sample perfect.
 * @throws {HealthInputError} naming the field and its scale
 */
export function checkContext(context: HealthContext): void {
  checkField('csatRate', context.csatRate, 1);
  checkField('npsMean', context.npsMean, 10);
  checkField('scoreP10', context.scoreP10, 100);
  checkField('scoreP90', context.scoreP90, 100);
}

function checkField(name: keyof HealthContext, value: number | null, max: number): void {
  if (value !== null && !(value >= 0 && value <= max))
    throw new HealthInputError(`"${name}" is null or between 0 and ${max}; got ${value}.`);
}

/** @throws {HealthInputError} unless it is an instant in epoch milliseconds */
export function checkNow(now: number): void {
  if (!Number.isFinite(now))
    throw new HealthInputError(`Give the moment in epoch milliseconds; got ${now}.`);
}
