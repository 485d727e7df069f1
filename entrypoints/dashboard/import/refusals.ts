import type { Plan, Refusal } from '../../../components/import/import-state.ts';
import { troubleInWords } from '../../../components/StoreProblem.tsx';
import type { Messages } from '../../../lib/i18n/index.ts';
import { IMPORT_FILE_ERROR_CODES, ImportFileError } from '../../../lib/intake/file-error.ts';
import { ImportTaskError } from '../../../lib/own-pages/import-worker/client.ts';
import { writeProblem } from '../../../lib/own-pages/in-words.ts';
import { ImportError } from '../../../lib/store/import/import-error.ts';

/** How the file of an earlier import was read cannot be read by this version. */
export class OldReadingError extends Error {
  override readonly name = 'OldReadingError';
}

/** Why a file was not read, and where; `null`: something else went wrong. */
export function refusalOf(error: unknown): Refusal | null {
  const { code, line } = error instanceof ImportTaskError ? error.failure : asFileError(error);
  const known = IMPORT_FILE_ERROR_CODES.find((one) => one === code);
  return known === undefined ? null : { code: known, line };
}

function asFileError(error: unknown): { code: string | null; line: number | null } {
  return error instanceof ImportFileError ? error : { code: null, line: null };
}

/** What a dry run that did not end shows. */
export function failedPlan(error: unknown, inWords: (error: unknown) => string): Plan {
  if (error instanceof ImportTaskError && error.failure.code === 'cancelled')
    return { state: 'none' };
  const refusal = refusalOf(error);
  return refusal ? { state: 'refused', refusal } : { state: 'failed', why: inWords(error) };
}

/** What went wrong, and what to do; the error itself stands in the console. */
export function importProblem(messages: Messages, error: unknown): string {
  console.error(error);
  const { imports, importRun } = messages;
  if (error instanceof OldReadingError) return importRun.faults['old-version'];
  const refusal = refusalOf(error);
  if (refusal)
    return [
      refusal.line === null ? '' : imports.atLine(String(refusal.line)),
      imports.refusal[refusal.code],
    ]
      .filter(Boolean)
      .join(' ');
  if (error instanceof ImportTaskError) return taskProblem(messages, error.failure.code);
  if (error instanceof ImportError) return taskProblem(messages, error.fault);
  return troubleInWords(messages, writeProblem(error));
}

const OF_STORE = ['invalid', 'not-found', 'quota', 'closed', 'newer'] as const;

function taskProblem(messages: Messages, code: string): string {
  const { faults } = messages.importRun;
  if (Object.hasOwn(faults, code)) return faults[code as keyof typeof faults];
  return troubleInWords(messages, OF_STORE.find((one) => one === code) ?? 'other');
}
