import { BadRowCollector } from '../../lib/intake/bad-rows.ts';
import type { CleanRow } from '../../lib/intake/import-record.ts';
import type { RawRow } from '../../lib/intake/raw-row.ts';
import { ReportCollector } from '../../lib/intake/report-collector.ts';
import type { FileReading } from '../../lib/own-pages/import-worker/protocol.ts';
import type { ImportReport } from '../../lib/store/import-reports.ts';

/** What is found in a file while its rows go by on their way to the store. */
export class Findings {
  private readonly report: ReportCollector;
  private readonly bad: BadRowCollector;
  rows = 0;

  constructor({ form, mapping }: FileReading) {
    this.report = new ReportCollector(mapping);
    this.bad = new BadRowCollector(form.columns);
  }

  /** Takes rows in the order of the file, each beside what was made of it. */
  add(raw: readonly RawRow[], clean: readonly CleanRow[]): void {
    this.rows += raw.length;
    raw.forEach((row, at) => {
      const cleaned = clean[at];
      if (!cleaned) return;
      this.report.add(row, cleaned);
      this.bad.add(row, cleaned);
    });
  }

  toReport(): ImportReport {
    return { report: this.report.finish(), badRows: this.bad.list() };
  }
}
