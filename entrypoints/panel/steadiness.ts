/** How long the panel must have stood in full view, unmoved, before a click may write. */
export const STEADY_MS = 500;

/** Why a click is not let through: hidden or cut off now, or only just come into view. */
export type Refusal = 'covered' | 'unsteady';

/** What is known about how the panel stands in the page. Times in ms, all of one clock. */
export interface Standing {
  /** Nothing over it and no effect on it; `null`: not known yet. */
  isSeen: boolean | null;
  /** No part of it is cut off; `null`: not known yet. */
  isWhole: boolean | null;
  /** The last change of any of it, or of its place or size. */
  since: number;
}

export type Observation =
  | { what: 'seen'; is: boolean }
  | { what: 'whole'; is: boolean }
  /** It moved, changed its size, or its tab came to the front. */
  | { what: 'shifted' };

export const UNKNOWN_STANDING: Standing = { isSeen: null, isWhole: null, since: 0 };

/**
 * The standing after an observation. Hearing the same again changes nothing.
 * @param at ms, of the same clock as `since`
 * @example nextStanding(UNKNOWN_STANDING, { what: 'seen', is: true }, 20).since // 20
 */
export function nextStanding(standing: Standing, seen: Observation, at: number): Standing {
  if (seen.what === 'shifted') return { ...standing, since: at };
  const key = seen.what === 'seen' ? 'isSeen' : 'isWhole';
  return standing[key] === seen.is ? standing : { ...standing, [key]: seen.is, since: at };
}

/**
 * Why a click at `now` may not write; `null`: it may.
 * @example refusalOf({ isSeen: true, isWhole: true, since: 0 }, 500) // null
 */
export function refusalOf({ isSeen, isWhole, since }: Standing, now: number): Refusal | null {
  if (isSeen === false || isWhole === false) return 'covered';
  const isKnown = isSeen !== null && isWhole !== null;
  return isKnown && now - since >= STEADY_MS ? null : 'unsteady';
}
