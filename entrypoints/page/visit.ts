import type { SiteReading } from '../../lib/sites/site.ts';
import type { Arrival } from './address-watch.ts';
import type { Earlier } from './doubt.ts';
import type { MoreOfVisit } from './more.ts';
import { PAGE_TIMES, type SettleTimes } from './settle.ts';

export interface WatchTimes extends SettleTimes {
  /** How long a text that is the same as on the record before is not believed. */
  holdMs: number;
}

export const WATCH_TIMES: WatchTimes = { ...PAGE_TIMES, holdMs: 5000 };

/** One record under one address, from the moment the address names it to the next change. */
export interface Visit extends Arrival {
  href: string;
  startedAt: number;
  /** Readings of other records: who comes back to one must not find it suspect of being itself. */
  before: Earlier[];
  /** Ends the looking at the page, which may start over. */
  over: AbortController;
  /** What the page itself showed last. */
  reading: SiteReading | null;
  more: MoreOfVisit;
  /** The tab was behind others from the beginning. */
  isUnseen: boolean;
}

/** Whether a reading says something new and nothing less. */
export function isNews(next: SiteReading, last: SiteReading | null): boolean {
  if (!last) return true;
  const isLess = next.missing.length > last.missing.length;
  const said = ({ fields, handed }: SiteReading) => JSON.stringify([fields, handed]);
  return !isLess && said(next) !== said(last);
}
