import { interactionsOf, readable } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import type { BeforeImage, ChangeRow } from './tables.ts';
import { wouldTangle } from './tangle.ts';

/**
 * Whether something later stands on what a change wrote: another change of the same rows, one on
 * an account that was created here, or a fact that names a person who was created or moved. Also
 * whether the rows it would bring back have no place any more.
 */
export async function isBuiltUpon(db: BellwetherDatabase, change: ChangeRow): Promise<boolean> {
  const all = await db.changes.where('at').above(change.at).toArray();
  const later = all.filter(({ undoneAt }) => undoneAt === null);
  if (hasLater(later, change)) return true;
  const [isNamed, isNamedSince, isTangled] = await Promise.all([
    namesItsPeople(db, change),
    namesMovedPeople(db, change, later),
    wouldTangle(db, change),
  ]);
  return isNamed || isNamedSince || isTangled;
}

const place = ({ table, key }: { table: string; key: BeforeImage['key'] }) => `${table}/${key}`;

function createdIn(change: ChangeRow, wanted: 'accounts' | 'contacts'): Set<string> {
  const created = change.before.filter(({ table, row }) => table === wanted && row === null);
  return new Set(created.map(({ key }) => String(key)));
}

function hasLater(later: readonly ChangeRow[], change: ChangeRow): boolean {
  const touched = new Set(change.before.map(place));
  const created = createdIn(change, 'accounts');
  return later.some(
    (other) =>
      other.before.some((image) => touched.has(place(image))) ||
      other.accountIds.some((accountId) => created.has(accountId)),
  );
}

async function namesItsPeople(db: BellwetherDatabase, change: ChangeRow): Promise<boolean> {
  const people = createdIn(change, 'contacts');
  if (people.size === 0) return false;
  const own = new Set(change.before.map(({ key }) => String(key)));
  const lists = change.accountIds.map((accountId) =>
    Promise.all([
      interactionsOf(db, accountId).toArray(),
      db.surveyAnswers.where('accountId').equals(accountId).toArray(),
    ]),
  );
  return (await Promise.all(lists)).some((facts) => names(facts, people, own));
}

/** A person may be named where they were moved to: then they cannot be taken away again. */
async function namesMovedPeople(
  db: BellwetherDatabase,
  change: ChangeRow,
  later: readonly ChangeRow[],
): Promise<boolean> {
  const [people, since] = [movedIn(change), later.flatMap(({ before }) => before)];
  if (people.size === 0) return false;
  const keysIn = (wanted: string) =>
    since.filter(({ table }) => table === wanted).map(({ key }) => String(key));
  const facts = await Promise.all([
    db.interactions.bulkGet(keysIn('interactions')),
    db.surveyAnswers.bulkGet(keysIn('surveyAnswers')),
  ]);
  return names(facts, people, new Set());
}

function movedIn({ before, accountIds }: ChangeRow): Set<string> {
  const moved = before.filter(
    ({ table, row }) =>
      table === 'contacts' &&
      row !== null &&
      (row as { accountId?: unknown }).accountId !== accountIds[0],
  );
  return new Set(moved.map(({ key }) => String(key)));
}

function names(
  [interactions, answers]: [unknown[], unknown[]],
  people: Set<string>,
  own: Set<string>,
): boolean {
  const isOne = (id: string | null) => id !== null && people.has(id);
  return (
    readable('interactions', interactions).some(
      ({ id, contactIds }) => !own.has(id) && contactIds.some(isOne),
    ) ||
    readable('surveyAnswers', answers).some(({ id, contactId }) => !own.has(id) && isOne(contactId))
  );
}
