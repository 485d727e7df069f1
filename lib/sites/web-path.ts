import type { RecordType } from '../model/external-key.ts';
import type { SiteRoute } from './site.ts';

/** Longest id of a record that is kept. */
const ID_MAX = 128;

/**
 * The route to a record of an installation. Those that share a host differ by their web path, so it
 * is part of the id.
 * @returns `null` if the id is too long to be kept
 * @example routeUnder('emea', 'ticket', '7')?.recordId // 'emea/7'
 */
export function routeUnder(
  path: string | undefined,
  recordType: RecordType,
  id: string,
): SiteRoute | null {
  const recordId = path ? `${path}/${id}` : id;
  return recordId.length <= ID_MAX ? { recordType, recordId } : null;
}

/**
 * The web path of an application that is one page, with its routes in the hash.
 * @example webPath(new URL('https://acme.example/crm/index.php#/home')) // 'crm'
 */
export function webPath({ pathname }: URL): string {
  return /^\/*(.*?)\/*(?:index\.\w+)?$/.exec(pathname)?.[1] ?? '';
}

/**
 * A record's id in its product, without the path of the installation.
 * @example ownId({ recordType: 'ticket', recordId: 'emea/7' }) // '7'
 */
export function ownId({ recordId }: SiteRoute): string {
  return recordId.slice(recordId.lastIndexOf('/') + 1);
}
