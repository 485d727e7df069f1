import type { PanelView } from '../../lib/model/views.ts';
import { useMessages } from '../i18n.tsx';
import { AccountPicker } from './AccountPicker.tsx';
import { CandidateList } from './CandidateList.tsx';
import { CreateAccount } from './CreateAccount.tsx';
import { usePanel } from './panel-context.ts';

/** Nobody fits for certain: candidates, a search, or a new account from what was read. */
export function WhoIsThis({ view }: { view: PanelView }) {
  const { panel } = useMessages();
  const { actions, report } = usePanel();
  const link = async ({ accountId, name }: { accountId: string; name: string }) => {
    report(await actions.link(view.viewKey, accountId), panel.linked(name));
  };
  return (
    <div class="bw-section">
      <div class="bw-stack">
        <h2 class="bw-title">{panel.whoTitle}</h2>
        <Why view={view} />
      </div>
      {view.candidates.length > 0 && (
        <section class="bw-stack">
          <h3>{panel.candidates}</h3>
          <CandidateList candidates={view.candidates} onPick={link} />
        </section>
      )}
      {view.proposal && (
        <CreateAccount key={view.viewKey} viewKey={view.viewKey} proposal={view.proposal} />
      )}
      <section class="bw-stack">
        <h3>{panel.existing}</h3>
        <AccountPicker onPick={link} />
      </section>
    </div>
  );
}

/** Why nobody is shown; where the page itself said who it is, who says so. */
function Why({ view: { handed: way, candidates } }: { view: PanelView }) {
  const { handed, panel } = useMessages();
  if (way === null) return <p class="bw-muted">{panel.whoText}</p>;
  const isOne = candidates.length < 2;
  const why = way === 'json-ld' || way === 'conflict' ? way : isOne ? 'nobody' : 'several';
  return (
    <p class="bw-muted">
      {handed.from[way]} {handed.open[why]}
    </p>
  );
}
