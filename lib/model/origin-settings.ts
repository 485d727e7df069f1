import * as z from 'zod/mini';

/**
 * What the user decided about the pages of one origin, port included. The permission to run there
 * is the browser's to keep; this stays when it is taken back.
 */
export const OriginSettings = z.strictObject({
  /** The product there: `auto` is told by its pages, `none` is read as no product at all. */
  product: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  /** Whether more may be read by the product's documented addresses, in the page's own session. */
  readMore: z.boolean(),
  /** Whether its pages may hand over a customer by `postMessage`. */
  postMessage: z.boolean(),
});
export type OriginSettings = z.infer<typeof OriginSettings>;

/** Where nobody decided anything. */
export const ORIGIN_DEFAULTS: OriginSettings = {
  product: 'auto',
  readMore: false,
  postMessage: false,
};

const SEEN = 'product:';

/**
 * In `storage.session`: the product that the pages of an origin were last recognised as, for the
 * interface to name. What a page is, is no decision of the user's, so it is not kept.
 */
export function seenProductKey(origin: string): string {
  return SEEN + origin;
}

/** @returns `null` for the keys of other things */
export function originOfSeenProduct(key: string): string | null {
  return key.startsWith(SEEN) ? key.slice(SEEN.length) : null;
}
