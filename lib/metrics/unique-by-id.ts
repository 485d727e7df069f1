import { UnitError } from './units.ts';

/**
 * Records by their id, the first of each: the same record twice counts once. Records are told apart
 * by identity, never by equal values, which different customers may well have.
 * @throws {UnitError} when two records of one id differ: which of them is true must be said first
 * @example uniqueById(rows, (row) => row.id, (row) => [row.amount])
 */
export function uniqueById<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  valuesOf: (row: Row) => readonly unknown[],
): Row[] {
  const byId = new Map<string, Row>();
  for (const row of rows) {
    const id = idOf(row);
    const known = byId.get(id);
    if (known === undefined) byId.set(id, row);
    else if (valuesOf(known).some((value, index) => !Object.is(value, valuesOf(row)[index])))
      throw new UnitError(`"${id}" is there twice with different values: merge them into one.`);
  }
  return [...byId.values()];
}
