export const QUOTE = '"';

/** How a text is cut. */
export interface CutOptions {
  delimiter: string;
  newline: '\n' | '\r';
  isEnd: boolean;
}

/** Whether a carriage return stands before the line feed at `end`. */
export function isCarried(text: string, start: number, end: number): boolean {
  return end > start && text.charCodeAt(end - 1) === 13;
}

export interface CutCell {
  text: string;
  /** Where its delimiter, its line break or the end stands. */
  end: number;
}

/** A cell without quotation marks around it. */
export function cutPlain(text: string, at: number, { delimiter, newline }: CutOptions): CutCell {
  const stops = [text.indexOf(delimiter, at), text.indexOf(newline, at), text.length];
  const end = Math.min(...stops.filter((one) => one !== -1));
  const isLast = text[end] === newline || end === text.length;
  return { text: text.slice(at, isLast && isCarried(text, at, end) ? end - 1 : end), end };
}

/** `null`: no mark closes the cell, or what follows its last one is not known yet. */
export function cutQuoted(text: string, at: number, options: CutOptions): CutCell | null {
  let close = text.indexOf(QUOTE, at + 1);
  while (close !== -1) {
    if (text[close + 1] === QUOTE) {
      close = text.indexOf(QUOTE, close + 2);
      continue;
    }
    const end = endAfterQuote(text, close + 1, options);
    if (end !== null) return { text: text.slice(at + 1, close).replaceAll('""', QUOTE), end };
    close = text.indexOf(QUOTE, close + 1);
  }
  return null;
}

/** Where a quoted cell ends, spaces after its mark left out; `null`: that mark does not close it. */
function endAfterQuote(text: string, after: number, options: CutOptions): number | null {
  let at = after;
  while (text[at] === ' ') at += 1;
  if (at >= text.length) return options.isEnd ? text.length : null;
  if (text[at] === options.delimiter || text[at] === options.newline) return at;
  if (text[at] !== '\r') return null;
  return text[at + 1] === '\n' || (options.isEnd && at + 1 === text.length) ? at + 1 : null;
}

/** How often a part stands in a text. */
export function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}

/** Lines after the row's first in which the cell opens that is not closed; `null`: none is open. */
export function openedQuote(text: string, delimiter: string, newline: '\n' | '\r'): number | null {
  const options: CutOptions = { delimiter, newline, isEnd: false };
  let at = 0;
  let lines = 0;
  for (;;) {
    if (text[at] === QUOTE) {
      const cell = cutQuoted(text, at, options);
      if (cell === null) return lines;
      lines += countOf(cell.text, newline);
      at = cell.end + 1;
    } else {
      at = cutPlain(text, at, options).end + 1;
    }
    if (at >= text.length) return null;
  }
}
