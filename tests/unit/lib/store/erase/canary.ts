import type { Contact } from '../../../../../lib/model/account.ts';
import { NO_FIELDS } from '../../../../../lib/model/no-fields.ts';
import type { TabRecord } from '../../../../../lib/model/tab-record.ts';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import { saveDraft } from '../../../../../lib/store/drafts.ts';
import type { StorageArea, Storages } from '../../../../../lib/store/erase/storages.ts';
import { SCHEMA_VERSION } from '../../../../../lib/store/migrations/index.ts';
import { saveFacts } from '../../../../../lib/store/save-facts.ts';
import { DAY_MS } from '../../../../../lib/time.ts';
import {
  ACME,
  callEntry,
  logNow,
  NOW,
  openSample,
  SOURCE,
  sampleAccount,
  sampleCall,
  sampleContact,
  sampleNps,
  sampleSignal,
  sampleTask,
} from '../samples.ts';

/** A person whose name, addresses and ids are found nowhere else. */
export const CANARY: Contact = sampleContact({
  id: '00000000-0000-4000-8000-0000000000c1',
  name: 'Quillon Zephyrine',
  emails: ['quillon.z@acme.test'],
  phone: '+49 30 555 7781',
  source: { ...SOURCE, kind: 'page', url: RECORD_URL(), record: CANARY_RECORD() },
});
function CANARY_RECORD() {
  return 'hubspot|app.hubspot.test|contact|canary-4711';
}
function RECORD_URL() {
  return 'https://app.hubspot.test/contacts/canary-4711?mail=quillon.z%40acme.test';
}

/** What no storage may hold once the person is erased. */
export const CANARIES = [
  'quillon',
  'zephyrine',
  '5557781',
  '555 7781',
  '7781',
  CANARY.id,
  'canary-4711',
];

/** The account next door, in whose texts the person may be named too. */
export const OTHER = '00000000-0000-4000-8000-00000000000b';
export const MERGED = '00000000-0000-4000-8000-00000000000c';
export const COLLEAGUE = sampleContact({ name: 'Rosa Lindqvist', emails: ['rosa@acme.test'] });

const NOTE =
  'Met Quillon Zephyrine (quillon.z@acme.test, +49 (30) 555-7781). ZEPHYRINE, Quillon agrees; Quillon signs.';

/** A database in which the person is in every table, field and leftover. */
export async function openCanary(): Promise<BellwetherDatabase> {
  const db = await openSample();
  const source = { ...SOURCE, url: RECORD_URL(), record: CANARY_RECORD() };
  const both = [CANARY.id, COLLEAGUE.id];
  await saveFacts(
    db,
    [
      {
        account: sampleAccount({ source }),
        contacts: [CANARY, COLLEAGUE],
        interactions: [
          sampleCall(NOW - 40 * DAY_MS, { contactIds: both, note: NOTE, subject: NOTE, source }),
        ],
        surveyAnswers: [
          sampleNps(NOW - 9 * DAY_MS, 9, { contactId: CANARY.id, respondent: CANARY.id }),
          sampleNps(NOW - 8 * DAY_MS, 3, {
            contactId: null,
            respondent: 'quillon.z@acme.test',
            comment: NOTE,
          }),
        ],
        signals: [sampleSignal(NOW - 5 * DAY_MS, { note: NOTE, source })],
        tasks: [sampleTask({ text: 'Send Quillon the plan', source })],
      },
      {
        account: sampleAccount({ id: OTHER, name: 'Borealis', domains: ['borealis.test'] }),
        contacts: [],
        interactions: [
          sampleCall(NOW - 4 * DAY_MS, {
            accountId: OTHER,
            contactIds: [CANARY.id],
            note: 'cc quillon.z@acme.test',
          }),
        ],
        surveyAnswers: [],
        signals: [],
        tasks: [],
      },
    ],
    NOW - DAY_MS,
  );
  await logNow(db, callEntry({ note: NOTE, contactIds: [CANARY.id] }));
  await leaveLeftovers(db);
  return db;
}

