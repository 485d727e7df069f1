import type { ComponentChildren } from 'preact';
import { useMessages } from '../i18n.tsx';
import type { Action } from '../use-action.ts';
import { ActionButton } from './ActionButton.tsx';

export interface WorkspacePageProps {
  hasDemo: boolean;
  addDemo: Action<[]>;
  eraseDemo: Action<[]>;
  /** What is kept beside the data. */
  children?: ComponentChildren;
}

/** What concerns all data at once: the demo, and where it is kept. */
export function WorkspacePage({ hasDemo, addDemo, eraseDemo, children }: WorkspacePageProps) {
  const { dashboard } = useMessages();
  const words = dashboard.workspace;
  return (
    <div class="bw-page">
      <h1>{words.title}</h1>
      <section class="bw-card" aria-labelledby="demo-title">
        <h2 id="demo-title">{words.demoTitle}</h2>
        <p>{hasDemo ? words.demoPresent : words.demoAbsent}</p>
        {hasDemo ? (
          <ActionButton
            action={eraseDemo}
            label={words.demoDelete}
            pendingLabel={words.demoDeleting}
          />
        ) : (
          <ActionButton action={addDemo} label={words.demoAdd} pendingLabel={words.demoAdding} />
        )}
      </section>
      {children}
      <section class="bw-card" aria-labelledby="privacy-title">
        <h2 id="privacy-title">{words.privacyTitle}</h2>
        <p>{words.privacy}</p>
      </section>
    </div>
  );
}
