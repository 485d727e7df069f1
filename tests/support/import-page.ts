import type {
  ImportActions,
  ImportSetup,
  JobLine,
  Outlook,
  RowExample,
} from '../../components/import/import-state.ts';
import type { DetectedForm } from '../../lib/intake/detect-form.ts';
import type { FieldId } from '../../lib/intake/fields.ts';

const COLUMNS = [
  'Account ID',
  'Account Name',
  'Website',
  'Account Owner',
  'Annual Contract Value',
  'Contract Currency',
  'Number of Seats',
  'Renewal Date',
  'Parent Account',
  'Internal remark',
] as const;
const CELLS = [
  [
    '001Qx0001',
    'Northwind Traders',
    'www.northwind.test',
    'Dana Whitfield',
    '12,000.00',
    'USD',
    '20',
    '3/31/2027',
    null,
    null,
  ],
  [
    '001Qx0002',
    'Brightwater Foods',
    'www.brightwater.test',
    'Marco Rossi',
    '13,750.00',
    'USD',
    '23',
    '2/6/2027',
    null,
    null,
  ],
  [
    '001Qx0003',
    'Caldera Robotics EMEA GmbH & Co. KG',
    'https://emea.caldera.test/',
    'Dana Whitfield',
    '15,500.00',
    'USD',
    '26',
    '3/11/2027',
    'Caldera Robotics',
    null,
  ],
] as const;
const FIELDS: readonly [
  index: number,
  field: FieldId,
  why: 'name' | 'synonym' | 'content' | 'preset',
][] = [
  [0, 'accountId', 'preset'],
  [1, 'accountName', 'name'],
  [2, 'accountDomain', 'content'],
  [3, 'ownerName', 'synonym'],
  [4, 'arr', 'preset'],
  [5, 'currency', 'synonym'],
  [6, 'seats', 'preset'],
  [7, 'renewalAt', 'name'],
  [8, 'parentName', 'synonym'],
];

const DETECTED: DetectedForm = {
  form: {
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    headerRow: 0,
    sheet: null,
    sheets: [],
    columns: COLUMNS,
  },
  found: {
    format: { value: 'csv', sureness: 'sure', reason: 'plain-text' },
    encoding: { value: 'utf-8', sureness: 'sure', reason: 'mark' },
    delimiter: { value: ',', sureness: 'sure', reason: 'even-columns' },
    headerRow: { value: 0, sureness: 'sure', reason: 'names-over-values' },
    sheet: null,
  },
  top: [COLUMNS, ...CELLS],
  sample: CELLS.map((cells, at) => ({ line: at + 2, cells })),
};

/** A file of accounts, all of whose columns but one are known. */
export const IMPORT_SETUP: ImportSetup = {
  file: { name: 'accounts-2026-11.csv', bytes: 4_718_592 },
  detected: DETECTED,
  counts: {
    decimal: { point: 24, comma: 0, either: 1 },
    dateOrder: { ymd: 0, dmy: 0, mdy: 18, either: 6 },
  },
  mapping: {
    version: 1,
    kind: 'accounts',
    preset: 'salesforce',
    columns: FIELDS.map(([index, field, why]) => ({
      index,
      name: COLUMNS[index] ?? '',
      field,
      why,
    })),
    fileValues: [],
    conventions: {
      decimal: '.',
      dateOrder: 'mdy',
      timeZone: 'Europe/Berlin',
      currency: null,
      region: 'DE',
    },
  },
  choices: { unknownAccounts: 'create', fileWins: false },
};

/** A survey whose kind is not known, with days that can be read in two ways. */
export const OPEN_SETUP: ImportSetup = {
  ...IMPORT_SETUP,
  detected: {
    ...DETECTED,
    form: { ...DETECTED.form, encoding: 'windows-1252' },
    found: {
      ...DETECTED.found,
      encoding: { value: 'windows-1252', sureness: 'guess', reason: 'single-bytes' },
      headerRow: { value: 0, sureness: 'guess', reason: 'only-texts' },
    },
  },
  mapping: {
    ...IMPORT_SETUP.mapping,
    kind: 'survey-answers',
    preset: null,
    columns: [{ index: 1, name: 'Account Name', field: 'accountName', why: 'name' }],
    fileValues: [{ field: 'survey', value: 'nps' }],
    conventions: { ...IMPORT_SETUP.mapping.conventions, dateOrder: null },
  },
};

