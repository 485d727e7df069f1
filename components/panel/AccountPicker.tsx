import type { AccountCandidate } from '../../lib/model/views.ts';
import { useMessages } from '../i18n.tsx';
import { AccountSearch } from '../identity/AccountSearch.tsx';
import { usePanel } from './panel-context.ts';

/** Finds another account for the page. */
export function AccountPicker(props: { onPick: (candidate: AccountCandidate) => void }) {
  const { panel } = useMessages();
  const { actions } = usePanel();
  return <AccountSearch name={panel.pickTitle} search={actions.search} onPick={props.onPick} />;
}
