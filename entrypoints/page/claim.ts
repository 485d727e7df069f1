const CLAIM = Symbol.for('bellwether.page');

/** What stood where records have their titles when the page left an address. */
export interface TitlesBefore {
  href: string;
  /** As they stand in the page. */
  titles: string[];
}

/** What a launcher leaves to the reader that takes its place in the same document. */
export interface Handover {
  /** Earlier addresses of this document. */
  before: TitlesBefore[];
  /** Takes the launcher away and ends its script. */
  retire(): void;
}

/** A launcher can be replaced once, by a reader; a reader stays as long as its document. */
type Claim = (() => Handover) | 'reader';

/** Scripts of this version share a world, however they came into the document. */
const world = globalThis as { [CLAIM]?: Claim };

/**
 * Registered and injected by hand may meet in one document: the first launcher stays.
 * @returns whether this one may start
 */
export function claimForLauncher(handOver: () => Handover): boolean {
  if (world[CLAIM]) return false;
  world[CLAIM] = handOver;
  return true;
}

/**
 * The first reader stays, and comes in the place of a launcher.
 * @returns `null`: there is one already
 */
export function claimForReader(): { launcher: Handover | null } | null {
  const claim = world[CLAIM];
  if (claim === 'reader') return null;
  world[CLAIM] = 'reader';
  return { launcher: claim?.() ?? null };
}
