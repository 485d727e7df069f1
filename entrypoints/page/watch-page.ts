import type { FieldName, PageObservation, PageRecord } from '../../lib/model/page.ts';
import { siteFor } from '../../lib/sites/recognise.ts';
import type { Site, SiteReading, SiteRoute } from '../../lib/sites/site.ts';
import { type Earlier, isStillBefore, remember, withoutDoubtful } from './doubt.ts';
import { onPageChange } from './page-changes.ts';
import { lookUntilSettled, type SettleTimes, type Sight } from './settle.ts';

export interface WatchTimes extends SettleTimes {
  /** How long a text that is the same as on the record before is not believed. */
  holdMs: number;
}

/** Late parts are looked for once more after the hold, when what stood all the time is believed. */
const TIMES: WatchTimes = {
  settleMs: 150,
  pollMs: 1000,
  waitMs: 15_000,
  holdMs: 5000,
  lateMs: 5500,
};
/** Readings of earlier records that are remembered. */
const BEFORE_MAX = 4;

/** One record under one address, from the moment the address names it to the next change. */
interface Visit {
  site: Site;
  route: SiteRoute;
  record: PageRecord;
  key: string;
  startedAt: number;
  /** Readings of other records: who comes back to one must not find it suspect of being itself. */
  before: Earlier[];
  over: AbortController;
  reading: SiteReading | null;
  /** The tab was behind others from the beginning. */
  isUnseen: boolean;
}

export type Observed = (observation: PageObservation) => void;

type Unnumbered<T> = T extends unknown ? Omit<T, 'documentAt' | 'navigation'> : never;

/** Whether a reading says something new and nothing less. */
function isNews(next: SiteReading, last: SiteReading | null): boolean {
  if (!last) return true;
  const isLess = next.missing.length > last.missing.length;
  return !isLess && JSON.stringify(next.fields) !== JSON.stringify(last.fields);
}

/**
 * Watches which record this document shows and sends what it reads of it. `reading` goes out at
 * once when the address names another record, `read` when it is on the page and again when late
 * fields arrive, `unreadable` when the time is over, `none` when the address names no record.
 */
export class PageWatch {
  readonly #sites: readonly Site[];
  readonly #observed: Observed;
  readonly #signal: AbortSignal;
  readonly #times: WatchTimes;
  #site: Site | null = null;
  #visit: Visit | null = null;
  #before: Earlier[] = [];
  #waiting = new AbortController();
  #last: PageObservation | null = null;
  /** By the clock: time origins differ between processes and do not know of sleep. */
  #documentAt = Date.now();
  #navigation = 0;

  /** @param signal ends the watch for good */
  constructor(sites: readonly Site[], observed: Observed, signal: AbortSignal, times = TIMES) {
    this.#sites = sites;
    this.#observed = observed;
    this.#signal = signal;
    this.#times = times;
  }

  /** Looks at the page now and from now on, until the signal aborts. */
  start(): void {
    const signal = this.#signal;
    onPageChange((isAtOnce) => this.#look(isAtOnce), signal);
    addEventListener('pageshow', (event) => event.persisted && this.#resume(), { signal });
    document.addEventListener('visibilitychange', () => this.#retry(), { signal });
    signal.addEventListener('abort', () => this.#leave());
    this.#look();
  }

  /** What does the address name now? */
  #look(isAtOnce = false): void {
    const url = new URL(location.href);
    this.#site ??= siteFor(this.#sites, url, document);
    const site = this.#site;
    const route = site?.route(url);
    if (!site || !route) {
      this.#leave(isAtOnce);
      if (this.#last?.state !== 'none') this.#sendNext({ state: 'none' });
      if (!site) this.#awaitSite();
      return;
    }
    const record = { site: site.id, host: url.host, ...route };
    const key = JSON.stringify(record);
    if (this.#visit?.key === key) return;
    this.#leave(isAtOnce);
    const visit: Visit = {
      ...{ site, route, record, key },
      startedAt: performance.now(),
      before: this.#before.filter((earlier) => earlier.key !== key),
      over: new AbortController(),
      reading: null,
      isUnseen: document.hidden,
    };
    this.#visit = visit;
    this.#sendNext({ state: 'reading', record });
    this.#awaitRecord(visit);
  }

  /** A product that is hosted anywhere is recognised by what it draws, which may come late. */
  #awaitSite(): void {
    this.#waiting = new AbortController();
    const look = () => {
      if (siteFor(this.#sites, new URL(location.href), document)) this.#look();
      return this.#site ? 'all' : 'nothing';
    };
    lookUntilSettled(this.#times, this.#waiting.signal, look, () => {});
  }

  #leave(isAtOnce = false): void {
    this.#waiting.abort();
    const visit = this.#visit;
    this.#visit = null;
    if (!visit) return;
    visit.over.abort();
    const { key, before } = visit;
    // What came too late to be sent is not the next record's either.
    const shown = isAtOnce ? visit.site.read(document, visit.route) : null;
    const own = shown && !isStillBefore(shown, before) ? withoutDoubtful(shown, before) : null;
    const left = [visit.reading, own].flatMap((one) => (one ? [remember(key, one)] : []));
    this.#before = [...this.#before, ...left].slice(-BEFORE_MAX);
  }

  #awaitRecord(visit: Visit): void {
    const look = () => this.#readVisit(visit);
    lookUntilSettled(this.#times, visit.over.signal, look, () => this.#giveUp(visit));
  }

  #readVisit(visit: Visit): Sight {
    // An address that changed unnoticed would put this page's text under the wrong record.
    this.#look();
    if (this.#visit !== visit) return 'all';
    const { site, route, record } = visit;
    const found = site.ready(document, route) ? site.read(document, route) : null;
    if (!found || isStillBefore(found, visit.before)) return visit.reading ? 'some' : 'nothing';
    const isHeld = performance.now() - visit.startedAt < this.#times.holdMs;
    const reading = isHeld ? withoutDoubtful(found, visit.before) : found;
    const { fields, missing } = reading;
    if (isNews(reading, visit.reading)) {
      visit.reading = reading;
      this.#send({ state: 'read', record, fields, missing, readAt: Date.now() });
    }
    return missing.length === 0 ? 'all' : 'some';
  }

  #giveUp({ site, route, record, before }: Visit): void {
    const found = site.read(document, route);
    const isOther = !found || isStillBefore(found, before);
    const missing: FieldName[] = isOther ? ['record'] : found.missing;
    this.#send({ state: 'unreadable', record, missing });
  }

  /** Pages draw late in hidden tabs: what was given up is looked at again, what was not whole once. */
  #retry(): void {
    const visit = this.#visit;
    if (document.hidden || !visit) return;
    if (visit.reading && !(visit.isUnseen && visit.reading.missing.length > 0)) return;
    visit.isUnseen = false;
    visit.over.abort();
    visit.over = new AbortController();
    if (!visit.reading) this.#send({ state: 'reading', record: visit.record });
    this.#awaitRecord(visit);
  }

  /** Back from the back/forward cache: this document is the newest again, whenever it was made. */
  #resume(): void {
    this.#documentAt = Math.max(this.#documentAt, Date.now());
    if (this.#last) this.#send(this.#last);
    this.#look();
  }

  /** The first word on a new address: everything said before it is out of date. */
  #sendNext(observation: Unnumbered<PageObservation>): void {
    this.#navigation += 1;
    this.#send(observation);
  }

  #send(observation: Unnumbered<PageObservation>): void {
    const [documentAt, navigation] = [this.#documentAt, this.#navigation];
    this.#last = { ...observation, documentAt, navigation };
    this.#observed(this.#last);
  }
}
