import { nativeToSchema } from '../store/database.ts';
import { openRaw } from '../store/read-raw.ts';
import type { LocalArea } from './local-area.ts';
import { takeSnapshot } from './take-snapshot.ts';

/**
 * What to do with a database of an older schema before it is upgraded: a snapshot of it as it is.
 * @example openDatabase({ beforeUpgrade: snapshotBeforeUpgrade(area, Date.now()) })
 */
export function snapshotBeforeUpgrade(area: LocalArea, now: number) {
  return async (name: string): Promise<void> => {
    const raw = await openRaw(name);
    try {
      const schemaVersion = nativeToSchema(raw.version);
      await takeSnapshot(area, raw, { reason: 'upgrade', schemaVersion, now });
    } finally {
      raw.close();
    }
  };
}
