/** Writes texts in the encodings that spreadsheets of the world still write. */

/** Every character that one or two bytes of an encoding stand for, by decoding them all. */
function reversed(label: string, isTwoBytes: boolean): Map<string, number[]> {
  const decoder = new TextDecoder(label);
  const found = new Map<string, number[]>();
  for (let high = 0x80; high <= 0xff; high += 1) {
    const ends = isTwoBytes ? Array.from({ length: 0xbf }, (_, at) => at + 0x40) : [null];
    for (const low of ends) {
      const bytes = low === null ? [high] : [high, low];
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !found.has(text)) found.set(text, bytes);
    }
  }
  return found;
}

function encodeWith(table: Map<string, number[]>, text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : table.get(char);
      if (!bytes) throw new Error(`No bytes for ${char}: choose another word for this file.`);
      return bytes;
    }),
  );
}

export function toWindows1252(text: string): Uint8Array {
  return encodeWith(reversed('windows-1252', false), text);
}

export function toGbk(text: string): Uint8Array {
  return encodeWith(reversed('gbk', true), text);
}

/** Little-endian, with its mark in front. */
export function toUtf16(text: string): Uint8Array {
  const units = `\uFEFF${text}`;
  return Uint8Array.from(
    Array.from(units).flatMap((char) =>
      char.split('').flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]),
    ),
  );
}

export function toUtf8(text: string, hasMark = false): Uint8Array {
  return new TextEncoder().encode(hasMark ? `\uFEFF${text}` : text);
}

interface CsvStyle {
  delimiter: string;
  newline: string;
  /** Some products quote every cell, some only where they must. */
  isAllQuoted?: boolean;
}

/** Rows as text, in the style of one product. */
export function toCsv(rows: readonly (readonly string[])[], style: CsvStyle): string {
  const cell = (text: string) =>
    style.isAllQuoted || /["\r\n]/.test(text) || text.includes(style.delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return rows
    .map((row) => row.map(cell).join(style.delimiter))
    .join(style.newline)
    .concat(style.newline);
}
