import type { BellwetherDatabase } from './database.ts';
import type { BeforeImage } from './tables.ts';

/**
 * Puts rows back as they were before a change, inside the caller's transaction. A draft in which
 * somebody typed since stays: nobody wants an older one back.
 */
export async function restore(db: BellwetherDatabase, before: BeforeImage[]): Promise<void> {
  await Promise.all(
    before.map(async (image) => {
      const { table, key, row } = image;
      if (table === 'drafts' && (await wasTypedSince(db, image))) return;
      await (row === null ? db.table(table).delete(key) : db.table(table).put(row));
    }),
  );
}

async function wasTypedSince(db: BellwetherDatabase, { key, after }: BeforeImage) {
  const there = await db.table('drafts').get(key);
  return JSON.stringify(there ?? null) !== JSON.stringify(after ?? null);
}
