import type { IdPart, RecordAddress } from '../model/recipe.ts';

type Shape = RecordAddress['shape'];

const ID_MAX = 128;
/** As a recipe may hold them. */
const SEGMENTS_MAX = 24;
const PATTERNS: Record<Shape, RegExp> = {
  digits: /^\d+$/,
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  code: /^(?=.*\d)[\w.~:-]+$/,
  word: /^[^/?#]+$/,
};
/** In this order, the narrowest that fits. */
const SHAPES = ['digits', 'uuid', 'code', 'word'] as const;
/** Words that addresses have in the place of a record's name, in most products. */
const NO_RECORD =
  /^(?:new|create|add|edit|list|index|search|all|import|export|settings|browse|me|mine|show|view)$/i;
/** Names of parameters that carry ids. */
const ID_NAME = /^(?:id|.*[-_]id|[a-z]+Id|record|number|no|key|uuid)$/;

/** An address in the parts that an id may stand in. */
interface Parts {
  path: string[];
  query: URLSearchParams;
  hash: string[] | null;
  hashQuery: URLSearchParams;
}

function segments(path: string): string[] {
  return path.split('/').filter((one) => one !== '');
}

function partsOf(url: URL): Parts {
  const [, hash, query] = /^#!?\/([^?]*)(?:\?(.*))?$/.exec(url.hash) ?? [];
  return {
    path: segments(url.pathname),
    query: url.searchParams,
    hash: hash === undefined ? null : segments(hash),
    hashQuery: new URLSearchParams(query ?? ''),
  };
}

function valueAt(parts: Parts, id: IdPart): string | null {
  switch (id.in) {
    case 'path':
      return parts.path[id.index] ?? null;
    case 'hash':
      return parts.hash?.[id.index] ?? null;
    case 'query':
      return parts.query.get(id.name);
    case 'hash-query':
      return parts.hashQuery.get(id.name);
  }
}

/** As an id is kept: decoded, and the same for every spelling of the address. */
function idAt(parts: Parts, id: IdPart): string | null {
  const raw = valueAt(parts, id);
  if (raw === null || raw === '') return null;
  try {
    const value = id.in === 'path' || id.in === 'hash' ? decodeURIComponent(raw) : raw;
    return value.length > ID_MAX ? null : value;
  } catch (error) {
    // `%zz`: no address that a product would make.
    if (error instanceof URIError) return null;
    throw error;
  }
}

function shapeOf(value: string): Shape {
  return SHAPES.find((shape) => PATTERNS[shape].test(value)) ?? 'word';
}

function addressWith(parts: Parts, id: IdPart, value: string): RecordAddress {
  const blank = (list: string[], index: number | null) =>
    list.map((one, at) => (at === index ? null : one));
  const isInHash = id.in === 'hash' || id.in === 'hash-query';
  return {
    path: blank(parts.path, id.in === 'path' ? id.index : null),
    hash: isInHash && parts.hash ? blank(parts.hash, id.in === 'hash' ? id.index : null) : null,
    id,
    shape: shapeOf(value),
  };
}

/** Smaller is likelier: ids look like ids, stand late, and in paths before anything else. */
function unlikeliness({ id, shape }: RecordAddress, value: string): number {
  const place = { hash: 0, path: 1, 'hash-query': 2, query: 3 }[id.in];
  const late = 'index' in id ? -id.index / 100 : ID_NAME.test(id.name) ? -3.5 : 4;
  const noRecord = NO_RECORD.test(value) ? 100 : 0;
  return 10 * SHAPES.indexOf(shape) + place + late + noRecord;
}

/** A way to tell records by their address, and the id that it finds in this one. */
export interface AddressProposal {
  address: RecordAddress;
  recordId: string;
}

function isHoldable({ path, hash }: Parts): boolean {
  return [path, hash ?? []].every(
    (list) => list.length <= SEGMENTS_MAX && list.every((one) => one.length <= ID_MAX),
  );
}

function namesOf(query: URLSearchParams): string[] {
  const names = [...new Set(query.keys())];
  return names.filter((name) => name !== '' && name.length <= ID_MAX);
}

/**
 * The parts of an address that may name the record, likeliest first.
 * @returns empty for an address that has no parts at all
 * @example proposeIdParts(new URL('https://crm.test/companies/42/show'))[0]?.recordId // '42'
 */
export function proposeIdParts(url: URL): AddressProposal[] {
  const parts = partsOf(url);
  if (!isHoldable(parts)) return [];
  const places: IdPart[] = [
    ...parts.path.map((_, index) => ({ in: 'path' as const, index })),
    ...(parts.hash ?? []).map((_, index) => ({ in: 'hash' as const, index })),
    ...namesOf(parts.query).map((name) => ({ in: 'query' as const, name })),
    ...namesOf(parts.hashQuery).map((name) => ({ in: 'hash-query' as const, name })),
  ];
  return places
    .flatMap((id) => {
      const recordId = idAt(parts, id);
      return recordId === null ? [] : [{ address: addressWith(parts, id, recordId), recordId }];
    })
    .sort((a, b) => unlikeliness(a.address, a.recordId) - unlikeliness(b.address, b.recordId));
}

function fits(pattern: readonly (string | null)[], found: readonly string[]): boolean {
  return (
    pattern.length === found.length &&
    pattern.every((one, index) => one === null || one === found[index])
  );
}

/** What stands where any segment will do, without the id's own. */
function anySegments({ path, hash, id }: RecordAddress, parts: Parts): string[] {
  const isId = (place: IdPart['in'], at: number) =>
    'index' in id && id.in === place && id.index === at;
  const free = (pattern: readonly (string | null)[], found: string[], place: IdPart['in']) =>
    found.filter((_, at) => pattern[at] === null && !isId(place, at));
  return [...free(path, parts.path, 'path'), ...free(hash ?? [], parts.hash ?? [], 'hash')];
}

/**
 * The id of the record that an address names; `null`: it names none of this kind. Where other
 * segments may differ they are part of it: company 43 and contact 43 are two records.
 * @example recordIdAt(address, new URL('https://crm.test/companies/43/show')) // '43'
 */
export function recordIdAt(address: RecordAddress, url: URL): string | null {
  const parts = partsOf(url);
  if (!fits(address.path, parts.path)) return null;
  if (address.hash && !(parts.hash && fits(address.hash, parts.hash))) return null;
  const value = idAt(parts, address.id);
  if (value === null || !PATTERNS[address.shape].test(value)) return null;
  if (address.shape === 'word' && NO_RECORD.test(value)) return null;
  const recordId = [...anySegments(address, parts), value].join('/');
  return recordId.length > ID_MAX ? null : recordId;
}

/**
 * The narrowest form that holds for one more address of the same kind of record: where segments
 * differ, any will do.
 * @returns `null` if the addresses are of different kinds
 * @example widenAddress(of('/acme/companies/42'), new URL('https://crm.test/globex/companies/43'))?.path // [null, 'companies', null]
 */
export function widenAddress(address: RecordAddress, url: URL): RecordAddress | null {
  const parts = partsOf(url);
  const value = idAt(parts, address.id);
  if (value === null || NO_RECORD.test(value)) return null;
  const path = merge(address.path, parts.path);
  const hash = address.hash && parts.hash ? merge(address.hash, parts.hash) : address.hash;
  if (!path || (address.hash && !(parts.hash && hash))) return null;
  const wider = SHAPES.slice(SHAPES.indexOf(address.shape));
  const shape = wider.find((one) => PATTERNS[one].test(value));
  return shape ? { ...address, path, hash, shape } : null;
}

function merge(pattern: readonly (string | null)[], found: readonly string[]) {
  const merged = pattern.map((one, index) => (one === found[index] ? one : null));
  return pattern.length === found.length && isStillOne(pattern, merged) ? merged : null;
}

/** A pattern of nothing but wild cards would take every page for a record. */
function isStillOne(before: readonly (string | null)[], after: (string | null)[]): boolean {
  return before.every((one) => one === null) || after.some((one) => one !== null);
}
