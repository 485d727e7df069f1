import type { Messages } from '../lib/i18n/index.ts';
import { Button } from './Button.tsx';
import { Disclosure } from './Disclosure.tsx';
import { ActionButton } from './dashboard/ActionButton.tsx';
import { useMessages } from './i18n.tsx';
import { Notice } from './Notice.tsx';
import type { Action } from './use-action.ts';

interface StoreTrouble {
  kind: 'newer' | 'closed' | 'blocked' | 'quota' | 'migration' | 'denied' | 'loss' | 'other';
  detail: string;
}

interface StoreProblemProps {
  trouble: StoreTrouble;
  onRetry: () => void;
  onReload: () => void;
  /** Where there is room for it: what can be read, as a file. */
  exportReadable?: Action<[]>;
  /** Where there is room for it: the ways out if the data cannot be opened at all. */
  onRecover?: () => void;
}

/** The data is there, and only this version, or this moment, does not open it. */
const EXPORTABLE = new Set<StoreTrouble['kind']>(['newer', 'migration', 'quota', 'other']);

/** What is wrong with the data, what to do, and the buttons that do it. */
export function StoreProblem(props: StoreProblemProps) {
  const { trouble, onRetry, onReload, exportReadable, onRecover } = props;
  const { common, dashboard, recovery } = useMessages();
  const words = dashboard.problem[trouble.kind];
  const needsReload = trouble.kind === 'closed' || trouble.kind === 'newer';
  return (
    <Notice kind="error">
      <h2>{words.title}</h2>
      <p>{words.what}</p>
      <div class="bw-actions">
        {needsReload ? (
          <Button onClick={onReload}>{dashboard.problem.reload}</Button>
        ) : (
          <Button onClick={onRetry}>{common.retry}</Button>
        )}
        {onRecover && trouble.kind === 'other' && (
          <Button onClick={onRecover}>{recovery.otherWays}</Button>
        )}
      </div>
      {exportReadable && EXPORTABLE.has(trouble.kind) && (
        <ActionButton
          action={exportReadable}
          kind="link"
          label={recovery.exportAction}
          pendingLabel={recovery.exporting}
        />
      )}
      <div>
        <Disclosure summary={dashboard.problem.detail}>
          <p class="bw-small bw-muted">{trouble.detail}</p>
        </Disclosure>
      </div>
    </Notice>
  );
}

/** Why a write was not done: the database as a whole, or what was to be written. */
type WriteTrouble = StoreTrouble['kind'] | 'invalid' | 'not-found' | 'merged';

/** What went wrong with a write, and what to do. */
export function troubleInWords({ dashboard }: Messages, kind: WriteTrouble): string {
  if (kind === 'invalid' || kind === 'not-found' || kind === 'merged' || kind === 'other')
    return dashboard.writeProblem[kind];
  const { title, what } = dashboard.problem[kind];
  return dashboard.writeProblem.general(title, what);
}
