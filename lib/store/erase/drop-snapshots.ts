import type { StorageArea } from './storages.ts';

/**
 * Drops every automatic snapshot of the data: they are packed, so that nobody can be taken out of
 * one. Whatever keeps them names them so.
 * @example await dropStoredSnapshots(browser.storage.local);
 */
export async function dropStoredSnapshots(
  area: Pick<StorageArea, 'get' | 'remove'>,
): Promise<void> {
  const keys = Object.keys(await area.get(null));
  await area.remove(keys.filter((key) => key.startsWith('snapshot')));
}
