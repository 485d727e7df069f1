import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OpenCardProps } from '../../../components/backup/OpenCard.tsx';
import { useMessages } from '../../../components/i18n.tsx';
import type { ToastContent } from '../../../components/Toast.tsx';
import { useAction } from '../../../components/use-action.ts';
import { tellBackground } from '../../../lib/own-pages/tell-background.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import {
  BEFORE_KEPT_MS,
  bringBack,
  readStateBefore,
  type StateBefore,
} from '../../../lib/store/switch-over.ts';
import { useInWords } from './use-in-words.ts';

interface Before extends Pick<OpenCardProps, 'before' | 'bringBack'> {
  /** Looks again whether there is something to bring back. */
  look: () => void;
}

/** What was before the last restore or merge, and the way back to it. */
export function useBefore(db: BellwetherDatabase, say: (toast: ToastContent) => void): Before {
  const words = useMessages().backup.open;
  const inWords = useInWords();
  const [state, setState] = useState<StateBefore | null>(null);
  const look = useCallback(() => {
    readStateBefore(db, Date.now()).then(setState, console.error);
  }, [db]);
  useEffect(look, [look]);
  const run = useCallback(async () => {
    const isBack = await inWords(() => bringBack(db, Date.now()));
    say({ text: isBack ? words.broughtBack : words.notBroughtBack });
    look();
    tellBackground(await db.accounts.toCollection().primaryKeys());
  }, [db, say, words, inWords, look]);
  const before = state && { ...state, until: state.at + BEFORE_KEPT_MS };
  return { before, look, bringBack: useAction(run) };
}
