import { strToU8, zipSync } from 'fflate';

/** A cell as the file shall hold it. `style` is an index of `STYLES`. */
export type Cell =
  | null
  | string
  | number
  | { inline: string }
  | { rich: readonly string[] }
  | { date: number; style: number }
  | { formula: string; value: number | string | null }
  | { error: string }
  | { flag: boolean };

export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
  merges?: readonly string[];
}

/** Number formats by style: general, a built-in date, one of our own, a date with its time. */
export const STYLES = { general: 0, date: 1, ownDate: 2, dateTime: 3, money: 4 } as const;
const NUMBER_FORMATS = [0, 14, 164, 22, 4];

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function cellXml(cell: Cell, at: string, shared: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string' || 'rich' in cell) {
    const item =
      typeof cell === 'string'
        ? `<si><t xml:space="preserve">${escapeXml(cell)}</t></si>`
        : `<si>${cell.rich.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escapeXml(run)}</t></r>`).join('')}</si>`;
    if (!shared.includes(item)) shared.push(item);
    return `<c r="${at}" t="s"><v>${shared.indexOf(item)}</v></c>`;
  }
  if ('inline' in cell)
    return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(cell.inline)}</t></is></c>`;
  if ('date' in cell) return `<c r="${at}" s="${cell.style}"><v>${cell.date}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  if ('flag' in cell) return `<c r="${at}" t="b"><v>${cell.flag ? 1 : 0}</v></c>`;
  const type = typeof cell.value === 'string' ? ' t="str"' : '';
  const value = cell.value === null ? '' : `<v>${escapeXml(String(cell.value))}</v>`;
  return `<c r="${at}"${type}><f>${escapeXml(cell.formula)}</f>${value}</c>`;
}

function sheetXml({ rows, merges = [] }: Sheet, shared: string[]): string {
  const body = rows
    .map((row, y) => {
      const cells = row.map((cell, x) => cellXml(cell, `${columnName(x)}${y + 1}`, shared));
      return row.length === 0 ? '' : `<row r="${y + 1}">${cells.join('')}</row>`;
    })
    .join('');
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData>${merged}</worksheet>`;
}

const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${LINKS}/${type}" Target="${target}"/>`;
const relations = (inner: string) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;

function stylesXml(): string {
  const formats = NUMBER_FORMATS.map((id) => `<xf numFmtId="${id}"/>`).join('');
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellXfs count="${NUMBER_FORMATS.length}">${formats}</cellXfs></styleSheet>`;
}

/** The bytes of a workbook; the same for the same sheets on every computer. */
export function toWorkbook(sheets: readonly Sheet[], is1904 = false): Uint8Array {
  const shared: string[] = [];
  const bodies = sheets.map((sheet) => sheetXml(sheet, shared));
  const last = sheets.length;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets
        .map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
        .join('') +
        relation(last + 1, 'sharedStrings', 'sharedStrings.xml') +
        relation(last + 2, 'styles', 'styles.xml'),
    ),
    ...Object.fromEntries(bodies.map((body, at) => [`xl/worksheets/sheet${at + 1}.xml`, body])),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}" uniqueCount="${shared.length}">${shared.join('')}</sst>`,
    'xl/styles.xml': stylesXml(),
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, strToU8(text)]),
  );
  return zipSync(files, { level: 6, mtime: '2026-01-02T00:00:00' });
}
