import type { MoreProblem, PageRecord } from '../../lib/model/page.ts';
import type { Site, SiteReading } from '../../lib/sites/site.ts';

const SLOT = Symbol.for('bellwether.sites');

/**
 * Whose word counts where several know a record: what the user taught, the product, what the page
 * says of itself.
 */
const RANKS = ['taught', 'product', 'page'] as const;
export type SiteRank = (typeof RANKS)[number];

/** Which product hosted anywhere a document is; `null`: none, or not drawn far enough yet. */
export type Recogniser = (doc: Document, url: URL) => string | null;

/** What a page shows of its record. */
export type Shown = Pick<SiteReading, 'fields' | 'missing'>;

/** What was read of a record beyond its page. */
export interface More {
  /** Why it is not all; `null`: it is. */
  problem: MoreProblem | null;
  /** Fills the gaps of what the page shows. */
  fill(shown: Shown): Shown;
}

/**
 * Reads more of a record than its page shows, until the signal aborts; `null`: nothing more is
 * documented for it.
 */
export type ReadMore = (record: PageRecord, signal: AbortSignal) => Promise<More | null>;

/** What the scripts of one document have offered to its reader. */
export interface Offers {
  byRank: Record<SiteRank, Site[]>;
  recognise: Recogniser | null;
  /** `null`: the user did not switch it on here. */
  readMore: ReadMore | null;
  /** Something was offered. */
  changed(): void;
}

export function noOffers(): Offers {
  return {
    byRank: { taught: [], product: [], page: [] },
    recognise: null,
    readMore: null,
    changed: () => undefined,
  };
}

/** Scripts of this version share a world: each product's is loaded only where it is needed. */
const world = globalThis as { [SLOT]?: Offers };

/** What was offered in this document so far; the reader hears of more by `changed`. */
export function offersHere(): Offers {
  world[SLOT] ??= noOffers();
  return world[SLOT];
}

/**
 * Offers the reader of this document one more way to read it, or the same way again with news.
 * May come before the reader and after it.
 */
export function offerSite(site: Site, rank: SiteRank = 'product'): void {
  const offers = offersHere();
  offers.byRank[rank] = [...offers.byRank[rank].filter(({ id }) => id !== site.id), site];
  offers.changed();
}

/**
 * Offers what the user taught about this origin, in the place of what they had taught before: a
 * record on the page is read anew.
 */
export function offerTaught(sites: Site[]): void {
  const offers = offersHere();
  offers.byRank.taught = [];
  // The record that is shown by the old one is left, and met again by the new one.
  offers.changed();
  offers.byRank.taught = sites;
  offers.changed();
}

/** Offers to tell products apart whose pages stand on any host. */
export function offerRecogniser(recognise: Recogniser): void {
  const offers = offersHere();
  offers.recognise = recognise;
  offers.changed();
}

/** Offers to read more of the records here than their pages show. */
export function offerMore(readMore: ReadMore): void {
  const offers = offersHere();
  offers.readMore = readMore;
  offers.changed();
}

/** Best word first. */
export function offeredSites({ byRank }: Offers): Site[] {
  return RANKS.flatMap((rank) => byRank[rank]);
}
