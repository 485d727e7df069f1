import type { Messages } from '../../lib/i18n/index.ts';
import type { BadRows } from '../../lib/intake/bad-rows.ts';
import type { QualityReport } from '../../lib/intake/quality-report.ts';
import type { ImportJob } from '../../lib/model/import-job.ts';

type Words = Messages['quality'];

/** How many rows of one table know each of its fields. */
export interface StoredTable {
  table: keyof Words['tables'];
  total: number;
  fields: { field: keyof Words['fields']; filled: number }[];
}

/** An import and what was found in its file; `null`: no report was kept. */
export interface PastImport {
  job: Pick<ImportJob, 'id' | 'kind' | 'fileName' | 'startedAt' | 'state'>;
  found: { report: QualityReport; badRows: BadRows } | null;
}

/** What can be saved of an import. */
export type SavedPart = 'report-csv' | 'report-json' | 'bad-rows';

/** What is asked of each table, in the order in which it is shown. */
export const ASKED_FIELDS = {
  accounts: ['domains', 'arr', 'renewalAt', 'ownerName', 'seats'],
  contacts: ['emails', 'phone', 'role'],
  interactions: ['contactIds', 'note', 'sentiment', 'durationMin'],
  surveyAnswers: ['contactId', 'comment'],
} as const satisfies Record<
  StoredTable['table'],
  readonly StoredTable['fields'][number]['field'][]
>;
