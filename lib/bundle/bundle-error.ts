/** Why a file was not taken; `line` counts from 1, where one line is to blame. */
export type BundleProblem =
  | { code: 'empty' | 'not-a-bundle' | 'not-text' | 'newer-form' | 'newer-schema' }
  | { code: 'too-large' | 'too-many-rows' | 'truncated' | 'counts' | 'hash' }
  | { code: 'not-json' | 'too-long' | 'too-deep' | 'bad-row' | 'after-end'; line: number }
  | { code: 'wrong-passphrase' | 'damaged-backup' | 'damaged-header' | 'newer-backup' };

export type BundleProblemCode = BundleProblem['code'];

const NEXT: Partial<Record<BundleProblemCode, string>> = {
  'newer-form': 'Update Bellwether, then try again.',
  'newer-schema': 'Update Bellwether, then try again.',
  'newer-backup': 'Update Bellwether, then try again.',
  'wrong-passphrase': 'Type the passphrase that the backup was made with.',
  'not-a-bundle': 'Choose a file that Bellwether exported.',
};
const OTHERWISE = 'The file is damaged or was changed: choose another copy of it.';

/** A file that was refused. The data of this browser is as it was. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  constructor(
    readonly problem: BundleProblem,
    options?: ErrorOptions,
  ) {
    const at = 'line' in problem ? ` (line ${problem.line})` : '';
    super(
      `This file was not taken: ${problem.code}${at}. ${NEXT[problem.code] ?? OTHERWISE} Nothing was changed.`,
      options,
    );
  }
}
