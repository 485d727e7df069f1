import { useCallback } from 'preact/hooks';
import { overrideDone } from '../../components/health/health-words.ts';
import type { OverrideCommand } from '../../components/health/override-fields.ts';
import type { SetOverride } from '../../components/health/use-override.ts';
import { useMessages } from '../../components/i18n.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import { useTakeBack } from '../../components/use-take-back.ts';
import { tellBackground } from '../../lib/own-pages/tell-background.ts';
import { undo } from '../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { setOverride } from '../../lib/store/override.ts';
import { problemOf } from './problem-of.ts';

/** Sets an account's band by hand, or lifts it, and offers the way back. */
export function useAccountOverride(
  db: BellwetherDatabase,
  accountId: string,
  say: (toast: ToastContent) => void,
): SetOverride {
  const messages = useMessages();
  const onUndo = useTakeBack(say);
  return useCallback(
    async (command: OverrideCommand) => {
      const { changeId, override } = command;
      const takeBack = async () => {
        const isUndone = await undo(db, changeId, Date.now());
        tellBackground([accountId]);
        return isUndone;
      };
      try {
        await setOverride(db, accountId, override, { changeId, now: Date.now() });
        tellBackground([accountId]);
        say({ text: overrideDone(command, messages), onUndo: onUndo(takeBack) });
        return null;
      } catch (error) {
        console.error(error);
        return problemOf(error);
      }
    },
    [db, accountId, say, messages, onUndo],
  );
}
