/** Numbers of the formats that every spreadsheet knows without being told, and that show days. */
const BUILT_IN_DATES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47] as const;
/** The same in East Asian versions. */
const EAST_ASIAN = { first: 27, last: 36, second: 50, end: 58 } as const;

/**
 * Whether a number format shows a day or a time.
 * @param code of a format that the file defines itself, such as `yyyy"年"m"月"`
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (
      BUILT_IN_DATES.some((one) => one === id) ||
      (id >= EAST_ASIAN.first && id <= EAST_ASIAN.last) ||
      (id >= EAST_ASIAN.second && id <= EAST_ASIAN.end)
    );
  // Quoted words, escaped letters, colours and conditions may have any letter. Elapsed time does not
  // stand for a day, but is kept as one: `[h]:mm`.
  const plain =
    code.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0] ?? '';
  return /[ymdhs年月日]/i.test(plain) && !/general/i.test(plain);
}

const DAY_MS = 86_400_000;
/** The day before 1900-01-01, one more day back for the 29 February 1900 that never was. */
const ZERO_1900 = Date.UTC(1899, 11, 30);
const ZERO_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31 in the system of 1900. */
const SERIAL_MAX = 2_958_466;

/**
 * The day that a number stands for, as `2026-03-04`, with its time as `2026-03-04T09:30:00`: local
 * to nobody, as a spreadsheet knows no zone.
 * @returns `null`: no day has that number
 * @example dayOfSerial(45_000.5, false) // '2023-03-15T12:00:00'
 */
export function dayOfSerial(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= SERIAL_MAX) return null;
  // Until that day the numbers of 1900 count one less.
  const days = is1904 || serial >= 60 ? serial : serial + 1;
  const at = (is1904 ? ZERO_1904 : ZERO_1900) + Math.round(days * (DAY_MS / 1000)) * 1000;
  const iso = new Date(at).toISOString();
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19);
}
