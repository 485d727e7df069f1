import { linkText } from '../../lib/handed/link-text.ts';
import type { PageRecord } from '../../lib/model/page.ts';
import type { Site, SiteRoute } from '../../lib/sites/site.ts';
import { type Offers, offeredSites } from './offered-sites.ts';
import { onPageChange } from './page-changes.ts';
import { lookUntilSettled, type SettleTimes } from './settle.ts';

/** A record that the document's address names. */
export interface Arrival {
  site: Site;
  route: SiteRoute;
  record: PageRecord;
  /** Names the record. */
  key: string;
}

/**
 * Told at every change of the record the address names, and when there may be more to read of the
 * same; `null`: it names none.
 * @param isAtOnce nothing can have been drawn since the address changed
 */
export type Arrived = (arrival: Arrival | null, isAtOnce: boolean) => void;

/** Has the script of a product brought into the page; settles when it is there, or will not be. */
export type BringSite = (siteId: string) => Promise<unknown>;

/**
 * The record that an address names, by the first of these sites that knows it.
 * @returns `null` if it names none
 */
export function arrivalAmong(sites: readonly Site[], url: URL): Arrival | null {
  for (const site of sites) {
    const route = site.route(url);
    if (!route) continue;
    const record = { site: site.id, host: url.host, ...route };
    return { site, route, record, key: JSON.stringify(record) };
  }
  return null;
}

/** Watches which record this document's address names. Reads nothing of the page. */
export class AddressWatch {
  readonly #offers: Offers;
  readonly #times: SettleTimes;
  readonly #signal: AbortSignal;
  readonly #arrived: Arrived;
  readonly #bringSite: BringSite;
  #waiting = new AbortController();
  /** Of the record and of whom a link hands over; `undefined`: not looked yet. */
  #key: string | undefined;
  /** Scripts on their way: before they are there, nobody can say that a page shows no record. */
  #expected = 0;
  #hasRecognised = false;

  /** @param signal ends the watch for good */
  constructor(
    offers: Offers,
    times: SettleTimes,
    signal: AbortSignal,
    arrived: Arrived,
    bringSite: BringSite,
  ) {
    this.#offers = offers;
    this.#times = times;
    this.#signal = signal;
    this.#arrived = arrived;
    this.#bringSite = bringSite;
  }

  /** Looks now, at every change of the address, and whenever something more is offered. */
  start(): void {
    onPageChange((isAtOnce) => this.look(isAtOnce), this.#signal);
    this.#signal.addEventListener('abort', () => {
      this.#offers.changed = () => undefined;
      this.#waiting.abort();
    });
    this.#offers.changed = () => this.look(false, true);
    this.look();
  }

  /**
   * What does the address name now?
   * @param hasNews the page may have more to say of the same record
   */
  look(isAtOnce = false, hasNews = false): void {
    this.#waiting.abort();
    if (this.#signal.aborted) return;
    const isKnown = this.#offers.byRank.product.length > 0 || this.#recognise();
    const url = new URL(location.href);
    const arrival = arrivalAmong(offeredSites(this.#offers), url);
    if (!arrival && this.#expected > 0) return;
    const key = JSON.stringify([arrival?.key, linkText(url)]);
    if (this.#key !== key || (arrival && hasNews)) {
      this.#key = key;
      this.#arrived(arrival, isAtOnce);
    }
    if (!isKnown && this.#offers.recognise) this.#awaitProduct();
  }

  /** Which product this is has to be found out anew, by what is there when this settles. */
  renew(coming: Promise<unknown>): void {
    this.#offers.byRank.product = [];
    this.#offers.byRank.taught = [];
    this.#offers.recognise = null;
    this.#hasRecognised = false;
    this.#expect(coming);
  }

  /** Until this has settled, an address that names no record may still name one. */
  #expect(coming: Promise<unknown>): void {
    this.#expected += 1;
    const look = () => {
      this.#expected -= 1;
      this.look();
    };
    coming.then(look, look);
  }

  /** Whether the product was recognised, and its script sent for. */
  #recognise(): boolean {
    if (this.#hasRecognised) return true;
    const id = this.#offers.recognise?.(document, new URL(location.href));
    if (!id) return false;
    this.#hasRecognised = true;
    this.#expect(this.#bringSite(id));
    return true;
  }

  /** A product that is hosted anywhere is recognised by what it draws, which may come late. */
  #awaitProduct(): void {
    this.#waiting = new AbortController();
    const look = () => (this.#recognise() ? 'all' : 'nothing');
    lookUntilSettled(this.#times, this.#waiting.signal, look, () => {});
  }
}
