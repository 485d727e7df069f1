import { Button } from '../Button.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { FieldError } from '../Field.tsx';
import { useMessages } from '../i18n.tsx';
import type { Action } from '../use-action.ts';
import { formatRoute } from './dashboard-route.ts';

/** No account yet: the two ways to the first one. */
export function FirstSteps({ addDemo }: { addDemo: Action<[]> }) {
  const { dashboard } = useMessages();
  return (
    <div class="bw-page-empty">
      <h1 class="bw-hidden">{dashboard.sections.portfolio}</h1>
      <EmptyState title={dashboard.portfolio.emptyTitle}>
        <p>{dashboard.portfolio.emptyHint}</p>
        <div class="bw-row">
          <a class="bw-button" data-kind="primary" href={formatRoute({ view: 'sites' })}>
            {dashboard.portfolio.toSites}
          </a>
          <Button pending={addDemo.pending} onClick={() => void addDemo.run()}>
            {addDemo.pending ? dashboard.workspace.demoAdding : dashboard.workspace.demoAdd}
          </Button>
        </div>
        {addDemo.failure !== null && (
          <FieldError id="demo-failed" text={dashboard.workspace.failed(addDemo.failure)} />
        )}
      </EmptyState>
    </div>
  );
}
