import type { EraseChoice, EraseTarget, SamePerson } from '../../model/erase.ts';
import type { LegalHold } from '../../model/privacy.ts';
import type { BellwetherDatabase } from '../database.ts';
import { StoreError } from '../errors.ts';
import type { AnyRow } from './erase-row.ts';
import { accountErasure, type Erasure, personErasure, sharedNamesOf } from './erasure.ts';
import { accountTraitKeys, personTraitKeys } from './filter-erased.ts';
import { textOf, textsOf } from './row-texts.ts';

/** Whom a target is, by all rows that are theirs. */
export interface FoundTarget {
  target: EraseTarget;
  name: string;
  accountIds: string[];
  /** The person, or everybody of the account. */
  people: AnyRow[];
  /** Rows elsewhere that are the same person. */
  same: AnyRow[];
  alsoKnownAs: SamePerson[];
  sharedNames: string[];
  colleagues: AnyRow[];
  /** By what they would be recognised again, and by what the others of `same` would. */
  traitKeys: { own: string[]; same: string[] };
  holds: LegalHold[];
}

/**
 * Reads whom a target is, inside the caller's transaction.
 * @throws {StoreError} `not-found`, or `invalid` for the demo
 */
export async function findTarget(
  db: BellwetherDatabase,
  target: EraseTarget,
): Promise<FoundTarget> {
  return target.of === 'account' ? findAccount(db, target) : findPerson(db, target);
}

async function findPerson(db: BellwetherDatabase, target: EraseTarget): Promise<FoundTarget> {
  const row = (await db.contacts.get(target.id)) as AnyRow | undefined;
  if (!row) throw notFound();
  const accountId = String(row.accountId);
  const [account, colleagues, sharing] = await Promise.all([
    db.accounts.get(accountId),
    db.contacts.where('accountId').equals(accountId).toArray(),
    db.contacts.where('emails').anyOf(textsOf(row.emails)).distinct().toArray(),
  ]);
  if (account?.isDemo) throw isDemo();
  const same = sharing.filter(({ id }) => id !== target.id) as unknown as AnyRow[];
  const accounts = await db.accounts.bulkGet(same.map((one) => String(one.accountId)));
  const names = new Map<unknown, unknown>(
    [account, ...accounts].map((one) => [one?.id, one?.name]),
  );
  const people = [row];
  return {
    target,
    name: textOf(row.name) ?? target.id,
    accountIds: [],
    people,
    same,
    alsoKnownAs: same.map((one) => ({
      contactId: String(one.id),
      name: textOf(one.name) ?? '',
      accountName: textOf(names.get(one.accountId)) ?? '',
    })),
    colleagues: colleagues as unknown as AnyRow[],
    sharedNames: sharedNamesOf({ people, colleagues: colleagues as unknown as AnyRow[] }),
    traitKeys: {
      own: personTraitKeys(row, names),
      same: same.flatMap((one) => personTraitKeys(one, names)),
    },
    holds: await holdsOn(db, [target.id, accountId]),
  };
}

async function findAccount(db: BellwetherDatabase, target: EraseTarget): Promise<FoundTarget> {
  const account = await db.accounts.get(target.id);
  if (!account) throw notFound();
  if (account.isDemo) throw isDemo();
  const accountIds = [target.id, ...(await mergedInto(db, target.id))];
  const [people, links, accounts] = await Promise.all([
    db.contacts.where('accountId').anyOf(accountIds).toArray(),
    db.externalIds.where('accountId').anyOf(accountIds).toArray(),
    db.accounts.bulkGet(accountIds),
  ]);
  const rows = accounts.filter((one) => one !== undefined) as unknown as AnyRow[];
  const names = new Map<unknown, unknown>(rows.map(({ id, name }) => [id, name]));
  const known = people as unknown as AnyRow[];
  return {
    target,
    name: textOf(account.name) ?? target.id,
    accountIds,
    people: known,
    same: [],
    alsoKnownAs: [],
    sharedNames: [],
    colleagues: [],
    traitKeys: {
      own: [
        ...rows.flatMap((row) => accountTraitKeys(row, links as unknown as AnyRow[])),
        ...known.flatMap((row) => personTraitKeys(row, names)),
      ],
      same: [],
    },
    holds: await holdsOn(db, [...accountIds, ...people.map(({ id }) => id)]),
  };
}

/** Accounts that went into this one, however often: they are deleted and still there. */
async function mergedInto(db: BellwetherDatabase, accountId: string): Promise<string[]> {
  const merged = await db.accounts.filter(({ mergedIntoId }) => mergedIntoId !== null).toArray();
  const found = new Set([accountId]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { id, mergedIntoId } of merged) if (found.has(mergedIntoId ?? '')) found.add(id);
  }
  found.delete(accountId);
  return [...found];
}

async function holdsOn(db: BellwetherDatabase, ids: string[]): Promise<LegalHold[]> {
  return (await db.holds.bulkGet(ids)).filter((hold) => hold !== undefined);
}

/** Everything that rows can name them with. */
export function erasureOf(
  { target, accountIds, people, same, colleagues }: FoundTarget,
  { replacesMentions, includesSame }: EraseChoice,
  pseudonym: string,
): Erasure {
  if (target.of === 'account')
    return accountErasure({ pseudonym, accountIds, people, replacesMentions });
  const theirs = includesSame ? [...people, ...same] : people;
  const erasure = personErasure({ pseudonym, people: theirs, colleagues, replacesMentions });
  // An address that somebody else keeps is not theirs alone.
  return includesSame || same.length === 0 ? erasure : { ...erasure, elsewhereWords: null };
}

/** By what they would be recognised again; what somebody keeps who is not erased is not theirs. */
export function keysToRemember(
  { traitKeys }: FoundTarget,
  { includesSame }: EraseChoice,
): string[] {
  const { own, same } = traitKeys;
  return includesSame ? [...own, ...same] : own.filter((key) => !same.includes(key));
}

function notFound(): StoreError {
  return new StoreError('not-found', 'There is nobody left to erase. Open the account again.');
}

function isDemo(): StoreError {
  return new StoreError(
    'invalid',
    'The demo is invented and goes as a whole. Delete it under Data instead.',
  );
}
