import { CAPS } from '../caps.ts';
import { ImportFileError } from '../file-error.ts';
import type { ReadableFile } from '../readable-file.ts';
import { isDateFormat } from './number-formats.ts';
import { readWholeXml, unescaped, type XmlListener } from './xml-part.ts';
import { listZip, type ZipEntry } from './zip-directory.ts';

/** What a workbook says of itself, without its rows. */
export interface Workbook {
  sheets: readonly { name: string; entry: ZipEntry }[];
  is1904: boolean;
  /** Texts that cells name by number. */
  shared: readonly string[];
  /** Styles whose numbers are days, by their place. */
  dateStyles: readonly boolean[];
}

type Attributes = Readonly<Record<string, string>>;

/** Listens to tags only. */
function onTags(open: (name: string, attributes: Attributes) => void): XmlListener {
  return { open, text: () => undefined, close: () => undefined };
}

/** Where the relations of a part lead, by their ids, as paths within the archive. */
async function relationsOf(file: ReadableFile, entries: Map<string, ZipEntry>) {
  const targets = new Map<string, string>();
  const entry = entries.get('xl/_rels/workbook.xml.rels');
  if (!entry) throw new ImportFileError('not-a-workbook');
  await readWholeXml(
    file,
    entry,
    onTags((name, { Id, Target }) => {
      if (name !== 'Relationship' || !Id || !Target) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    }),
  );
  return targets;
}

/** An attribute whatever its prefix is: `r:id`. */
function ending(attributes: Attributes, name: string): string | undefined {
  const found = Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`));
  return found?.[1];
}

async function sheetsOf(file: ReadableFile, entries: Map<string, ZipEntry>) {
  const book = entries.get('xl/workbook.xml');
  if (!book) throw new ImportFileError('not-a-workbook');
  const targets = await relationsOf(file, entries);
  const sheets: { name: string; entry: ZipEntry }[] = [];
  let is1904 = false;
  await readWholeXml(
    file,
    book,
    onTags((name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const entry = entries.get(targets.get(ending(attributes, 'id') ?? '') ?? '');
      // A chart that takes a sheet of its own has no rows.
      if (entry?.name.includes('worksheets/')) sheets.push({ name: attributes.name ?? '', entry });
    }),
  );
  return { sheets, is1904 };
}

/** Texts of the cells; readings of East Asian names (`rPh`) beside them are left out. */
class SharedTexts implements XmlListener {
  readonly texts: string[] = [];
  private current = '';
  private chars = 0;
  private isText = false;
  private isReading = false;

  open(name: string): void {
    if (name === 'si') this.current = '';
    if (name === 'rPh') this.isReading = true;
    this.isText = name === 't' && !this.isReading;
  }

  text(text: string): void {
    if (!this.isText) return;
    this.chars += text.length;
    if (this.chars > CAPS.sharedChars) throw new ImportFileError('too-much-text');
    this.current += text;
  }

  close(name: string): void {
    this.isText = false;
    if (name === 'rPh') this.isReading = false;
    if (name !== 'si') return;
    if (this.texts.length >= CAPS.sharedTexts) throw new ImportFileError('too-much-text');
    this.texts.push(unescaped(this.current));
  }
}

async function dateStylesOf(file: ReadableFile, entry: ZipEntry | undefined): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let isInCells = false;
  const listener: XmlListener = {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isInCells = true;
      const id = Number(attributes.numFmtId ?? 0);
      if (name === 'xf' && isInCells) styles.push(isDateFormat(id, codes.get(id)));
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  };
  if (entry) await readWholeXml(file, entry, listener);
  return styles;
}

/**
 * Opens a workbook: its sheets, and what their cells refer to.
 * @throws {ImportFileError} `not-a-workbook`, `zip-bomb`, `too-much-text`, `unreadable`
 */
export async function openWorkbook(file: ReadableFile, signal?: AbortSignal): Promise<Workbook> {
  const entries = await listZip(file);
  const { sheets, is1904 } = await sheetsOf(file, entries);
  if (sheets.length === 0) throw new ImportFileError('not-a-workbook');
  const shared = new SharedTexts();
  const texts = entries.get('xl/sharedStrings.xml');
  if (texts) await readWholeXml(file, texts, shared, signal);
  const dateStyles = await dateStylesOf(file, entries.get('xl/styles.xml'));
  return { sheets, is1904, shared: shared.texts, dateStyles };
}
