import type { AnyRow } from './erase-row.ts';
import { textOf, textsOf } from './row-texts.ts';
import { namePartsOf, sharedParts, type Words, wordsOf } from './words.ts';

/** Who is erased, by everything that rows can name them with. */
export interface Erasure {
  of: 'account' | 'contact';
  /** Stands for them from now on. */
  pseudonym: string;
  /** Accounts whose rows all go. */
  accountIds: ReadonlySet<string>;
  /** People whose rows go, and who are taken out of rows that stay. */
  contactIds: ReadonlySet<string>;
  /** Records of products that stand for them. */
  recordKeys: ReadonlySet<string>;
  /** Accounts in whose texts their names are looked for; elsewhere a name may be another's. */
  homeIds: ReadonlySet<string>;
  /** In texts there; `null`: the user wants them left as they are. */
  homeWords: Words | null;
  /** In texts of all other accounts: what belongs to nobody else. `null` as above. */
  elsewhereWords: Words | null;
  /** In rows that nobody reads any more, such as quarantined ones: always. */
  leftoverWords: Words;
}

interface PersonRows {
  pseudonym: string;
  /** Their rows: one, or several of the same person. */
  people: readonly AnyRow[];
  /** Everybody of the same accounts. */
  colleagues: readonly AnyRow[];
  replacesMentions: boolean;
}

/** What erasing one person takes. */
export function personErasure(rows: PersonRows): Erasure {
  const { pseudonym, people, replacesMentions } = rows;
  const names = people.flatMap(({ name }) => textOf(name) ?? []);
  const emails = people.flatMap((row) => textsOf(row.emails));
  const phones = people.flatMap(({ phone }) => textOf(phone) ?? []);
  const shared = sharedNamesOf(rows);
  const nameParts = names.flatMap(namePartsOf).filter((part) => !shared.includes(part));
  const records = people.flatMap(({ source }) => ownRecord(source) ?? []);
  return {
    of: 'contact',
    pseudonym,
    accountIds: new Set(),
    contactIds: new Set(people.map(({ id }) => String(id))),
    recordKeys: new Set(records),
    homeIds: new Set(people.map(({ accountId }) => String(accountId))),
    homeWords: replacesMentions ? wordsOf({ names, emails, phones, nameParts }) : null,
    elsewhereWords: replacesMentions ? wordsOf({ names: [], emails, phones: [] }) : null,
    leftoverWords: wordsOf({ names, emails, phones }),
  };
}

/** First names and surnames that a colleague has too: in a text they may mean either. */
export function sharedNamesOf({
  people,
  colleagues,
}: Pick<PersonRows, 'people' | 'colleagues'>): string[] {
  const own = new Set(people.map(({ id }) => id));
  const others = colleagues
    .filter(({ id }) => !own.has(id))
    .flatMap(({ name }) => textOf(name) ?? []);
  const parts = people.flatMap(({ name }) => namePartsOf(textOf(name) ?? ''));
  return [...new Set(sharedParts(parts, others))];
}

/** The record of a product that the person was read from, if it stands for a person. */
function ownRecord(source: unknown): string | null {
  const record = textOf((source as { record?: unknown } | null | undefined)?.record);
  return record?.split('|')[2] === 'contact' ? record : null;
}

interface AccountGroup {
  pseudonym: string;
  /** The account, and those that were merged into it. */
  accountIds: readonly string[];
  people: readonly AnyRow[];
  replacesMentions: boolean;
}

/** What erasing one account takes: its people with it, wherever they are named. */
export function accountErasure({
  pseudonym,
  accountIds,
  people,
  replacesMentions,
}: AccountGroup): Erasure {
  const names = people.flatMap(({ name }) => textOf(name) ?? []);
  const emails = people.flatMap((row) => textsOf(row.emails));
  const phones = people.flatMap(({ phone }) => textOf(phone) ?? []);
  return {
    of: 'account',
    pseudonym,
    accountIds: new Set(accountIds),
    contactIds: new Set(people.map(({ id }) => String(id))),
    recordKeys: new Set(),
    homeIds: new Set(),
    homeWords: null,
    elsewhereWords: replacesMentions ? wordsOf({ names: [], emails, phones: [] }) : null,
    leftoverWords: wordsOf({ names, emails, phones }),
  };
}
