import { CAPS } from '../caps.ts';
import { ImportFileError } from '../file-error.ts';

/** The text of one record within a larger JSON text. */
export interface JsonItem {
  /** Its place in the list, from 1 on. */
  index: number;
  text: string;
}

/** Objects around the list: `{"data": {"records": [ … ]}}` has two. */
const WRAPPERS_MAX = 3;

/**
 * Cuts the records out of a JSON text as it comes, holding no more than one: the items of the
 * outermost array, or of the first array of objects inside of wrapping objects. Nothing is parsed
 * here but brackets and quotation marks, so that depth and length are known before they can hurt.
 * @example [...new JsonItems().push('[{"a":1}]')] // [{ index: 1, text: '{"a":1}' }]
 */
export class JsonItems {
  /** Open brackets, outermost first. */
  private open: string[] = [];
  private isInString = false;
  private isEscaped = false;
  /** Depth of the brackets around an item; `null`: the list has not begun. */
  private listDepth: number | null = null;
  /** An array inside of wrappers whose first item will tell whether it is the list. */
  private maybeDepth: number | null = null;
  private item = '';
  private count = 0;
  private isDone = false;
  private hasBegun = false;

  /**
   * The records that are finished by this piece.
   * @throws {ImportFileError} `too-deep`, `row-too-long` or `not-json`, with the item
   */
  *push(text: string): Generator<JsonItem> {
    let from = this.isWithinItem() ? 0 : -1;
    for (let at = 0; at < text.length && !this.isDone; at += 1) {
      const code = text.charCodeAt(at);
      if (this.isInString) {
        this.readString(code);
        continue;
      }
      if (code <= 32) continue;
      const wasWithin = this.isWithinItem();
      this.readMark(text.charAt(at));
      if (!wasWithin && this.isWithinItem()) from = at;
      if (wasWithin && !this.isWithinItem()) {
        yield this.take(text.slice(from, at + 1));
        from = -1;
      }
    }
    if (from !== -1) this.keep(text.slice(from));
  }

  /**
   * @throws {ImportFileError} `not-json`: the text ends inside of the list; `no-records`: it has none
   */
  end(): void {
    if (!this.hasBegun || this.listDepth === null) throw new ImportFileError('no-records');
    if (!this.isDone) throw new ImportFileError('not-json', this.count + 1);
  }

  private isWithinItem(): boolean {
    return this.listDepth !== null && this.open.length > this.listDepth;
  }

  private readString(code: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (code === 92) this.isEscaped = true;
    else if (code === 34) this.isInString = false;
  }

  private readMark(mark: string): void {
    if (!this.hasBegun && mark !== '[' && mark !== '{') throw new ImportFileError('not-json', 1);
    this.hasBegun = true;
    if (mark === '{' || mark === '[') this.openBracket(mark);
    else if (mark === '}' || mark === ']') this.closeBracket(mark);
    else this.readOther(mark);
  }

  private openBracket(mark: string): void {
    if (this.maybeDepth !== null) {
      if (mark === '{') this.listDepth = this.maybeDepth;
      this.maybeDepth = null;
    }
    this.open.push(mark);
    const depth = this.open.length;
    if (depth > CAPS.jsonDepth) throw new ImportFileError('too-deep', this.count + 1);
    if (this.listDepth !== null || mark !== '[') return;
    if (depth === 1) this.listDepth = 1;
    else if (depth <= WRAPPERS_MAX + 1 && this.open.indexOf('[') === depth - 1)
      this.maybeDepth = depth;
  }

  private closeBracket(mark: string): void {
    this.maybeDepth = null;
    const opened = this.open.pop();
    if (opened !== (mark === '}' ? '{' : '['))
      throw new ImportFileError('not-json', this.count + 1);
    if (this.listDepth !== null && this.open.length < this.listDepth) this.isDone = true;
  }

  /** A number, a word, a text, a comma: of the list itself they are no records. */
  private readOther(mark: string): void {
    this.maybeDepth = null;
    if (mark === '"') this.isInString = true;
    const isItem = this.listDepth !== null && this.open.length === this.listDepth && mark !== ',';
    if (isItem) throw new ImportFileError('no-records', this.count + 1);
  }

  private keep(part: string): void {
    this.item += part;
    if (this.item.length > CAPS.rowChars) throw new ImportFileError('row-too-long', this.count + 1);
  }

  private take(part: string): JsonItem {
    this.keep(part);
    const text = this.item;
    this.item = '';
    this.count += 1;
    return { index: this.count, text };
  }
}
