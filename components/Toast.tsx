import { Button, IconButton } from './Button.tsx';
import { useMessages } from './i18n.tsx';

export interface ToastContent {
  text: string;
  /** Offers to take the last write back. */
  onUndo?: () => void;
}

interface ToastProps {
  toast: ToastContent | null;
  onDismiss: () => void;
}

/** The region is always there, so that what appears in it is announced. Stays until dismissed. */
export function Toast({ toast, onDismiss }: ToastProps) {
  const { common } = useMessages();
  return (
    <div class="bw-toast-region" role="status">
      {toast && (
        <div class="bw-toast">
          <span>{toast.text}</span>
          {toast.onUndo && <Button onClick={toast.onUndo}>{common.undo}</Button>}
          <IconButton icon="close" label={common.dismiss} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
