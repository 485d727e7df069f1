import { ROW_SCHEMAS, type TableName, type TableRows } from '../tables.ts';

/** The row as it will be stored, trimmed; `null`: a value of it cannot be kept. */
export function fitting<T extends TableName>(table: T, row: TableRows[T]): TableRows[T] | null {
  const parsed = ROW_SCHEMAS[table].safeParse(row);
  return parsed.success ? parsed.data : null;
}
