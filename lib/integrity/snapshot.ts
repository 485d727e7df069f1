import * as z from 'zod/mini';
import type { LocalArea } from './local-area.ts';

export const SnapshotReason = z.enum([
  'daily',
  'import',
  'restore',
  'upgrade',
  'erase',
  'erase-demo',
  'retention',
]);
/** What was about to happen, or had. */
export type SnapshotReason = z.infer<typeof SnapshotReason>;

/** What is known of a copy of all rows that lies in `storage.local`. */
export const Snapshot = z.object({
  id: z.string().check(z.maxLength(64)),
  /** Epoch ms. */
  at: z.int(),
  reason: SnapshotReason,
  /** Writes that the database had seen; `null`: an older Bellwether's, that did not count. */
  generation: z.nullable(z.int()),
  /** The schema of its rows. */
  schemaVersion: z.int(),
  rawBytes: z.int(),
  /** Rows by table. */
  rows: z.record(z.string().check(z.maxLength(64)), z.int()),
  /** SHA-256 of each piece as it lies there, hexadecimal, in order. */
  pieces: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** In `storage.local`: the list of snapshots, newest first. What is not in it is no snapshot. */
export const SNAPSHOTS_KEY = 'snapshots';

/** In `storage.local`: the id of a snapshot that is being written, or never was finished. */
export const UNFINISHED_KEY = 'snapshotUnfinished';

/** More are never written: the limit of a snapshot, uncompressed, is below. */
const PIECES_MAX = 64;

/** Names under which the pieces of a snapshot may lie. */
export function pieceKeys(id: string, count: number = PIECES_MAX): string[] {
  return Array.from({ length: count }, (_, index) => `snapshot:${id}:${index}`);
}

/** The snapshots there are, newest first. Whether they are whole is seen when they are read. */
export async function listSnapshots(area: LocalArea): Promise<Snapshot[]> {
  const stored = (await area.get(SNAPSHOTS_KEY))[SNAPSHOTS_KEY];
  return z.array(Snapshot).safeParse(stored).data ?? [];
}
