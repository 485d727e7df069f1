import { type Cell, isRead, isUnread, MISSING } from './cell.ts';

/** Words of a closed list and what they mean; each list of words is written with `|` between. */
export type LabelTable<T> = ReadonlyMap<string, T>;

/**
 * How labels are compared: width and case folded, white space, `_` and `-` are one space.
 * @example foldLabel('Left_Voicemail') // 'left voicemail'
 */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** A table from each meaning's words. */
export function labelTable<T>(entries: readonly (readonly [T, string])[]): LabelTable<T> {
  const table = new Map<string, T>();
  for (const [meaning, words] of entries)
    for (const word of words.split('|')) table.set(foldLabel(word), meaning);
  return table;
}

/** What a cell's label means; one that no list has is said, and means nothing. */
export function readLabel<T>(text: string, table: LabelTable<T>): Cell<T> {
  if (text === '') return MISSING;
  if (text.length > 80) return isUnread('unknown-label');
  const found = table.get(text) ?? table.get(foldLabel(text));
  return found === undefined ? isUnread('unknown-label') : isRead(found);
}
