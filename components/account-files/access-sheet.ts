import { ACCESS_TABLES, type AccessFile } from '../../lib/bundle/access.ts';
import type { Row } from '../../lib/bundle/bundle-form.ts';
import type { Sheet, SheetSection } from '../../lib/bundle/sheet.ts';
import type { Formatters, Messages } from '../../lib/i18n/index.ts';

/** Keys of other rows and of this one: told in the JSON, of no use to a reader. */
const LEFT_OUT = new Set(['id', 'accountId', 'contactId', 'contactIds', 'interactionId', 'isDemo']);
const TITLES = ['name', 'subject', 'text', 'metric', 'survey', 'type', 'key', 'day'];

/**
 * All that is kept of an account or a person, as a page that they can read.
 * @example saveFile('dana.html', [toHtml(accessSheet(file, messages, format))], 'text/html')
 */
export function accessSheet(file: AccessFile, messages: Messages, format: Formatters): Sheet {
  const words = messages.accountFiles.access;
  const lead = [words.lead(format.dateTime(file.exportedAt))];
  if (file.confidentialNotes === 'left-out') lead.push(words.notesLeftOut);
  return {
    locale: format.locale,
    title: file.about.name,
    lead,
    sections: ACCESS_TABLES.map((table): SheetSection => {
      const rows = file.tables[table];
      return {
        title: words.rows(messages.backup.tables[table], rows.length),
        records: rows.map((row) => toRecord(row, messages, format)),
        none: words.none,
      };
    }),
  };
}

function toRecord(row: Row, messages: Messages, format: Formatters) {
  const { access } = messages.accountFiles;
  const title = TITLES.map((field) => row[field]).find((one) => typeof one === 'string' && one);
  const at = row.occurredAt;
  const facts = Object.entries(row)
    .filter(([key]) => !LEFT_OUT.has(key))
    .map(([key, value]): [string, string] => {
      const term = Object.hasOwn(access.field, key) ? access.field[key] : key;
      return [term ?? key, valueText(key, value, messages, format)];
    });
  const when = typeof at === 'number' ? `${format.date(at)}, ` : '';
  return { title: when + String(title ?? ''), facts };
}

function valueText(key: string, value: unknown, messages: Messages, format: Formatters): string {
  const { access } = messages.accountFiles;
  if (value === null || value === undefined || value === '') return access.unknown;
  if (typeof value === 'boolean') return value ? access.yes : access.no;
  if (typeof value === 'number')
    return /(At|^since)$/.test(key) ? format.dateTime(value) : String(value);
  if (Array.isArray(value))
    return value.map((one) => valueText(key, one, messages, format)).join(', ') || access.unknown;
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([inner, one]) => `${inner}: ${valueText(inner, one, messages, format)}`)
      .join(', ');
  return String(value);
}
