import { useState } from 'preact/hooks';
import type { PageStatus, PanelView } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { AccountPicker } from './AccountPicker.tsx';
import { usePanel } from './panel-context.ts';

/** Why this account is shown, and the way to another one. */
export function ReasonChip({ view }: { view: PanelView }) {
  const { handed, panel } = useMessages();
  const { reason } = view;
  if (reason === null) return null;
  const short = panel.reasonShort[reason.rung];
  const isPagesWord = view.handed !== null && reason.rung !== 'chosen';
  return (
    <div class="bw-reason">
      <Disclosure
        buttonClass="bw-reason-chip"
        summary={
          <>
            <span class="bw-hidden">{panel.why}: </span>
            {isPagesWord ? handed.saidByPage(short) : short}
          </>
        }
      >
        <div class="bw-reason-body bw-stack">
          <p>{panel.reason[reason.rung](reason.value)}</p>
          {view.handed && isPagesWord && (
            <p>
              {handed.from[view.handed]} {handed.unread}
            </p>
          )}
          <MissingNote page={view.page} />
          <Correction viewKey={view.viewKey} />
        </div>
      </Disclosure>
    </div>
  );
}

function MissingNote({ page }: { page: PageStatus }) {
  const { panel } = useMessages();
  const format = useFormatters();
  if (page.state !== 'read' && page.state !== 'unreadable') return null;
  if (page.missing.length === 0) return null;
  const fields = format.list(page.missing.map((field) => panel.field[field]));
  return <p class="bw-muted bw-small">{panel.missingNote(fields)}</p>;
}

function Correction({ viewKey }: { viewKey: string }) {
  const { panel } = useMessages();
  const { actions, report } = usePanel();
  const [isPicking, setPicking] = useState(false);
  if (!isPicking) {
    return (
      <Button kind="link" onClick={() => setPicking(true)}>
        {panel.notThis}
      </Button>
    );
  }
  return (
    <AccountPicker
      onPick={async ({ accountId, name }) => {
        const failure = report(await actions.link(viewKey, accountId), panel.linked(name));
        if (failure === null) setPicking(false);
      }}
    />
  );
}
