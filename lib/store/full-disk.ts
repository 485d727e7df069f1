import { quotaError, StoreError, toStoreError } from './errors.ts';

/** With less room than this, in bytes, an engine fails at whatever it does. */
const ROOM_LEAST = 2 ** 20;

/**
 * `toStoreError`, which also knows a full disk where the browser does not say so: Chromium's LevelDB
 * fails to open, to read and to write then, without a reason.
 */
export async function toNamedError(error: unknown): Promise<ReturnType<typeof toStoreError>> {
  const named = toStoreError(error);
  const isUnknown = named instanceof StoreError && named.code === 'failed';
  return isUnknown && (await isDiskFull()) ? quotaError(error) : named;
}

async function isDiskFull(): Promise<boolean> {
  try {
    // Of an extension, whose data is never deleted to make room, the quota is all that is left.
    const { quota, usage } = await navigator.storage.estimate();
    return quota !== undefined && usage !== undefined && quota - usage < ROOM_LEAST;
  } catch {
    return false;
  }
}
