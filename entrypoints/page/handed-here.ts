import type { Handed } from '../../lib/handed/handed.ts';

const SLOT = Symbol.for('bellwether.handed');

/** What the two scripts share that hear a document hand over a customer. */
export interface HandedHere {
  /** By the messages that are heard; empty: none are, or nothing was said at this address. */
  said(): Handed[];
  /** Something was said; `null`: nobody looks at what the document hands over yet. */
  changed: (() => void) | null;
  /** Ends the hearing of messages; `null`: none are heard. */
  hearing: AbortController | null;
}

/** Scripts of this version share a world. */
const world = globalThis as { [SLOT]?: HandedHere };

export function handedHere(): HandedHere {
  world[SLOT] ??= { said: () => [], changed: null, hearing: null };
  return world[SLOT];
}
