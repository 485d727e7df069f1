import type { PageFields } from '../model/page.ts';
import type { SiteRoute } from '../sites/site.ts';

/** What a page or a link says of the customer it is about. A stranger's word: it only proposes. */
export interface Handed {
  /** The record that it names; `null`: none, so the customer is known by the fields alone. */
  record: SiteRoute | null;
  fields: PageFields;
}

/** The ways in which a page hands over, strongest first. */
export const PAGE_WAYS = ['json', 'message', 'attributes', 'json-ld'] as const;
export type PageWay = (typeof PAGE_WAYS)[number];

/** The version of the format; every hand-over says it, so that nothing else is taken for one. */
export const HANDED_VERSION = 1;

/** Longest text of a script, in UTF-16 units: the longest hand-over, with room for layout. */
export const SCRIPT_MAX = 16_384;
/** Longest text in a link, encoded, in UTF-16 units. */
export const LINK_MAX = 4096;