const example = (row: Partial<RowExample> & Pick<RowExample, 'line' | 'about'>): RowExample => ({
  reason: null,
  changes: [],
  kept: [],
  ...row,
});

const UPDATED = example({
  line: 3,
  about: 'Brightwater Foods',
  changes: [
    {
      field: 'arr',
      before: { amount: 12_000, currency: 'USD' },
      after: { amount: 13_750, currency: 'USD' },
    },
    { field: 'seats', before: null, after: 23 },
    { field: 'renewalAt', before: Date.UTC(2026, 1, 6), after: Date.UTC(2027, 1, 6) },
  ],
  kept: [{ field: 'ownerName', before: 'Dana W.', after: 'Marco Rossi' }],
});

export const OUTLOOK: Outlook = {
  rows: 2_480,
  counts: { created: 1_902, updated: 431, merged: 88, skipped: 12, invalid: 47 },
  reasons: { 'nothing-new': 76, 'twice-in-file': 12, 'account-ambiguous': 12, 'not-clean': 47 },
  alsoCreated: { accounts: 14, contacts: 0 },
  peopleLeftOut: 0,
  examples: {
    created: [example({ line: 2, about: 'Northwind Traders' })],
    updated: [
      UPDATED,
      example({
        line: 9,
        about: 'Harbour Lane',
        changes: [
          {
            field: 'domains',
            before: ['harbour-lane.test'],
            after: ['harbour-lane.test', 'hl.test'],
          },
        ],
      }),
    ],
    merged: [example({ line: 14, about: 'Caldera Robotics', reason: 'twice-in-file' })],
    skipped: [example({ line: 20, about: 'Elmtree', reason: 'account-ambiguous' })],
    invalid: [
      example({
        line: 26,
        about: 'Elmtree Health',
        reason: 'not-clean',
        faults: [{ column: 'Renewal Date', code: 'not-a-date', value: 'next spring' }],
      }),
      example({ line: 31, about: 'Generated by: Dana Whitfield', reason: 'not-clean' }),
    ],
  },
};

export const JOBS: JobLine[] = [
  {
    id: '7b0d1f64-4b1b-4a39-9d0d-0c6f2d6a1a01',
    kind: 'contacts',
    fileName: 'hubspot-contacts.csv',
    state: 'running',
    startedAt: Date.UTC(2026, 10, 12, 8, 5),
    rowsDone: 8_000,
    rowsTotal: 31_204,
    counts: { created: 7_811, updated: 102, merged: 60, skipped: 0, invalid: 27 },
  },
  {
    id: '7b0d1f64-4b1b-4a39-9d0d-0c6f2d6a1a02',
    kind: 'accounts',
    fileName: 'accounts-2026-11.csv',
    state: 'done',
    startedAt: Date.UTC(2026, 10, 11, 15, 40),
    rowsDone: 2_480,
    rowsTotal: 2_480,
    counts: OUTLOOK.counts,
  },
  {
    id: '7b0d1f64-4b1b-4a39-9d0d-0c6f2d6a1a03',
    kind: 'survey-answers',
    fileName: 'delighted-2026-Q3-all-regions-final-v2.tsv',
    state: 'undone',
    startedAt: Date.UTC(2026, 9, 30, 9, 0),
    rowsDone: 640,
    rowsTotal: 640,
    counts: { created: 640, updated: 0, merged: 0, skipped: 0, invalid: 0 },
  },
];

const nothing = () => {};

/** Actions that do nothing, but for those given. */
export function importActions(given: Partial<ImportActions> = {}): ImportActions {
  return {
    choose: nothing,
    changeForm: nothing,
    changeKind: nothing,
    changePreset: nothing,
    changeMapping: nothing,
    changeChoices: nothing,
    check: nothing,
    run: nothing,
    cancel: nothing,
    resume: nothing,
    startAgain: nothing,
    undo: { pending: false, failure: null, run: async () => {} },
    ...given,
  };
}
