import type { BellwetherDatabase } from '../database.ts';
import { dropSide } from '../staging.ts';
import { hasText, mapTexts } from './deep-texts.ts';
import { leftoverWordsFor } from './erase-row.ts';
import type { Erasure } from './erasure.ts';
import { clearUnfinished, readUnfinished } from './unfinished.ts';
import { isMentioned, redact } from './words.ts';

/** One storage of the extension beside the database. */
export interface StorageArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Where copies of what the database holds may lie. */
export interface Storages {
  local: StorageArea;
  session: StorageArea;
  /** Drops every automatic snapshot: they are packed, so that nobody can be taken out of one. */
  dropSnapshots: () => Promise<void>;
}

/** Copies of the whole database that a restore left, and its snapshots. */
async function dropCopies(db: BellwetherDatabase, { dropSnapshots }: Storages): Promise<void> {
  await dropSnapshots();
  await dropSide(db.name, 'before');
  await dropSide(db.name, 'staging');
}

/** What a crash leaves in doubt: readings of pages, and what was typed into the popup. */
const MAY_NAME_SOMEBODY = /^(tab:|picker:|portfolioSummary$|popupDraft$)/;

/**
 * Erases somebody from what lies beside the database, after `eraseForGood`. A reading of a page that
 * names them is forgotten whole; in what is kept for longer their names are replaced.
 * @example await eraseFromStorages(db, erasure, storages);
 */
export async function eraseFromStorages(
  db: BellwetherDatabase,
  erasure: Erasure,
  storages: Storages,
): Promise<void> {
  const { local, session } = storages;
  await dropCopies(db, storages);
  await session.remove(keysNaming(await session.get(null), erasure));
  const kept = await local.get(null);
  const gone = Object.keys(kept).filter((key) => isDraftOf(kept[key], erasure));
  await local.remove(gone);
  const changed = Object.entries(kept).flatMap(([key, value]) => {
    const words = leftoverWordsFor(accountOf(value), erasure);
    const next = mapTexts(value, (text) => redact(text, words));
    return next === value || gone.includes(key) ? [] : [[key, next]];
  });
  if (changed.length > 0) await local.set(Object.fromEntries(changed));
  await clearUnfinished(db);
}

/**
 * Goes on where a crash interrupted an erasure: whom it was about is forgotten, so everything that
 * may name anybody goes.
 * @returns whether there was something to do
 * @example await finishErasure(db, storages); // when the background starts
 */
export async function finishErasure(db: BellwetherDatabase, storages: Storages): Promise<boolean> {
  const { local, session } = storages;
  if ((await readUnfinished(db)) === null) return false;
  await dropCopies(db, storages);
  for (const area of [local, session]) {
    const keys = Object.keys(await area.get(null));
    await area.remove(keys.filter((key) => MAY_NAME_SOMEBODY.test(key)));
  }
  await clearUnfinished(db);
  return true;
}

function keysNaming(kept: Record<string, unknown>, erasure: Erasure): string[] {
  const ids = [...erasure.accountIds, ...erasure.contactIds];
  const isTheirs = (text: string) =>
    ids.some((id) => text.includes(id)) || isMentioned(text, erasure.leftoverWords);
  return Object.keys(kept).filter((key) => hasText(kept[key], isTheirs));
}

/** Something typed for an account that is gone. */
function isDraftOf(value: unknown, { accountIds }: Erasure): boolean {
  return accountIds.has(String(accountOf(value)));
}

/** The account that something is typed for, where it names one. */
function accountOf(value: unknown): unknown {
  return (value as { account?: { accountId?: unknown } | null } | null)?.account?.accountId;
}
