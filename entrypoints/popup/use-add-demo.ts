import { useCallback } from 'preact/hooks';
import { useMessages } from '../../components/i18n.tsx';
import { troubleInWords } from '../../components/StoreProblem.tsx';
import { type Action, useAction } from '../../components/use-action.ts';
import { inWords } from '../../lib/own-pages/in-words.ts';
import { tellBackground } from '../../lib/own-pages/tell-background.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { seedDemo } from '../../lib/store/demo.ts';

/** The demo, for a first look around. */
export function useAddDemo(whenOpen: () => Promise<BellwetherDatabase>): Action<[]> {
  const messages = useMessages();
  return useAction(
    useCallback(async () => {
      await inWords(
        (kind) => troubleInWords(messages, kind),
        async () => seedDemo(await whenOpen(), Date.now()),
      );
      tellBackground([]);
    }, [whenOpen, messages]),
  );
}
