import { ImportFileError } from '../../lib/intake/file-error.ts';
import type { ImportFailure } from '../../lib/own-pages/import-worker/protocol.ts';
import { DatabaseNewerError, MigrationError, StoreError } from '../../lib/store/errors.ts';
import { ImportError } from '../../lib/store/import/import-error.ts';

/** Another window writes or takes back an import. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  constructor() {
    super('An import runs in another window. Wait until it ends, or cancel it there.');
  }
}

/** What the page is told of an error. */
export function failureOf(error: unknown, signal: AbortSignal): ImportFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof ImportFileError) return { code: error.code, message, line: error.line };
  return { code: codeOf(error, signal), message, line: null };
}

function codeOf(error: unknown, signal: AbortSignal): ImportFailure['code'] {
  if (signal.aborted && error === signal.reason) return 'cancelled';
  if (error instanceof BusyError) return 'busy';
  if (error instanceof ImportError) return error.fault;
  if (error instanceof StoreError) return error.code;
  if (error instanceof DatabaseNewerError) return 'newer';
  return error instanceof MigrationError ? 'failed' : 'unexpected';
}
