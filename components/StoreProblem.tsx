import type { Messages } from '../lib/i18n/index.ts';
import { Button } from './Button.tsx';
import { Disclosure } from './Disclosure.tsx';
import { useMessages } from './i18n.tsx';
import { Notice } from './Notice.tsx';

interface StoreTrouble {
  kind: 'newer' | 'closed' | 'blocked' | 'quota' | 'migration' | 'denied' | 'loss' | 'other';
  detail: string;
}

interface StoreProblemProps {
  trouble: StoreTrouble;
  onRetry: () => void;
  onReload: () => void;
}

/** What is wrong with the data, what to do, and the button that does it. */
export function StoreProblem({ trouble, onRetry, onReload }: StoreProblemProps) {
  const { common, dashboard } = useMessages();
  const words = dashboard.problem[trouble.kind];
  const needsReload = trouble.kind === 'closed' || trouble.kind === 'newer';
  return (
    <Notice kind="error">
      <h2>{words.title}</h2>
      <p>{words.what}</p>
      <p>
        {needsReload ? (
          <Button onClick={onReload}>{dashboard.problem.reload}</Button>
        ) : (
          <Button onClick={onRetry}>{common.retry}</Button>
        )}
      </p>
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
