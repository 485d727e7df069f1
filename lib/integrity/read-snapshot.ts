import type { LocalArea } from './local-area.ts';
import { hashOf, unpack } from './pieces.ts';
import { pieceKeys, type Snapshot } from './snapshot.ts';

/** A snapshot that is damaged itself. Nothing of it is used. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/**
 * All rows of a snapshot, by table.
 * @throws {SnapshotError} if a piece is missing or not as it was written: choose another one
 * @example const rows = await readSnapshot(area, snapshot);
 */
export async function readSnapshot(
  area: LocalArea,
  snapshot: Snapshot,
): Promise<Map<string, unknown[]>> {
  const content = new Map<string, unknown[]>();
  for await (const line of unpack(checkedPieces(area, snapshot))) {
    const [table, row] = JSON.parse(line) as [string, unknown];
    const rows = content.get(table) ?? [];
    content.set(table, rows);
    rows.push(row);
  }
  return content;
}

/**
 * Whether a snapshot is as it was written: its pieces are read and their hashes compared.
 * @example const usable = await isWhole(area, snapshot);
 */
export async function isWhole(area: LocalArea, snapshot: Snapshot): Promise<boolean> {
  try {
    for await (const _ of checkedPieces(area, snapshot));
    return true;
  } catch (error) {
    if (error instanceof SnapshotError) return false;
    throw error;
  }
}

async function* checkedPieces(area: LocalArea, { id, pieces }: Snapshot): AsyncGenerator<string> {
  const keys = pieceKeys(id, pieces.length);
  for (const [index, key] of keys.entries()) {
    const piece = (await area.get(key))[key];
    if (typeof piece !== 'string' || (await hashOf(piece)) !== pieces[index])
      throw new SnapshotError(
        `Part ${index + 1} of ${pieces.length} of this snapshot is damaged. Choose another one.`,
      );
    yield piece;
  }
}
