import { useCallback } from 'preact/hooks';
import { useMessages } from '../../../components/i18n.tsx';
import { troubleInWords } from '../../../components/StoreProblem.tsx';
import { inWords } from '../../../lib/own-pages/in-words.ts';

/** Work on the store whose errors are for the user's eyes. */
export function useInWords(): <T>(work: () => Promise<T>) => Promise<T> {
  const messages = useMessages();
  return useCallback((work) => inWords((kind) => troubleInWords(messages, kind), work), [messages]);
}
