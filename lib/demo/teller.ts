import type { Source } from '../model/fact.ts';
import { DAY_MS, HOUR_MS } from '../time.ts';
import type { SeededRandom } from './random.ts';

export const DEMO_SOURCE: Source = { kind: 'demo', site: null, url: null };

/** Who tells one account's story: when it is now, by which chance, of whom. */
export interface Teller {
  now: number;
  random: SeededRandom;
  accountId: string;
}

/** What every invented fact carries: known here from the moment it happened. */
export function factAt({ now, random, accountId }: Teller, daysAgo: number) {
  const occurredAt = momentAt(now, daysAgo);
  return {
    id: random.uuid(),
    accountId,
    occurredAt,
    recordedAt: occurredAt,
    deletedAt: null,
    source: DEMO_SOURCE,
  };
}

/** So many days before now, moved into the working hours of that day, never later than now. */
export function momentAt(now: number, daysAgo: number): number {
  const at = now - daysAgo * DAY_MS;
  const day = Math.floor(at / DAY_MS) * DAY_MS;
  const working = day + (8 + ((at - day) / DAY_MS) * 9) * HOUR_MS;
  return Math.min(Math.round(working), now);
}
