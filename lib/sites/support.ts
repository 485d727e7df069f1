import type { RecordType } from '../model/external-key.ts';
import type { PageFields } from '../model/page.ts';

/**
 * What is known of a product's pages: the row of its table of support. Beside the reader in its
 * file, and in no script that runs in a page.
 */
export interface SiteSupport {
  /**
   * `high`: several recent sources agree on the pages; `medium`: one recent one, or several old
   * ones; `low`: the addresses alone.
   */
  confidence: 'high' | 'medium' | 'low';
  /** Month of the newest evidence, `2026-03`; `null`: general knowledge without a date. */
  evidence: `${number}-${number}` | null;
  /**
   * The kinds of record whose addresses are known, and the fields that are read there; an empty
   * list: the record is known by its address alone.
   */
  reads: Partial<Record<RecordType, readonly (keyof PageFields)[]>>;
}
