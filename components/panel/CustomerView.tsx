import type { Ref } from 'preact';
import type { LogDraft } from '../../lib/model/log-entry.ts';
import type { AccountView, PanelView } from '../../lib/model/views.ts';
import { HealthSection } from '../health/HealthSection.tsx';
import { overrideDone } from '../health/health-words.ts';
import { useMessages } from '../i18n.tsx';
import { LogForm } from '../log/LogForm.tsx';
import { pageTicket } from '../log/page-ticket.ts';
import { NoticeLine } from '../Notice.tsx';
import { NpsSection } from '../nps/NpsSection.tsx';
import { factsById } from '../timeline/facts.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { CustomerHeader } from './CustomerHeader.tsx';
import { usePanel } from './panel-context.ts';
import { TaskList } from './TaskList.tsx';

interface CustomerViewProps {
  view: PanelView;
  account: AccountView;
  draft: LogDraft | null;
  onDraft: (accountId: string, draft: LogDraft | null) => void;
  logSection: Ref<HTMLElement>;
}

/** Everything about the customer whose record is on the page. */
export function CustomerView({ view, account, draft, onDraft, logSection }: CustomerViewProps) {
  const { log, panel } = useMessages();
  const { actions, clock, report } = usePanel();
  return (
    <>
      <CustomerHeader view={view} account={account} />
      {view.quarantined > 0 && (
        <NoticeLine kind="warning" text={panel.quarantined(view.quarantined)} />
      )}
      <CustomerHealth key={account.id} view={view} accountId={account.id} />
      <section class="bw-section" ref={logSection}>
        <h2>{log.formName}</h2>
        <LogForm
          key={account.id}
          contacts={account.contacts}
          draft={draft}
          pageTicket={pageTicket(view.page)}
          clock={clock}
          onDraft={(typed) => onDraft(account.id, typed)}
          onLog={async ({ id, entry }) => {
            const command = { id, accountId: account.id, entry };
            const answer = await actions.log(view.viewKey, command);
            const before = { accountId: account.id, score: view.health?.score ?? null };
            if (answer.ok) return report(answer, panel.logged(account.name), before);
            // The form goes with its customer: what happened must be said elsewhere.
            if (answer.problem === 'merged') report(answer, '');
            return answer.problem;
          }}
        />
      </section>
      <TaskList tasks={view.tasks} />
      {view.nps && <NpsSection nps={view.nps} now={clock()} />}
      <Timeline
        items={view.timeline}
        count={view.timelineCount}
        now={clock()}
        onOpenAll={() => actions.openDashboard(account.id)}
      />
    </>
  );
}

function CustomerHealth({ view, accountId }: { view: PanelView; accountId: string }) {
  const messages = useMessages();
  const { actions, report } = usePanel();
  if (view.health === null) return null;
  return (
    <HealthSection
      accountId={accountId}
      health={view.health}
      history={view.history}
      facts={factsById(view.timeline, view.evidence)}
      onOverride={async (command) => {
        const answer = await actions.setOverride(view.viewKey, command);
        return answer.ok ? report(answer, overrideDone(command, messages)) : answer.problem;
      }}
    />
  );
}
