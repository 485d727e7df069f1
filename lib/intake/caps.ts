/** What a file may ask of the computer. Every one is checked before the memory is taken. */
export const CAPS = {
  /** Of text, and of a workbook as it is packed. */
  fileBytes: 512 * 2 ** 20,
  rows: 2_000_000,
  columns: 500,
  /** Characters of one row, quoted line breaks included, and of one item of JSON. */
  rowChars: 1_000_000,
  /** Of one item of JSON, and of what is around the list of items. */
  jsonDepth: 64,
  /** Of one part of a workbook, unpacked. */
  partBytes: 2 ** 30,
  /** Unpacked over packed, from `ratioFromBytes` on: sheets of figures reach about 30. */
  ratio: 200,
  ratioFromBytes: 16 * 2 ** 20,
  /** Characters of all texts that a workbook shares between its cells. */
  sharedChars: 64 * 2 ** 20,
  sharedTexts: 4_000_000,
  /** Parts of a workbook, and the bytes that list them. */
  zipEntries: 10_000,
  zipDirectoryBytes: 4 * 2 ** 20,
} as const;

/** Rows that one batch has, but for the last. */
export const BATCH_ROWS = 1_000;
