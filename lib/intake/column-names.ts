type Cells = readonly (string | null)[];

function plain(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\uFEFF\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Names of the columns as a row gives them. One that is empty is called by its place; one that
 * stands there before is told apart by its group over it, else by a number.
 * @param groups the row over the names, where groups of columns stand; `null`: there is none
 * @example nameColumns(['Phone', '', 'Phone'], 3, null) // ['Phone', 'Column 2', 'Phone (2)']
 */
export function nameColumns(names: Cells, width: number, groups: Cells | null): string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const name = plain(names[at]) || `Column ${at + 1}`;
    const group = plain(groups?.[at]);
    const isTwice = names.some((one, other) => other !== at && plain(one) === name);
    const wanted = isTwice && group !== '' && group !== name ? `${group} ${name}` : name;
    const unique = untaken(wanted, taken);
    taken.add(unique);
    return unique;
  });
}

function untaken(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}

/** Below this share of rows, a value beyond the names is one row's mistake and no column. */
const COLUMN_SHARE = 0.1;

/** Columns that are needed: those named, and those in which more than a few rows have a value. */
export function usedWidth(names: Cells, rows: readonly Cells[]): number {
  let width = names.findLastIndex((name) => plain(name) !== '') + 1;
  const counts: number[] = [];
  for (const cells of rows) {
    for (let at = width; at < cells.length; at += 1)
      if (plain(cells[at]) !== '') counts[at] = (counts[at] ?? 0) + 1;
  }
  counts.forEach((count, at) => {
    if (count > rows.length * COLUMN_SHARE) width = at + 1;
  });
  return width;
}