async function leaveLeftovers(db: BellwetherDatabase): Promise<void> {
  const interaction = (await db.interactions.toArray()).find(({ subject }) => subject === NOTE);
  const before = [
    { table: 'contacts' as const, key: CANARY.id, row: CANARY },
    { table: 'interactions' as const, key: interaction?.id ?? '', row: interaction },
    {
      table: 'drafts' as const,
      key: ACME,
      row: { key: ACME, draft: { type: 'call', fields: { note: NOTE }, updatedAt: 1 } },
      after: { key: ACME, draft: { type: 'call', fields: { contactId: CANARY.id }, updatedAt: 1 } },
    },
  ];
  const made = { accountIds: [ACME], at: NOW + 1, schemaVersion: SCHEMA_VERSION, undoneAt: null };
  await db.changes.add({ id: crypto.randomUUID(), label: 'merge', before, ...made });
  const fields = { note: NOTE, contactId: CANARY.id, respondentName: CANARY.name };
  await saveDraft(db, ACME, { type: 'call', fields, updatedAt: NOW });
  const importId = crypto.randomUUID();
  await db.imports.add({
    id: importId,
    kind: 'contacts',
    fileName: 'Quillon Zephyrine.csv',
    fileBytes: 9,
    fileHash: '0'.repeat(64),
    mapping: '{"sample":"quillon.z@acme.test"}',
    state: 'done',
    options: { site: 'csv', host: 'file', fileWins: false, unknownAccounts: 'create' },
    rowsTotal: 1,
    areScoresDue: false,
    chunksUndone: 0,
    stays: {},
    startedAt: NOW,
    endedAt: NOW,
    chunks: 1,
    rowsDone: 1,
    counts: { created: 1, updated: 0, merged: 0, skipped: 0, invalid: 0 },
  });
  const created = { contacts: [CANARY.id, COLLEAGUE.id] };
  await db.importChunks.add({
    importId,
    index: 0,
    accountIds: [ACME],
    created,
    before,
    byReference: [CANARY.id],
    same: [CANARY.id],
  });
  await db.meta.put({ key: 'importReport', value: { cells: ['Zephyrine, Quillon', 7] } });
  const lost = (table: string, key: string, row: unknown) =>
    db.quarantine.add({ id: `${table}|${key}`, table, reason: 'odd', row, foundAt: NOW });
  await lost('contacts', CANARY.id, { ...CANARY, role: 'king' });
  await lost('interactions', 'odd', { id: 'odd', accountId: ACME, who: [CANARY.id], text: NOTE });
  await db.holds.add({
    id: OTHER,
    of: 'account',
    reason: 'Suit of quillon.z@acme.test',
    since: NOW,
  });
}

/** An area of the extension's storage, in memory. */
export function fakeArea(items: Record<string, unknown> = {}): StorageArea {
  const kept = new Map(Object.entries(structuredClone(items)));
  return {
    get: async () => Object.fromEntries(kept),
    set: async (changed) => {
      for (const [key, value] of Object.entries(changed)) kept.set(key, value);
    },
    remove: async (keys) => {
      for (const key of keys) kept.delete(key);
    },
  };
}

/** Storages that hold the person: a reading of their page, a popup's draft, a snapshot. */
export function canaryStorages(): Storages {
  const local = fakeArea({
    popupDraft: { account: { accountId: ACME, name: 'Acme' }, note: NOTE, kind: 'note' },
    panelLayout: { state: 'open' },
    'snapshot:1': 'packed Quillon Zephyrine',
  });
  const record: TabRecord = {
    observation: {
      state: 'read',
      documentAt: 1,
      navigation: 1,
      record: { site: 'hubspot', host: 'h.test', recordType: 'contact', recordId: 'canary-4711' },
      fields: { ...NO_FIELDS, contactName: CANARY.name, emails: [...CANARY.emails] },
      missing: [],
      readAt: NOW,
    },
    isRead: true,
    match: null,
    chosen: null,
    shownViewKeys: [],
  };
  const session = fakeArea({ 'tab:7': record, 'shown:7': 'open' });
  return { local, session, dropSnapshots: () => local.remove(['snapshot:1']) };
}

/** Every canary that stands somewhere in these values. */
export function canariesIn(...values: unknown[]): string[] {
  const text = JSON.stringify(values).toLowerCase();
  return CANARIES.filter((one) => text.includes(one.toLowerCase()));
}
