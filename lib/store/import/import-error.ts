import { StoreError } from '../errors.ts';

/** Why an import was not begun, taken up or taken back, as a code for the interface. */
export type ImportFault = 'not-found' | 'other-file' | 'other-mapping' | 'elsewhere' | 'undone';

const WHY: Record<ImportFault, string> = {
  'not-found': 'This import is no longer there. Choose its file and import it anew.',
  'other-file':
    'This is not the file that the import began with, so nothing was written. Choose the same file, or start a new import.',
  'other-mapping':
    'The columns are to be read otherwise than when this import began, so nothing was written. Take it back first, then import the file anew.',
  elsewhere:
    'This import goes on in another window, or did until a moment ago. Look there, or try again.',
  undone: 'This import was taken back. Start a new import of the file.',
};

/** An import that cannot go on as asked. What was written before stays as it is. */
export class ImportError extends StoreError {
  constructor(readonly fault: ImportFault) {
    super('invalid', WHY[fault]);
  }
}
