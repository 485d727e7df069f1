import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface NoticeProps {
  kind: 'info' | 'warning' | 'error';
  children: ComponentChildren;
}

/** Something to know before going on. Errors and warnings are announced when they appear. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div class="bw-notice" data-kind={kind} role={kind === 'info' ? 'note' : 'alert'}>
      <Icon name={kind === 'info' ? 'info' : 'warning'} />
      <div class="bw-stack">{children}</div>
    </div>
  );
}

/** One sentence to know before going on. */
export function NoticeLine({ kind, text }: { kind: NoticeProps['kind']; text: string }) {
  return (
    <Notice kind={kind}>
      <p>{text}</p>
    </Notice>
  );
}
