import { SCHEMA_VERSION } from './migrations/index.ts';
import type { BeforeImage, ChangeRow } from './tables.ts';

interface Written {
  accountIds: string[];
  before: BeforeImage[];
  newest: ChangeRow | undefined;
  now: number;
}

/** What is kept of a change. Later ones have later times, even if the clock stands still or goes back. */
export function changeRow(
  { id, label }: Pick<ChangeRow, 'id' | 'label'>,
  { newest, now, ...written }: Written,
): ChangeRow {
  const at = newest ? Math.max(now, newest.at + 1) : now;
  return { id, label, ...written, at, schemaVersion: SCHEMA_VERSION, undoneAt: null };
}

export function touchesAnswers({ before }: ChangeRow): boolean {
  return before.some(({ table }) => table === 'surveyAnswers');
}
