import { useCallback } from 'preact/hooks';
import { useMessages } from './i18n.tsx';
import type { ToastContent } from './Toast.tsx';

/**
 * The click that takes a write back, and says how that went.
 * @returns to be called with what takes it back: resolves to whether it is gone
 */
export function useTakeBack(say: (toast: ToastContent) => void) {
  const { log, common } = useMessages();
  return useCallback(
    (takeBack: () => Promise<boolean>) => () => {
      takeBack().then(
        (isGone) => say({ text: isGone ? common.undone : log.undoFailed }),
        (error) => {
          console.error(error);
          say({ text: log.undoFailed });
        },
      );
    },
    [say, log, common],
  );
}
