import type { QualityPageProps } from '../../../components/quality/QualityPage.tsx';
import type { PastImport, StoredTable } from '../../../components/quality/quality-data.ts';
import type { QualityReport } from '../../../lib/intake/quality-report.ts';
import { NOW } from '../panel-fixtures.ts';

const TABLES: StoredTable[] = [
  {
    table: 'accounts',
    total: 132,
    fields: [
      { field: 'domains', filled: 132 },
      { field: 'arr', filled: 118 },
      { field: 'renewalAt', filled: 97 },
      { field: 'ownerName', filled: 131 },
      { field: 'seats', filled: 44 },
    ],
  },
  {
    table: 'contacts',
    total: 1480,
    fields: [
      { field: 'emails', filled: 1402 },
      { field: 'phone', filled: 611 },
      { field: 'role', filled: 38 },
    ],
  },
  {
    table: 'interactions',
    total: 21_944,
    fields: [
      { field: 'contactIds', filled: 20_105 },
      { field: 'note', filled: 17_338 },
      { field: 'sentiment', filled: 3_120 },
      { field: 'durationMin', filled: 9_004 },
    ],
  },
  {
    table: 'surveyAnswers',
    total: 0,
    fields: [
      { field: 'contactId', filled: 0 },
      { field: 'comment', filled: 0 },
    ],
  },
];

const REPORT: QualityReport = {
  version: 1,
  kind: 'usage',
  rows: 1200,
  usable: 1184,
  invalid: 16,
  merged: 3,
  completeness: [
    { field: 'accountId', column: 'account_id', filled: 1199 },
    { field: 'occurredAt', column: 'date', filled: 1188 },
    { field: 'seatsUsed', column: 'seats_used', filled: 1120 },
    { field: 'usageEvents', column: 'events', filled: 860 },
  ],
  counts: [
    { severity: 'invalid', code: 'not-a-date', column: 'date', count: 9 },
    { severity: 'invalid', code: 'impossible-date', column: 'date', count: 6 },
    { severity: 'invalid', code: 'no-account', column: null, count: 1 },
    { severity: 'dropped', code: 'formula-error', column: 'seats_used', count: 2 },
    { severity: 'outlier', code: 'outlier', column: 'events', count: 2 },
  ],
  listed: {
    invalid: Array.from({ length: 16 }, (_, at) => ({
      line: 9 + at * 61,
      column: at === 3 ? null : 'date',
      code:
        at === 3 ? ('no-account' as const) : at % 2 ? ('impossible-date' as const) : 'not-a-date',
      value: at === 3 ? '' : at % 2 ? '2026-02-30' : 'yesterday',
    })),
    dropped: [
      { line: 162, column: 'seats_used', code: 'formula-error', value: '#REF!' },
      { line: 163, column: 'seats_used', code: 'formula-error', value: '#DIV/0!' },
    ],
    doubtful: [],
    outlier: [
      { line: 66, column: 'events', code: 'outlier', value: '9000000' },
      { line: 151, column: 'events', code: 'outlier', value: '9000000' },
    ],
    merged: [
      { line: 28, into: 2 },
      { line: 29, into: 5 },
      { line: 30, into: 8 },
    ],
  },
};

const job = (id: string, change: Partial<PastImport['job']> = {}): PastImport['job'] => ({
  id,
  kind: 'usage',
  fileName: 'product-usage-2026-w45.csv',
  startedAt: NOW,
  state: 'done',
  ...change,
});
const BAD = { columns: ['account_id', 'date'], rows: [], left: 0 };
const bad = (length: number) => ({
  ...BAD,
  rows: Array.from({ length }, (_, line) => ({ line, cells: [null, 'yesterday'], reasons: [] })),
});
const CLEAN: QualityReport = {
  ...REPORT,
  kind: 'accounts',
  rows: 132,
  usable: 132,
  invalid: 0,
  merged: 0,
  counts: [],
  listed: { invalid: [], dropped: [], doubtful: [], outlier: [], merged: [] },
};
const LONG = `${'An export with a name that nobody could shorten '.repeat(4)}.xlsx`;

const IMPORTS: PastImport[] = [
  { job: job('1'), found: { report: REPORT, badRows: bad(16) } },
  {
    job: job('2', { kind: 'accounts', fileName: '客户清单 2026.xlsx' }),
    found: { report: CLEAN, badRows: BAD },
  },
  { job: job('3', { fileName: LONG, state: 'undone' }), found: null },
];

const READY: QualityPageProps = {
  tables: { state: 'ready', value: TABLES },
  imports: { state: 'ready', value: IMPORTS },
  quarantined: 0,
  importHref: '#/workspace/import',
  onSave: () => {},
  onRetry: () => {},
};
const failed = { state: 'failed', error: new Error('closed') } as const;

/** The page about the quality of the data, in every state. */
export const QUALITY_STATES = {
  'dashboard-quality': READY,
  'dashboard-quality-loading': {
    ...READY,
    tables: { state: 'loading' },
    imports: { state: 'loading' },
    quarantined: null,
  },
  'dashboard-quality-empty': {
    ...READY,
    tables: {
      state: 'ready',
      value: TABLES.map(({ table, fields }) => ({
        table,
        total: 0,
        fields: fields.map(({ field }) => ({ field, filled: 0 })),
      })),
    },
    imports: { state: 'ready', value: [] },
  },
  'dashboard-quality-failed': { ...READY, tables: failed, imports: failed, quarantined: 12 },
} satisfies Record<string, QualityPageProps>;
