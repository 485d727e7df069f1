import type { ComponentChildren } from 'preact';
import type { HealthScore } from '../../lib/model/health.ts';
import type { AccountView, NpsView, PanelView } from '../../lib/model/views.ts';
import { Fact } from '../Fact.tsx';
import { HealthSection } from '../health/HealthSection.tsx';
import type { SetOverride } from '../health/use-override.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { AccountLink } from '../identity/FamilyField.tsx';
import { IdentitySection, type IdentitySectionProps } from '../identity/IdentitySection.tsx';
import { LogForm } from '../log/LogForm.tsx';
import type { LogFormWiring } from '../log/use-log-form.ts';
import { NoticeLine } from '../Notice.tsx';
import { NpsSection } from '../nps/NpsSection.tsx';
import { AccountPrivacy, type AccountPrivacyProps } from '../privacy/AccountPrivacy.tsx';
import { factsById } from '../timeline/facts.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { AccountTasks } from './AccountTasks.tsx';

/** All that is known of one account. */
interface AccountDetails
  extends Pick<
    PanelView,
    'history' | 'timeline' | 'timelineCount' | 'quarantined' | 'evidence' | 'tasks'
  > {
  account: AccountView;
  health: HealthScore;
  nps: NpsView;
}

/** What the log form needs, and whether what was typed last could not be kept. */
export interface AccountLog extends Pick<LogFormWiring, 'draft' | 'onDraft' | 'onLog'> {
  isDraftUnsaved: boolean;
}

interface AccountPageProps {
  details: AccountDetails;
  log: AccountLog;
  identity: Pick<IdentitySectionProps, 'identity' | 'actions'>;
  privacy: Pick<AccountPrivacyProps, 'holds' | 'actions'>;
  /** Epoch ms. */
  clock: () => number;
  backHref: string;
  onOlder: () => void;
  onTaskDone: (taskId: string, done: boolean) => Promise<void>;
  onOverride: SetOverride;
  /** What can be taken out of the account. */
  files: ComponentChildren;
}

export function AccountPage(props: AccountPageProps) {
  const { dashboard } = useMessages();
  const { details, log, identity, privacy, clock, backHref, onOlder, onTaskDone, onOverride } =
    props;
  const now = clock();
  const { account, health, history, timeline, timelineCount, evidence, tasks, nps } = details;
  return (
    <div class="bw-account">
      <a class="bw-back" href={backHref}>
        ← {dashboard.account.back}
      </a>
      <AccountHead account={account} now={now} />
      <Warnings quarantined={details.quarantined} isDraftUnsaved={log.isDraftUnsaved} />
      <div class="bw-account-columns">
        <div>
          <HealthSection
            key={account.id}
            accountId={account.id}
            facts={factsById(timeline, evidence)}
            {...{ health, history, onOverride }}
          />
          <NpsSection nps={nps} now={now} />
          <IdentitySection key={account.id} account={account} {...identity} />
          <AccountPrivacy key={`privacy:${account.id}`} account={account} {...privacy} />
          {props.files}
        </div>
        <div>
          <LogSection account={account} log={log} clock={clock} />
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

function Warnings(props: { quarantined: number; isDraftUnsaved: boolean }) {
  const { panel } = useMessages();
  const { quarantined, isDraftUnsaved } = props;
  return (
    <>
      {quarantined > 0 && <NoticeLine kind="warning" text={panel.quarantined(quarantined)} />}
      {isDraftUnsaved && <NoticeLine kind="warning" text={panel.draftUnsaved} />}
    </>
  );
}

interface LogSectionProps {
  account: AccountView;
  log: AccountLog;
  clock: () => number;
}

function LogSection({ account, log, clock }: LogSectionProps) {
  const words = useMessages().log;
  const { draft, onDraft, onLog } = log;
  return (
    <section class="bw-section">
      <h2>{words.formName}</h2>
      <LogForm
        key={account.id}
        contacts={account.contacts}
        pageTicket={null}
        {...{ draft, clock, onDraft, onLog }}
      />
    </section>
  );
}

function AccountHead({ account, now }: { account: AccountView; now: number }) {
  const { common, dashboard, identity } = useMessages();
  const format = useFormatters();
  const words = dashboard.account;
  const { arr, renewalAt, lastContactAt, ownerName, domains, contacts } = account;
  return (
    <header class="bw-account-head">
      <h1>
        {account.name} {account.isDemo && <span class="bw-tag">{common.demo}</span>}
      </h1>
      {account.parent && (
        <p class="bw-muted">
          {identity.partOf} <AccountLink {...account.parent} />
        </p>
      )}
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
