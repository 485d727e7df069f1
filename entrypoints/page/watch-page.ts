import { linkText } from '../../lib/handed/link-text.ts';
import type { FieldName, PageObservation } from '../../lib/model/page.ts';
import type { SiteReading } from '../../lib/sites/site.ts';
import { AddressWatch, type Arrival, type BringSite } from './address-watch.ts';
import { type Earlier, isStillBefore, remember, withoutDoubtful } from './doubt.ts';
import { MoreOfVisit } from './more.ts';
import type { Offers } from './offered-sites.ts';
import { pageLanguage } from './page-language.ts';
import { lookUntilSettled, type Sight } from './settle.ts';
import { isNews, type Visit, WATCH_TIMES, type WatchTimes } from './visit.ts';

/** Readings of earlier records that are remembered. */
const BEFORE_MAX = 4;

export type Observed = (observation: PageObservation) => void;

export interface WatchOptions {
  bringSite: BringSite;
  /** Records that this document showed before it was watched, once a site can name them. */
  memory(): Earlier[];
  times?: WatchTimes;
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'documentAt' | 'navigation' | 'link'> : never;

/**
 * Watches which record this document shows and sends what it reads of it. `reading` goes out at
 * once when the address names another record, `read` when it is on the page and again when late
 * fields arrive, `unreadable` when the time is over, `none` when the address names no record.
 * Where the user wants that, `read` comes once more with what the page does not show.
 */
export class PageWatch {
  readonly #offers: Offers;
  readonly #addresses: AddressWatch;
  readonly #observed: Observed;
  readonly #signal: AbortSignal;
  readonly #times: WatchTimes;
  #visit: Visit | null = null;
  readonly #memory: WatchOptions['memory'];
  #before: Earlier[] | null = null;
  #last: PageObservation | null = null;
  /** By the clock: time origins differ between processes and do not know of sleep. */
  #documentAt = Date.now();
  #navigation = 0;

  /** @param signal ends the watch for good */
  constructor(
    offers: Offers,
    observed: Observed,
    signal: AbortSignal,
    { bringSite, memory, times = WATCH_TIMES }: WatchOptions,
  ) {
    this.#offers = offers;
    this.#observed = observed;
    this.#signal = signal;
    this.#times = times;
    this.#memory = memory;
    const arrived = this.#arrive.bind(this);
    this.#addresses = new AddressWatch(offers, times, signal, arrived, bringSite);
  }

  /** Looks at the page now and from now on, until the signal aborts. */
  start(): void {
    const signal = this.#signal;
    addEventListener('pageshow', (event) => event.persisted && this.#resume(), { signal });
    document.addEventListener('visibilitychange', () => this.#retry(), { signal });
    signal.addEventListener('abort', () => this.#leave());
    this.#addresses.start();
  }

  /**
   * What the user decided about this site has changed.
   * @param coming settles when all that reads it is there anew; `null`: its product's file stays
   */
  renew(coming: Promise<unknown> | null): void {
    this.#offers.readMore = null;
    this.#visit?.more.forget();
    if (coming) this.#addresses.renew(coming);
  }

  #arrive(arrival: Arrival | null, isAtOnce: boolean): void {
    const current = this.#visit;
    if (current && arrival?.key === current.key && current.href === location.href) {
      current.site = arrival.site;
      this.#startOver(current);
      return;
    }
    this.#leave(isAtOnce);
    if (!arrival) {
      this.#sendNext({ state: 'none' });
      return;
    }
    this.#before ??= this.#memory();
    const visit: Visit = {
      ...arrival,
      href: location.href,
      startedAt: performance.now(),
      before: this.#before.filter(({ key }) => key !== arrival.key),
      over: new AbortController(),
      reading: null,
      more: new MoreOfVisit(this.#offers, arrival.record, () => this.#tellAgain(visit)),
      isUnseen: document.hidden,
    };
    this.#visit = visit;
    this.#sendNext({ state: 'reading', record: visit.record });
    this.#awaitRecord(visit);
  }

  #leave(isAtOnce = false): void {
    const visit = this.#visit;
    this.#visit = null;
    if (!visit) return;
    visit.over.abort();
    visit.more.end();
    // Another way to read the same page: what it showed is no other record's.
    if (visit.href === location.href) return;
    const { key, before } = visit;
    // What came too late to be sent is not the next record's either.
    const shown = isAtOnce ? visit.site.read(document, visit.route) : null;
    const own = shown && !isStillBefore(shown, before) ? withoutDoubtful(shown, before) : null;
    const left = [visit.reading, own].flatMap((one) => (one ? [remember(key, one)] : []));
    this.#before = [...(this.#before ?? []), ...left].slice(-BEFORE_MAX);
  }

  #awaitRecord(visit: Visit): void {
    const look = () => this.#readVisit(visit);
    lookUntilSettled(this.#times, visit.over.signal, look, () => this.#giveUp(visit));
  }

  #readVisit(visit: Visit): Sight {
    // An address that changed unnoticed would put this page's text under the wrong record.
    this.#addresses.look();
    if (this.#visit !== visit) return 'all';
    const { site, route } = visit;
    const found = site.ready(document, route) ? site.read(document, route) : null;
    if (!found || isStillBefore(found, visit.before)) return visit.reading ? 'some' : 'nothing';
    const isHeld = performance.now() - visit.startedAt < this.#times.holdMs;
    const reading = isHeld ? withoutDoubtful(found, visit.before) : found;
    if (isNews(reading, visit.reading)) {
      visit.reading = reading;
      this.#tell(visit, reading);
    }
    visit.more.ask();
    return reading.missing.length === 0 ? 'all' : 'some';
  }

  #tell({ record, more }: Visit, { fields, missing, handed }: SiteReading): void {
    const known = { ...more.fill({ fields, missing }), ...(handed && { handed }) };
    this.#send({ state: 'read', record, ...known, ...pageLanguage(), readAt: Date.now() });
  }

  /** More was read of a record, which may have been left unnoticed. */
  #tellAgain(visit: Visit): void {
    this.#addresses.look();
    if (this.#visit === visit && visit.reading) this.#tell(visit, visit.reading);
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
    if (!visit.reading) this.#send({ state: 'reading', record: visit.record });
    this.#startOver(visit);
  }

  #startOver(visit: Visit): void {
    visit.over.abort();
    visit.over = new AbortController();
    this.#awaitRecord(visit);
  }

  /** Back from the back/forward cache: this document is the newest again, whenever it was made. */
  #resume(): void {
    this.#documentAt = Math.max(this.#documentAt, Date.now());
    if (this.#last) this.#send(this.#last);
    this.#addresses.look();
  }

  /** The first word on a new address: everything said before it is out of date. */
  #sendNext(observation: Unnumbered<PageObservation>): void {
    this.#navigation += 1;
    this.#send(observation);
  }

  #send(observation: Unnumbered<PageObservation>): void {
    const [documentAt, navigation] = [this.#documentAt, this.#navigation];
    const text = linkText(new URL(location.href));
    const link = text ? { link: { host: location.host, text } } : {};
    this.#last = { ...observation, documentAt, navigation, ...link };
    this.#observed(this.#last);
  }
}
