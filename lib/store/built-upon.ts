import { interactionsOf, readable } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import type { ChangeRow } from './tables.ts';

/**
 * Whether something later stands on what a change wrote: another change of the same rows, one on
 * an account that was created here, or a fact that names a person who was.
 */
export async function isBuiltUpon(db: BellwetherDatabase, change: ChangeRow): Promise<boolean> {
  const [isChanged, isNamed] = await Promise.all([
    hasLater(db, change),
    namesItsPeople(db, change),
  ]);
  return isChanged || isNamed;
}

const place = ({ table, key }: { table: string; key: string }) => `${table}/${key}`;

function createdIn(change: ChangeRow, wanted: 'accounts' | 'contacts'): Set<string> {
  const created = change.before.filter(({ table, row }) => table === wanted && row === null);
  return new Set(created.map(({ key }) => key));
}

async function hasLater(db: BellwetherDatabase, change: ChangeRow): Promise<boolean> {
  const touched = new Set(change.before.map(place));
  const created = createdIn(change, 'accounts');
  const later = await db.changes.where('at').above(change.at).toArray();
  return later.some(
    (other) =>
      other.undoneAt === null &&
      (other.before.some((image) => touched.has(place(image))) ||
        other.accountIds.some((accountId) => created.has(accountId))),
  );
}

async function namesItsPeople(db: BellwetherDatabase, change: ChangeRow): Promise<boolean> {
  const people = createdIn(change, 'contacts');
  if (people.size === 0) return false;
  const own = new Set(change.before.map(({ key }) => key));
  const lists = change.accountIds.map((accountId) =>
    Promise.all([
      interactionsOf(db, accountId).toArray(),
      db.surveyAnswers.where('accountId').equals(accountId).toArray(),
    ]),
  );
  return (await Promise.all(lists)).some(
    ([interactions, answers]) =>
      readable('interactions', interactions).some(
        ({ id, contactIds }) => !own.has(id) && contactIds.some(isIn(people)),
      ) ||
      readable('surveyAnswers', answers).some(
        ({ id, contactId }) => !own.has(id) && isIn(people)(contactId),
      ),
  );
}

const isIn = (people: Set<string>) => (id: string | null) => id !== null && people.has(id);
