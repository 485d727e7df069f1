import { troubleInWords } from '../../../components/StoreProblem.tsx';
import { BundleError } from '../../../lib/bundle/bundle-error.ts';
import type { Messages } from '../../../lib/i18n/index.ts';
import { writeProblem } from '../../../lib/own-pages/in-words.ts';

/** Why a file was not taken, or what the database had against it, and that nothing was changed. */
export function faultText(messages: Messages, error: unknown): string {
  const { problem: words, atLine, unchanged } = messages.backup;
  if (!(error instanceof BundleError)) {
    console.error(error);
    return `${troubleInWords(messages, writeProblem(error))} ${unchanged}`;
  }
  const { problem } = error;
  const text = words[problem.code];
  return `${'line' in problem ? atLine(text, problem.line) : text} ${unchanged}`;
}
