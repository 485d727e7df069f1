import { BadRowCollector } from '../../../lib/intake/bad-rows.ts';
import { rowCleaner } from '../../../lib/intake/clean-row.ts';
import type { Conventions } from '../../../lib/intake/conventions.ts';
import { detectConventions } from '../../../lib/intake/detect-conventions.ts';
import { detectForm } from '../../../lib/intake/detect-form.ts';
import type { CleanRow } from '../../../lib/intake/import-record.ts';
import { proposeMapping } from '../../../lib/intake/propose-mapping.ts';
import { readRows } from '../../../lib/intake/read-rows.ts';
import type { ReadableFile } from '../../../lib/intake/readable-file.ts';
import { ReportCollector } from '../../../lib/intake/report-collector.ts';

export const CLEANED_AT = Date.UTC(2026, 10, 22);
const USUAL: Conventions = {
  decimal: null,
  dateOrder: null,
  timeZone: 'Europe/Berlin',
  currency: null,
  region: 'US',
};

/** A file from its bytes to its report, with nothing chosen by hand. */
export async function cleanFile(file: ReadableFile, given: Partial<Conventions> = {}) {
  const { form, sample } = await detectForm(file);
  const { conventions } = detectConventions(sample, USUAL);
  const mapping = proposeMapping({
    columns: form.columns,
    sample,
    conventions: { ...conventions, ...given },
    fileName: file.name,
  });
  const clean = rowCleaner(mapping, CLEANED_AT);
  const collector = new ReportCollector(mapping);
  const bad = new BadRowCollector(form.columns);
  const rows: CleanRow[] = [];
  for await (const batch of readRows(file, form)) {
    for (const raw of batch.rows) {
      const row = clean(raw);
      collector.add(raw, row);
      bad.add(raw, row);
      rows.push(row);
    }
  }
  return { form, mapping, rows, report: collector.finish(), bad: bad.list() };
}
