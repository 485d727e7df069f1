import fc from 'fast-check';
import { externalKey } from '../../../../../lib/model/external-key.ts';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import { toStored } from '../../../../../lib/store/tables.ts';
import { recipe } from '../../recipes/recipe.ts';

type Row = Record<string, unknown>;

/** Rows by table, as they lie in the database. */
export type Workspace = Record<string, Row[]>;

const at = fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const TEXTS = [
  'Acme',
  '=1+1',
  '北风贸易',
  'a\u2028b',
  'x"\\\n\ty',
  '\ud83d',
  '👋 __proto__',
  "'",
  '{',
];
const text = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((one) => one.trim() || 'x'),
);
/** Few, so that two workspaces have some in common. */
const ids = Array.from({ length: 6 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`);
const id = fc.constantFrom(...ids);
const source = fc.constantFrom(
  { kind: 'panel', site: null, url: null },
  { kind: 'import', site: null, url: null, importId: ids[0] },
  { kind: 'page', site: 'hubspot', url: 'https://app.hubspot.com/x', record: 'hubspot|a|deal|1' },
);
const fact = { id, accountId: id, occurredAt: at, recordedAt: at, deletedAt: maybe(at), source };
const money = fc.record({
  amount: fc.double({ min: -1e6, max: 1e9, noNaN: true }).map((one) => one + 0),
  currency: fc.constantFrom('EUR', 'CNY'),
});

const account = fc.record({
  id,
  name: text,
  domains: fc.uniqueArray(fc.constantFrom('acme.test', 'globex.test', '例え.test')),
  arr: maybe(money),
  renewalAt: maybe(at),
  ownerName: maybe(text),
  seats: maybe(fc.nat(500)),
  cadenceDays: maybe(fc.integer({ min: 1, max: 366 })),
  isDemo: fc.boolean(),
  source,
  createdAt: at,
  updatedAt: at,
  deletedAt: maybe(at),
  sharedDomains: fc.constant([]),
  parentId: maybe(id),
  mergedIntoId: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: id }),
});

const interaction = fc
  .record({
    ...fact,
    type: fc.constantFrom('call', 'meeting', 'note'),
    direction: maybe(fc.constantFrom('in', 'out')),
    outcome: maybe(fc.constant('connected')),
    contactIds: fc.uniqueArray(id, { maxLength: 3 }),
    durationMin: maybe(fc.nat(600)),
    sentiment: maybe(fc.integer({ min: -2, max: 2 })),
    subject: maybe(text),
    note: text,
    ticket: fc.constant(null),
    isConfidential: fc.boolean(),
  })
  .map(({ isConfidential, ...row }) => (isConfidential ? { ...row, isConfidential } : row));

const ROWS: Record<string, fc.Arbitrary<Row>> = {
  accounts: account,
  contacts: fc.record({
    ...fact,
    name: text,
    emails: fc.uniqueArray(fc.constantFrom('a@acme.test', 'b@acme.test')),
    phone: maybe(fc.constant('+4930123456')),
    role: maybe(fc.constantFrom('champion', 'user')),
  }),
  interactions: interaction,
  surveyAnswers: fc.record({
    ...fact,
    survey: fc.constant('nps'),
    mode: fc.constantFrom('relational', 'transactional'),
    score: fc.nat(10),
    scale: fc.constant({ min: 0, max: 10 }),
    contactId: maybe(id),
    respondent: text,
    comment: text,
  }),
  signals: fc.record({
    ...fact,
    family: fc.constant('commercial'),
    metric: fc.constantFrom('recurring-revenue', 'of a later version'),
    value: maybe(fc.double({ min: 0, max: 1e6, noNaN: true }).map((one) => one + 0)),
    unit: fc.constant('EUR'),
    note: text,
  }),
  tasks: fc.record({
    ...fact,
    text,
    dueAt: maybe(at),
    owner: fc.constantFrom('us', 'them'),
    doneAt: maybe(at),
    interactionId: maybe(id),
  }),
  externalIds: fc
    .record({ accountId: id, recordId: fc.constantFrom('1', '2', 'ｘ'), linkedAt: at, source })
    .map((row) => {
      const record = { site: 'hubspot', host: 'h.test', recordType: 'deal' } as const;
      return { ...record, ...row, key: externalKey('hubspot', 'h.test', 'deal', row.recordId) };
    }),
  scoreDays: fc.record({
    accountId: id,
    day: fc.constantFrom('2026-10-01', '2026-10-02'),
    score: maybe(fc.nat(100)),
    band: fc.constantFrom('healthy', 'watch', 'at-risk', 'unknown'),
    coverage: fc.double({ min: 0, max: 1, noNaN: true }).map((one) => one + 0),
    formulaVersion: fc.constant('1'),
  }),
  drafts: fc.record({
    key: id,
    draft: fc.record({
      type: fc.constant('call'),
      fields: fc.dictionary(fc.constantFrom('note', 'nextText'), text),
      updatedAt: at,
    }),
  }),
  holds: fc.record({ id, of: fc.constantFrom('account', 'contact'), reason: text, since: at }),
  pageReads: fc.record({
    key: fc.constantFrom('hubspot|h|-|name', 'hubspot|h|-|emails'),
    site: fc.constant('hubspot'),
    origin: fc.constant('https://h.test'),
    recipeId: fc.constant(null),
    field: fc.constant('accountName'),
    firstAt: at,
    lastAt: at,
    times: fc.integer({ min: 1, max: 9 }),
  }),
};

/** What no version of Bellwether wrote, or a later one. */
const STRANGE: fc.Arbitrary<{ table: string; row: Row }> = fc.constantFrom(
  { table: 'interactions', row: { id: 'x', accountId: ids[0], occurredAt: 1, shape: 'of later' } },
  { table: 'interactions', row: { id: 7, note: 'a number for a key', isConfidential: true } },
  { table: 'accounts', row: { id: ids[5], name: null } },
  { table: 'tasks', row: { id: 'y', accountId: 3, unreadable: { id: 'y' } } },
);

const settings = fc.array(
  fc.constantFrom<Row[]>(
    { key: 'recipes', value: [recipe(), { id: 'strange', of: 'later' }, { noId: true }] },
    {
      key: 'originSettings',
      value: { 'https://h.test': { product: 'odoo', readMore: true, postMessage: true } },
    },
    { key: 'retention', value: { interactions: 24 } },
    { key: 'healthSettings', value: { preset: 'saas' } },
  ),
);

/** Whole workspaces, small, with rows that cannot be read among them. */
export const anyWorkspace: fc.Arbitrary<Workspace> = fc
  .tuple(
    fc.record(
      Object.fromEntries(
        Object.entries(ROWS).map(([table, row]) => [table, fc.array(row, { maxLength: 4 })]),
      ),
    ),
    fc.array(STRANGE, { maxLength: 2 }),
    settings,
  )
  .map(([tables, strange, meta]) => {
    const workspace: Workspace = { ...(tables as Workspace), meta };
    for (const { table, row } of strange)
      workspace[table] = [...(workspace[table] ?? []), structuredClone(row)];
    return workspace;
  });

/** Puts it past everything that would refuse it. */
export async function fillWith(db: BellwetherDatabase, workspace: Workspace): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const [table, rows] of Object.entries(workspace)) {
      const stored = rows.map((row) =>
        table === 'accounts' && typeof row.name === 'string'
          ? toStored({ table: 'accounts', row: row as never })
          : row,
      );
      await db.table(table).bulkPut(stored);
    }
  });
}
