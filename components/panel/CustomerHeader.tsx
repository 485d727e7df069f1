import type { AccountView, PanelView } from '../../lib/model/views.ts';
import { Fact } from '../Fact.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { usePanel } from './panel-context.ts';
import { ReasonChip } from './ReasonChip.tsx';

interface CustomerHeaderProps {
  view: PanelView;
  account: AccountView;
}

export function CustomerHeader({ view, account }: CustomerHeaderProps) {
  const { common, identity } = useMessages();
  return (
    <section class="bw-customer">
      <div class="bw-customer-name">
        <h1 title={account.name}>{account.name}</h1>
        {account.isDemo && (
          <span class="bw-tag" title={common.demoHint}>
            {common.demo}
          </span>
        )}
      </div>
      {account.parent && (
        <p class="bw-muted bw-small">
          {identity.partOf} {account.parent.name}
        </p>
      )}
      <div class="bw-row bw-customer-line">
        {account.domains[0] !== undefined && <span class="bw-muted">{account.domains[0]}</span>}
        <ReasonChip key={view.viewKey} view={view} />
      </div>
      <CustomerFacts account={account} />
    </section>
  );
}

function CustomerFacts({ account }: { account: AccountView }) {
  const { panel } = useMessages();
  const format = useFormatters();
  const now = usePanel().clock();
  const { arr, renewalAt, ownerName, lastContactAt } = account;
  return (
    <dl class="bw-facts">
      <Fact name={panel.arr}>{arr && <span class="bw-figures">{format.money(arr)}</span>}</Fact>
      <Fact name={panel.renewal}>
        {renewalAt !== null && (
          <span title={format.date(renewalAt)}>{format.relativeDay(renewalAt, now)}</span>
        )}
      </Fact>
      <Fact name={panel.owner}>{ownerName && <span title={ownerName}>{ownerName}</span>}</Fact>
      <Fact name={panel.lastContact} none={panel.lastContactNone}>
        {lastContactAt !== null && (
          <span title={format.dateTime(lastContactAt)}>
            {format.relativeDay(lastContactAt, now)}
          </span>
        )}
      </Fact>
    </dl>
  );
}
