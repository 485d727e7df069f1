import type { RecordType } from '../model/external-key.ts';
import type { FieldName, Handover, PageFields } from '../model/page.ts';

/** Which record an address names. */
export interface SiteRoute {
  recordType: RecordType;
  recordId: string;
  /** Of a product that shows the same records under several hosts: the one they are known by. */
  host?: string;
}

/**
 * How a reading shows that it is of the record in the address, and not of the one before:
 * applications change the address first and the page after.
 * - `id`: the id of the address stands on the very element that was read.
 * - `holder`: the product makes this element anew for every record.
 * - `title`: only the record's own title tells.
 */
export interface Proof {
  by: 'id' | 'holder' | 'title';
  title?: string | null;
  holder?: Element;
}

/** What one visible record shows; `missing` names what should have been there and was not. */
export interface SiteReading {
  fields: PageFields;
  missing: FieldName[];
  proof: Proof;
  /** Nobody read this: the page says it of itself, in this way. */
  handed?: Handover;
}

/**
 * One product, one file. Adapters never listen, wait, click or change the page: the watcher owns
 * the life cycle and asks them. Ids come from the address, texts from the visible record only,
 * never from a class hash and never by matching visible words.
 */
export interface Site {
  /** Stable, lower case: part of every external key. */
  id: string;
  name: string;
  /** Match patterns of the vendor's hosts; empty for a product that is hosted anywhere. */
  matches: readonly string[];
  /**
   * Whether this document is this product, for those that stand on any host, be it besides their
   * vendor's. Cheap: runs on every load.
   */
  recognises?(doc: Document, url: URL): boolean;
  /** The record an address names, or `null` (lists, settings, drafts). Pure. */
  route(url: URL): SiteRoute | null;
  /** Whether the record the address names is on the page, complete enough to be read. */
  ready(doc: Document, route: SiteRoute): boolean;
  /** Reads the visible record; `null` if it is not there. Does not touch the document. */
  read(doc: Document, route: SiteRoute): SiteReading | null;
}
