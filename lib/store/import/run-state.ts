import { fileKeys } from '../../intake/identity-key.ts';
import type { ImportRecord } from '../../intake/import-record.ts';
import type { Account } from '../../model/account.ts';
import type { Source } from '../../model/fact.ts';
import type { ImportOptions } from '../../model/import-job.ts';
import type { FindErased } from '../erase/tombstones.ts';
import { AccountDirectory } from './account-directory.ts';
import { ContactBook } from './contact-book.ts';
import type { FactStamp } from './fact-rows.ts';
import { ReferenceIds } from './reference-ids.ts';
import { SetOrder } from './set-order.ts';
import { StoredKeys } from './stored-keys.ts';

/** What an import knows from one chunk to the next. */
export interface RunState {
  options: ImportOptions;
  /** The same for every file of one source: part of the ids of all that it brings. */
  sourceKey: string;
  stamp: FactStamp;
  /** Gives each record of the file its key: in the file's order, each of them once. */
  keyOf: (record: ImportRecord) => string;
  directory: AccountDirectory;
  people: ContactBook;
  keys: StoredKeys;
  ids: ReferenceIds;
  /** Keys of what earlier rows spoke of themselves. */
  seen: Set<string>;
  /** Accounts and people that earlier rows only named, and that were made for it. */
  byReference: Set<string>;
  sets: SetOrder;
  /** Who was erased, by identity keys: a file does not bring them back. `null`: nobody was. */
  wasErased: FindErased | null;
  /** Of a dry run: accounts as earlier chunks would have left them. `null`: they are written. */
  unwritten: Map<string, Account> | null;
}

/** Before the first row of a file. */
export function newRun(
  options: ImportOptions,
  { importId, startedAt, isDry }: { importId: string | null; startedAt: number; isDry: boolean },
): RunState {
  const { site, host } = options;
  const source: Source = { kind: 'import', site, url: null, ...(importId && { importId }) };
  const sourceKey = `${site}|${host.toLowerCase()}`;
  return {
    options,
    sourceKey,
    stamp: { recordedAt: startedAt, source },
    keyOf: fileKeys(),
    directory: new AccountDirectory(site),
    people: new ContactBook(),
    keys: new StoredKeys(),
    ids: new ReferenceIds(sourceKey),
    seen: new Set(),
    byReference: new Set(),
    sets: new SetOrder(),
    wasErased: null,
    unwritten: isDry ? new Map() : null,
  };
}
