/** Why a file is not read, as codes that an interface can put into words. */
export const IMPORT_FILE_ERROR_CODES = [
  'empty',
  'too-big',
  'not-text',
  'unreadable',
  'unclosed-quote',
  'row-too-long',
  'too-many-columns',
  'too-many-rows',
  'too-deep',
  'not-json',
  'no-records',
  'not-a-workbook',
  'old-workbook',
  'no-sheet',
  'zip-bomb',
  'too-much-text',
] as const;
export type ImportFileErrorCode = (typeof IMPORT_FILE_ERROR_CODES)[number];

const MESSAGES: Record<ImportFileErrorCode, string> = {
  empty: 'The file holds no rows. Export it anew, or choose another file.',
  'too-big': 'The file is larger than 512 MB. Split it, or export a shorter period.',
  'not-text':
    'The file is neither text nor a workbook. Export it as CSV, JSON or XLSX and choose it again.',
  unreadable:
    'The file can no longer be read: it was changed, moved or deleted. Choose it once more.',
  'unclosed-quote':
    'A quotation mark is opened and never closed. Close it in that line, or choose another delimiter.',
  'row-too-long':
    'A row is longer than 1,000,000 characters. Check the delimiter and the quotation marks there.',
  'too-many-columns':
    'There are more than 500 columns. Check the delimiter, or leave out what is not needed.',
  'too-many-rows': 'The file has more than 2,000,000 rows. Split it and import the parts in turn.',
  'too-deep':
    'The JSON is nested more than 64 levels deep. Export a plain list of records, or CSV.',
  'not-json':
    'The JSON is broken there, or ends too early. Export it anew; lines of JSON can be read one by one.',
  'no-records':
    'No list of records was found. Export an array of objects, an object that holds one, or one object on each line.',
  'not-a-workbook':
    'The file is packed but is no whole XLSX workbook. Open it in a spreadsheet and save it as XLSX or CSV.',
  'old-workbook':
    'This is an old or a locked workbook. Open it in a spreadsheet and save it as XLSX without a password, or as CSV.',
  'no-sheet': 'The workbook has no sheet of that name. Choose another sheet.',
  'zip-bomb':
    'The workbook unpacks to far more than it can hold. Do not trust it; ask for a CSV instead.',
  'too-much-text':
    'The workbook holds more than 64 million characters of text. Save the sheet as CSV.',
};

/** A file, or a place in it, that cannot be read. Rows given before it stay as they were. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';
  constructor(
    readonly code: ImportFileErrorCode,
    /** Line of text, row of a sheet or item of a list, from 1 on; `null`: the file as a whole. */
    readonly line: number | null = null,
    options?: ErrorOptions,
  ) {
    super(line === null ? MESSAGES[code] : `Line ${line}: ${MESSAGES[code]}`, options);
  }
}
