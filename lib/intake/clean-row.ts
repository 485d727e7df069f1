import type { RecordKind } from '../model/import-job.ts';
import type { ColumnMapping } from './column-mapping.ts';
import type { CleanRow, ImportRecord } from './import-record.ts';
import type { RawRow } from './raw-row.ts';
import { readAccountRecord } from './records/account-record.ts';
import { readContactRecord } from './records/contact-record.ts';
import { readInteractionRecord, readTicketRecord } from './records/interaction-record.ts';
import {
  readOutcomeRecord,
  readRenewalRecord,
  readSubscriptionRecord,
  readUsageRecord,
} from './records/signal-record.ts';
import { readSurveyRecord } from './records/survey-record.ts';
import { RowReading } from './row-reading.ts';
import { type ValueReaders, valueReaders } from './value-readers.ts';

type ReadRecord = (row: RowReading, readers: ValueReaders) => ImportRecord | null;

const RECORDS: Record<RecordKind, ReadRecord> = {
  accounts: readAccountRecord,
  contacts: readContactRecord,
  interactions: readInteractionRecord,
  tickets: readTicketRecord,
  'survey-answers': readSurveyRecord,
  usage: readUsageRecord,
  subscriptions: readSubscriptionRecord,
  renewals: readRenewalRecord,
  outcomes: readOutcomeRecord,
};

/**
 * What makes records of the rows of one file, one row at a time, in any order. A row with anything
 * invalid gives none; every cell that was left out or is doubtful is said.
 * @param now epoch milliseconds: dates far from it are doubted
 * @example const clean = rowCleaner(mapping, Date.now()); clean({ line: 2, cells: ['Acme'] })
 */
export function rowCleaner(mapping: ColumnMapping, now: number): (row: RawRow) => CleanRow {
  const reading = new RowReading(mapping);
  const readers = valueReaders(mapping, now);
  const readRecord = RECORDS[mapping.kind];
  return (row) => {
    reading.start(row);
    if (row.fault !== undefined) {
      // A letter that the encoding does not know spoils a word, not the row.
      const isReadable = row.fault === 'undecodable';
      reading.say(null, isReadable ? 'doubtful' : 'invalid', row.fault);
      if (!isReadable) return { line: row.line, record: null, problems: reading.end() };
    }
    const record = readRecord(reading, readers);
    const problems = reading.end();
    const isInvalid = problems.some(({ severity }) => severity === 'invalid');
    return { line: row.line, record: isInvalid ? null : record, problems };
  };
}
