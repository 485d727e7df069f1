import { counted } from '../plural.ts';

export const imports = {
  title: 'Import',
  lead: 'Bring accounts, people and their history from a file. It is read on this computer and sent nowhere.',
  drop: 'Drop a file here',
  or: 'or',
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  formats: 'CSV, TSV, JSON, NDJSON or XLSX, up to 512 MB and 2,000,000 rows.',
  detecting: (name: string) => `Looking at ${name}`,
  refused: (name: string) => `${name} was not read`,
  atLine: (line: string) => `Line ${line}.`,
  refusal: {
    empty: 'The file holds no rows. Export it anew, or choose another file.',
    'too-big': 'The file is larger than 512 MB. Split it, or export a shorter period.',
    'not-text':
      'It is neither text nor a workbook. Export it as CSV, JSON or XLSX and choose it again.',
    unreadable: 'It can no longer be read: it was changed, moved or deleted. Choose it once more.',
    'unclosed-quote':
      'A quotation mark is opened there and never closed. Close it, or choose another delimiter.',
    'row-too-long':
      'A row is longer than 1,000,000 characters. Check the delimiter and the quotation marks there.',
    'too-many-columns':
      'There are more than 500 columns. Check the delimiter, or leave out what is not needed.',
    'too-many-rows': 'It has more than 2,000,000 rows. Split it and import the parts in turn.',
    'too-deep':
      'The JSON is nested more than 64 levels deep. Export a plain list of records, or CSV.',
    'not-json': 'The JSON is broken there, or ends too early. Export it anew.',
    'no-records':
      'No list of records was found. Export an array of objects, an object that holds one, or one object on each line.',
    'not-a-workbook':
      'It is packed but is no whole XLSX workbook. Open it in a spreadsheet and save it as XLSX or CSV.',
    'old-workbook':
      'This is an old or a locked workbook. Open it in a spreadsheet and save it as XLSX without a password, or as CSV.',
    'no-sheet': 'The workbook has no sheet of that name. Choose another sheet.',
    'zip-bomb':
      'The workbook unpacks to far more than it can hold. Do not trust it; ask for a CSV instead.',
    'too-much-text':
      'The workbook holds more than 64 million characters of text. Save the sheet as CSV.',
  },

  fileTitle: 'File',
  fileSize: (bytes: string, columns: number) =>
    `${bytes}, ${counted(columns, 'column', 'columns')}`,
  detected: 'What was detected. Change what is wrong.',
  format: 'Format',
  formatNames: {
    csv: 'Text table (CSV, TSV)',
    json: 'JSON',
    ndjson: 'JSON lines',
    xlsx: 'Workbook (XLSX)',
  },
  encoding: 'Encoding',
  delimiter: 'Delimiter',
  delimiters: { ',': 'Comma ,', ';': 'Semicolon ;', '\t': 'Tab', '|': 'Bar |' },
  headerRow: 'Column names',
  headerOf: (row: string, names: string) => `Row ${row}: ${names}`,
  noHeader: 'None: the first row is data',
  sheet: 'Sheet',
  sureness: { sure: 'Certain', likely: 'Likely', guess: 'A guess, please check' },
  because: {
    mark: 'the file begins with its mark',
    'zero-bytes': 'every second byte is zero',
    ascii: 'plain characters only',
    'valid-utf8': 'all of the file fits',
    'damaged-utf8': 'all fits but a few damaged characters',
    'paired-bytes': 'its bytes come in pairs as Chinese does',
    'single-bytes': 'no other encoding fits',
    'even-columns': 'it gives all rows as many columns',
    'uneven-columns': 'it gives most rows as many columns',
    'one-column': 'there is only one column',
    'names-over-values': 'names stand over values',
    'below-title': 'a title stands above it',
    'two-levels': 'groups of columns stand above it',
    'only-texts': 'every row is text',
    'values-in-first-row': 'the first row has values',
    'only-sheet': 'the only one',
    'largest-sheet': 'the largest one',
    'workbook-bytes': 'it begins as workbooks do',
    'json-list': 'it begins as JSON does',
    'json-lines': 'each line is an object',
    'plain-text': 'it is text',
    keys: 'its keys are the names',
    given: 'your choice',
  },
  why: (sureness: string, because: string) => `${sureness}: ${because}.`,

  conventions: 'Numbers and dates',
  decimal: 'Decimals',
  decimals: { '.': '1,234.56', ',': '1.234,56' },
  dateOrder: 'Dates in numbers',
  dateOrders: { ymd: 'Year, month, day', dmy: 'Day, month, year', mdy: 'Month, day, year' },
  open: 'Not decided: choose one',
  openHint: 'The cells can be read in two ways. Those are left out until you choose.',
  decimalSeen: (point: string, comma: string) => `Seen: 1.5 in ${point}, 1,5 in ${comma} cells`,
  dateSeen: (dmy: string, mdy: string, either: string) =>
    `Seen: day first ${dmy}, month first ${mdy}, either ${either}`,
  timeZone: 'Time zone',
  timeZoneHint: 'Of times that name none',
  currency: 'Currency',
  currencyHint: 'Of amounts that name none',
  region: 'Region of phone numbers',
  regionHint: 'Of those without a country code',
  none: 'None',
};
