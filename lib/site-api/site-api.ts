import type { PageFields, PageRecord } from '../model/page.ts';

/**
 * One documented address from which the page's own session may read: always a GET, always on the
 * record's own host.
 */
export interface ApiRequest {
  /** Path and query, from the root of the host: `/api/v2/tickets/7.json`. */
  path: string;
  headers: Readonly<Record<string, string>>;
  /**
   * What an answer says of the record. Hand-written: it runs in the page, where no library does.
   * @returns `null` if the answer is not of the record that was asked for
   */
  parse(answer: unknown): Finding | null;
}

export interface Finding {
  fields: Partial<PageFields>;
  /** Where the rest is, if the answer names another record for it. */
  next?: ApiRequest | null;
}

/** The first request for a record of one product; `null`: none is documented for its kind. */
export type SiteApi = (record: PageRecord) => ApiRequest | null;

export const JSON_HEADERS = { accept: 'application/json' } as const;

/** A record's id in its product, and the web path of the installation that stands before it. */
export interface OwnId {
  /** Without slashes around it; empty at the root of the host. */
  webPath: string;
  id: string;
}

/**
 * @example ownId('emea/7') // { webPath: 'emea', id: '7' }
 */
export function ownId(recordId: string): OwnId {
  const at = recordId.lastIndexOf('/') + 1;
  return { webPath: recordId.slice(0, at).replace(/^\/+|\/+$/g, ''), id: recordId.slice(at) };
}

/**
 * A path below an installation's own. Never starts with two slashes, which would name another host.
 * @example pathUnder('emea', '/REST/2.0/user/7') // '/emea/REST/2.0/user/7'
 */
export function pathUnder(webPath: string, path: string): string {
  return webPath ? `/${webPath}${path}` : path;
}
