import type { ComponentChildren } from 'preact';
import type { DemoPart } from '../../lib/model/views.ts';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../i18n.tsx';
import { Toast, type ToastContent } from '../Toast.tsx';
import { Wordmark } from '../Wordmark.tsx';

interface PopupViewProps {
  demo: DemoPart;
  dashboardHref: string;
  onOpen: (href: string) => void;
  toast: ToastContent | null;
  onDismissToast: () => void;
  children: ComponentChildren;
}

/** The frame of the popup: its head, what it shows, its messages. */
export function PopupView(props: PopupViewProps) {
  const { demo, dashboardHref, onOpen, toast, onDismissToast, children } = props;
  const { popup } = useMessages();
  return (
    <>
      <header class="bw-popup-head">
        <h1>
          <Wordmark />
        </h1>
        {demo !== 'none' && <span class="bw-demo-mark">{popup.demoMark[demo]}</span>}
        <a
          class="bw-popup-link"
          href={dashboardHref}
          onClick={(event) => {
            event.preventDefault();
            onOpen(dashboardHref);
          }}
        >
          {popup.openDashboard}
          <Icon name="link" />
        </a>
      </header>
      <main class="bw-popup-main">{children}</main>
      <Toast toast={toast} onDismiss={onDismissToast} />
    </>
  );
}
