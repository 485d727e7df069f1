import type { Messages } from '../../lib/i18n/index.ts';

/** What the rows of a table are called; one that has no name goes by its own. */
export function tableName(words: Messages['recovery'], table: string): string {
  const names: Record<string, string> = words.tables;
  return Object.hasOwn(names, table) ? (names[table] ?? table) : table;
}
