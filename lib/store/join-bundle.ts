import type { Row } from '../bundle/bundle-form.ts';
import { judge, type Verdict } from '../bundle/join-rows.ts';
import type { JoinedTable, MergeConflict } from '../bundle/outlook.ts';
import { isReadable } from './bundle-rows.ts';
import type { BellwetherDatabase } from './database.ts';
import { here } from './mirror.ts';
import { withoutNameKeys } from './tables.ts';
import { type Keyed, walkTable } from './walk.ts';

/** What becomes of the rows of one key. */
export interface Joined {
  here: Keyed | null;
  file: Keyed | null;
  winner: 'here' | 'file' | 'same';
  why: Verdict['why'];
}

/**
 * Walks through a table of both sides and says of each key which row stays.
 * @param visit is given a page at a time, in the order of the keys
 */
export async function joinTable(
  table: JoinedTable,
  own: BellwetherDatabase,
  file: BellwetherDatabase,
  visit: (joined: Joined[]) => Promise<void>,
): Promise<void> {
  await walkTable(table, [here(own), here(file)], (pairs) =>
    visit(pairs.map(([one, other]) => joinPair(table, one, other))),
  );
}

function joinPair(table: JoinedTable, own: Keyed | null, file: Keyed | null): Joined {
  if (!own) return { here: own, file, winner: 'file', why: 'newer' };
  if (!file) return { here: own, file, winner: 'here', why: 'newer' };
  const { winner, why } = judge(claim(table, own.row), claim(table, file.row));
  return { here: own, file, why, winner: winner === 'same' ? 'same' : winnerOf(winner) };
}

function winnerOf(winner: 'one' | 'other'): 'here' | 'file' {
  return winner === 'one' ? 'here' : 'file';
}

/** The keys of a name follow from the name: they are no claim of anybody's. */
function claim(table: JoinedTable, stored: Row) {
  const row = table === 'accounts' ? (withoutNameKeys(stored) as Row) : stored;
  return { row, isReadable: isReadable(table, row) };
}

export function conflictOf(
  table: MergeConflict['table'],
  { here: own, file, winner, why }: Joined,
): MergeConflict | null {
  if (!own || !file || winner === 'same') return null;
  const row = winner === 'here' ? own.row : file.row;
  return {
    table,
    key: JSON.stringify(own.key),
    label: labelOf(row),
    winner,
    why,
    isOtherAccount: table === 'externalIds' && own.row.accountId !== file.row.accountId,
  };
}

const LABELS = ['name', 'subject', 'text', 'key', 'reason', 'respondent', 'metric', 'note', 'day'];
const LABEL_MAX = 80;

function labelOf(row: Row): string {
  for (const field of LABELS) {
    const text = row[field];
    if (typeof text === 'string' && text.trim() !== '') return text.trim().slice(0, LABEL_MAX);
  }
  return '';
}
