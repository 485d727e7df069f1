/** What went wrong, as a code that an interface can put into words. */
export type StoreErrorCode =
  | 'invalid'
  | 'not-found'
  | 'merged'
  | 'quota'
  | 'closed'
  | 'blocked'
  | 'failed';

/** A read or write that the store refused or could not do. Nothing was written. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The database was written by a newer Bellwether; this one must not touch it. */
export class DatabaseNewerError extends Error {
  override readonly name = 'DatabaseNewerError';
  constructor(found: number, known: number) {
    super(
      `The stored data has version ${found}, this Bellwether knows ${known}. ` +
        'Update the extension, or reload this page if it was updated a moment ago. Nothing was changed.',
    );
  }
}

/** A part of the data was lost, and the user has not decided yet how to go on. */
export class DatabaseHeldError extends Error {
  override readonly name = 'DatabaseHeldError';
  constructor() {
    super(
      'A part of the stored data is missing. Nothing is written until you have chosen how to go ' +
        'on: open the dashboard.',
    );
  }
}

/** A step of the schema could not be applied; the database keeps its old version. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

const QUOTA_MESSAGE =
  'There is no room left for this profile on the disk, so nothing was saved. ' +
  'Free some space, or export and remove data you no longer need, then try again.';
const CLOSED_MESSAGE =
  'The database was closed, probably by an update of Bellwether. Reload this page and try again.';

/** The error and everything it wraps: Dexie hides the cause of an abort under `inner`. */
function withCauses(error: unknown): unknown[] {
  const found: unknown[] = [];
  const open: unknown[] = [error];
  while (open.length > 0 && found.length < 20) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null || found.includes(next)) continue;
    found.push(next);
    const { inner, cause, failures } = next as Record<'inner' | 'cause' | 'failures', unknown>;
    open.push(inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : []));
  }
  return found;
}

function isNamed(error: unknown, name: string): boolean {
  return (error as { name?: unknown }).name === name;
}

/**
 * The named error for anything that Dexie or IndexedDB threw; one that is named already stays.
 * A full disk arrives as an AbortError whose `inner` is the QuotaExceededError.
 */
export function toStoreError(
  error: unknown,
): StoreError | DatabaseNewerError | DatabaseHeldError | MigrationError {
  const causes = withCauses(error);
  for (const one of causes) {
    if (one instanceof StoreError || one instanceof DatabaseNewerError) return one;
    if (one instanceof MigrationError || one instanceof DatabaseHeldError) return one;
  }
  const options = { cause: error };
  if (causes.some((one) => isNamed(one, 'QuotaExceededError'))) return quotaError(error);
  if (causes.some((one) => isNamed(one, 'DatabaseClosedError')))
    return new StoreError('closed', CLOSED_MESSAGE, options);
  const message = error instanceof Error ? error.message : String(error);
  return new StoreError(
    'failed',
    `The database refused: ${message}. Nothing was saved; try again, and reload the page if it repeats.`,
    options,
  );
}

/** There is no room left on the disk. */
export function quotaError(cause: unknown): StoreError {
  return new StoreError('quota', QUOTA_MESSAGE, { cause });
}
