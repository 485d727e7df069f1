import type { ComponentChildren } from 'preact';
import type { HealthScore } from '../../lib/model/health.ts';
import type { AccountView, NpsView, PanelView } from '../../lib/model/views.ts';
import { HealthSection } from '../health/HealthSection.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { NpsSection } from '../nps/NpsSection.tsx';
import { factsById } from '../timeline/facts.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { AccountTasks } from './AccountTasks.tsx';

/** All that is known of one account. */
interface AccountDetails
  extends Pick<PanelView, 'history' | 'timeline' | 'timelineCount' | 'evidence' | 'tasks'> {
  account: AccountView;
  health: HealthScore;
  nps: NpsView;
}

interface AccountPageProps {
  details: AccountDetails;
  /** Epoch ms. */
  now: number;
  backHref: string;
  onOlder: () => void;
  onTaskDone: (taskId: string, done: boolean) => Promise<void>;
}

export function AccountPage(props: AccountPageProps) {
  const { dashboard } = useMessages();
  const { details, now, backHref, onOlder, onTaskDone } = props;
  const { account, health, history, timeline, timelineCount, evidence, tasks, nps } = details;
  return (
    <div class="bw-account">
      <a class="bw-back" href={backHref}>
        ← {dashboard.account.back}
      </a>
      <AccountHead account={account} now={now} />
      <div class="bw-account-columns">
        <div>
          <HealthSection health={health} history={history} facts={factsById(timeline, evidence)} />
          <NpsSection nps={nps} now={now} />
        </div>
        <div>
          <AccountTasks key={account.id} tasks={tasks} now={now} onDone={onTaskDone} />
          <Timeline
            items={timeline}
            count={timelineCount}
            now={now}
            onOpenAll={onOlder}
            limit={timeline.length}
            moreText={dashboard.account.timelineMore}
          />
        </div>
      </div>
    </div>
  );
}

function AccountHead({ account, now }: { account: AccountView; now: number }) {
  const { common, dashboard } = useMessages();
  const format = useFormatters();
  const words = dashboard.account;
  const { arr, renewalAt, lastContactAt, ownerName, domains, contacts } = account;
  return (
    <header class="bw-account-head">
      <h1>
        {account.name} {account.isDemo && <span class="bw-tag">{common.demo}</span>}
      </h1>
      <dl class="bw-account-facts">
        <Fact name={words.revenue}>{arr && format.money(arr)}</Fact>
        <Fact name={words.renewal}>
          {renewalAt !== null && `${format.date(renewalAt)}, ${format.relativeDay(renewalAt, now)}`}
        </Fact>
        <Fact name={words.lastContact}>
          {lastContactAt !== null && format.relativeDay(lastContactAt, now)}
        </Fact>
        <Fact name={words.owner}>{ownerName}</Fact>
        <Fact name={words.domains}>{domains.length > 0 && domains.join(', ')}</Fact>
        <Fact name={words.people}>
          {contacts.length > 0 &&
            contacts
              .map(({ name, role }) => (role ? `${name} (${common.contactRole[role]})` : name))
              .join(', ')}
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  const { common } = useMessages();
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || <span class="bw-muted">{common.notKnown}</span>}</dd>
    </div>
  );
}
