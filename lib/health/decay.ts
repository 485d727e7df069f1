import type { InteractionType } from '../model/facts.ts';

/** After how many days a contact of each kind counts half as evidence. */
export const CONTACT_HALF_LIFE_DAYS: Readonly<Record<InteractionType, number>> = {
  call: 30,
  meeting: 30,
  email: 21,
  note: 30,
  ticket: 30,
};

/**
 * What evidence of an age still counts, 0–1: full within the grace, then halved every half-life.
 * @param ageDays days since it happened; the future counts as today
 * @example decay(30, 30) // 0.5
 */
export function decay(ageDays: number, halfLifeDays: number, graceDays = 0): number {
  return 2 ** (-Math.max(0, ageDays - graceDays) / halfLifeDays);
}
