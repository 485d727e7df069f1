import type { BeforeImage, ChangeRow, ImportChunkRow } from '../tables.ts';
import { hasText, mapTexts } from './deep-texts.ts';
import { type AnyRow, eraseRow, isGoneKey, leftoverWordsFor, wordsFor } from './erase-row.ts';
import type { Erasure } from './erasure.ts';
import { redact } from './words.ts';

/** Of a change that can no longer be taken back: no schema has this number. */
const SEALED = 0;
const PLACES_OF_DRAFT = new Set(['key', 'table']);

/**
 * Something typed and not sent, without whom is erased.
 * @returns the very same row if it does not name them, `null` if it goes
 */
export function eraseDraft(row: AnyRow, erasure: Erasure): AnyRow | null {
  if (isGoneKey('drafts', row.key, erasure)) return null;
  return withoutTexts(row, row.key, erasure);
}

/** Fields of a draft are texts, also the chosen person's id. */
function withoutTexts<T>(value: T, accountId: unknown, erasure: Erasure): T {
  const words = wordsFor(accountId, erasure);
  const { contactIds } = erasure;
  const clean = (text: string) => {
    if (contactIds.has(text)) return '';
    return words ? redact(text, words) : text;
  };
  return mapTexts(value, clean, PLACES_OF_DRAFT);
}

/**
 * A change without whom is erased. Once rows of theirs are taken out of it, it can no longer be
 * taken back, because it would bring half of them; it stays so that a retry of it writes nothing.
 */
export function eraseChange(row: AnyRow, erasure: Erasure): AnyRow | null {
  const change = row as unknown as ChangeRow;
  const accountIds = withoutIds(change.accountIds, erasure.accountIds);
  const { images, isCut } = eraseImages(change.before, erasure);
  if (images === change.before && accountIds === change.accountIds) return row;
  if (accountIds.length === 0) return null;
  return { ...row, accountIds, before: images, ...(isCut && { schemaVersion: SEALED }) };
}

/** What a chunk of an import did, without whom is erased: it can still be taken back. */
export function eraseChunk(row: AnyRow, erasure: Erasure): AnyRow {
  const chunk = row as unknown as ImportChunkRow;
  const accountIds = withoutIds(chunk.accountIds, erasure.accountIds);
  const { images } = eraseImages(chunk.before, erasure);
  const created = withoutCreated(chunk.created, erasure);
  const gone = new Set([...erasure.accountIds, ...erasure.contactIds, ...erasure.recordKeys]);
  const next = {
    ...{ accountIds, created, before: images },
    byReference: withoutIds(chunk.byReference, gone),
    same: withoutIds(chunk.same, gone),
  };
  const isSame = Object.entries(next).every(([name, value]) => row[name] === value);
  return isSame ? row : { ...row, ...next };
}

function withoutCreated(
  created: ImportChunkRow['created'],
  erasure: Erasure,
): ImportChunkRow['created'] {
  const isGone = ([table, keys]: [string, string[]]) =>
    keys.some((key) => isGoneKey(table, key, erasure));
  if (typeof created !== 'object' || created === null) return created;
  const lists = Object.entries(created);
  if (!lists.some(isGone)) return created;
  return Object.fromEntries(
    lists.map(([table, keys]) => [table, keys.filter((key) => !isGoneKey(table, key, erasure))]),
  );
}

function withoutIds(ids: string[], gone: ReadonlySet<string>): string[] {
  if (!Array.isArray(ids) || !ids.some((id) => gone.has(id))) return ids;
  return ids.filter((id) => !gone.has(id));
}

function eraseImages(before: BeforeImage[], erasure: Erasure) {
  if (!Array.isArray(before)) return { images: before, isCut: false };
  const images = before.map((image) => eraseImage(image, erasure));
  const isSame = images.every((image, index) => image === before[index]);
  if (isSame) return { images: before, isCut: false };
  return { images: images.filter((image) => image !== null), isCut: images.includes(null) };
}

/** `null`: it was of a row that goes. */
function eraseImage(image: BeforeImage, erasure: Erasure): BeforeImage | null {
  const { table, key, row } = image;
  if (isGoneKey(table, key, erasure)) return null;
  if (table === 'drafts') return withoutTexts(image, key, erasure);
  if (typeof row !== 'object' || row === null) return image;
  const next = eraseRow(table, row as AnyRow, erasure);
  if (next === null) return null;
  return next === row ? image : { ...image, row: next };
}

/**
 * A row that could not be read, without whom is erased: nobody knows its shape, so it is looked
 * through whole, and goes if it belongs to them.
 */
export function eraseQuarantined(row: AnyRow, erasure: Erasure): AnyRow | null {
  const { table, row: held } = row as { table?: unknown; row?: unknown };
  const key = String(row.id).slice(String(table).length + 1);
  if (isGoneKey(String(table), key, erasure)) return null;
  const { accountIds, contactIds } = erasure;
  const owner = (held as AnyRow | null | undefined)?.accountId;
  if (accountIds.has(String(owner)) || hasText(held, (text) => accountIds.has(text))) return null;
  const words = leftoverWordsFor(owner, erasure);
  const next = mapTexts(without(held, contactIds), (text) => redact(text, words));
  return next === held ? row : { ...row, row: next };
}

/** Ids of people taken out wherever they stand. */
function without(value: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return ids.has(value) ? null : value;
  if (typeof value !== 'object' || value === null) return value;
  if (!hasText(value, (text) => ids.has(text))) return value;
  if (Array.isArray(value))
    return value.filter((one) => !ids.has(one)).map((one) => without(one, ids));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, without(one, ids)]));
}

/** Any other row that may hold a text of theirs: the name of a file, a report, a setting. */
export function eraseTexts(row: AnyRow, { leftoverWords }: Erasure): AnyRow {
  return mapTexts(row, (text) => redact(text, leftoverWords));
}
