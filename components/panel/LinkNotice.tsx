import type { AccountCandidate, LinkProposal, PanelView } from '../../lib/model/views.ts';
import { useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import { CandidateList } from './CandidateList.tsx';
import { CreateAccount } from './CreateAccount.tsx';
import { usePanel } from './panel-context.ts';

/** Whom the page's address names: shown with its sender's host, and never taken without a click. */
export function LinkNotice({ view }: { view: PanelView }) {
  const { handed } = useMessages();
  const { link } = view;
  if (link === null) return null;
  return (
    <section class="bw-section">
      <h2>{handed.linkTitle}</h2>
      <Notice kind="info">
        <p>{handed.linkNames(link.name, link.domain)}</p>
        <p class="bw-muted bw-small">{handed.linkHost(link.host)}</p>
        {view.account && <p>{handed.linkOther(view.account.name)}</p>}
      </Notice>
      {view.account === null && <LinkChoice view={view} link={link} />}
    </section>
  );
}

/** A page that proposes a new customer itself has its own form for that. */
function LinkChoice({ view, link }: { view: PanelView; link: LinkProposal }) {
  const { handed, panel } = useMessages();
  const { actions, report } = usePanel();
  const { viewKey } = view;
  const confirm = async ({ accountId, name }: AccountCandidate) => {
    report(await actions.link(viewKey, accountId), panel.linked(name));
  };
  if (link.candidates.length > 0)
    return <CandidateList candidates={link.candidates} onPick={confirm} />;
  return (
    <>
      <p class="bw-muted">{handed.linkNobody}</p>
      {view.proposal === null && (
        <CreateAccount key={viewKey} viewKey={viewKey} proposal={link.proposal} />
      )}
    </>
  );
}
