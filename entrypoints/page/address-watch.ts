import type { PageRecord } from '../../lib/model/page.ts';
import { siteFor } from '../../lib/sites/recognise.ts';
import type { Site, SiteRoute } from '../../lib/sites/site.ts';
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
 * Told at every change of the record the address names; `null`: it names none.
 * @param isAtOnce nothing can have been drawn since the address changed
 */
export type Arrived = (arrival: Arrival | null, isAtOnce: boolean) => void;

/**
 * The record of a product that an address names.
 * @returns `null` if it names none
 */
export function arrivalAt(site: Site, url: URL): Arrival | null {
  const route = site.route(url);
  if (!route) return null;
  const record = { site: site.id, host: url.host, ...route };
  return { site, route, record, key: JSON.stringify(record) };
}

/** Watches which record this document's address names. Reads nothing of the page. */
export class AddressWatch {
  readonly #sites: readonly Site[];
  readonly #times: SettleTimes;
  readonly #signal: AbortSignal;
  readonly #arrived: Arrived;
  #site: Site | null = null;
  #waiting = new AbortController();
  /** The record's key; `null`: the address names none; `undefined`: not looked yet. */
  #key: string | null | undefined;

  /** @param signal ends the watch for good */
  constructor(sites: readonly Site[], times: SettleTimes, signal: AbortSignal, arrived: Arrived) {
    this.#sites = sites;
    this.#times = times;
    this.#signal = signal;
    this.#arrived = arrived;
  }

  /** Looks now and at every change of the address. */
  start(): void {
    onPageChange((isAtOnce) => this.look(isAtOnce), this.#signal);
    this.#signal.addEventListener('abort', () => this.#waiting.abort());
    this.look();
  }

  /** What does the address name now? */
  look(isAtOnce = false): void {
    const url = new URL(location.href);
    this.#site ??= siteFor(this.#sites, url, document);
    const arrival = this.#site && arrivalAt(this.#site, url);
    this.#waiting.abort();
    const key = arrival?.key ?? null;
    if (this.#key !== key) {
      this.#key = key;
      this.#arrived(arrival, isAtOnce);
    }
    if (!this.#site && !this.#signal.aborted) this.#awaitSite();
  }

  /** A product that is hosted anywhere is recognised by what it draws, which may come late. */
  #awaitSite(): void {
    this.#waiting = new AbortController();
    const look = () => {
      if (siteFor(this.#sites, new URL(location.href), document)) this.look();
      return this.#site ? 'all' : 'nothing';
    };
    lookUntilSettled(this.#times, this.#waiting.signal, look, () => {});
  }
}
