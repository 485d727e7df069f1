import { EmptyState } from '../EmptyState.tsx';
import { useMessages } from '../i18n.tsx';

/** The address names an account that is not here. */
export function AccountGone({ backHref }: { backHref: string }) {
  const { dashboard } = useMessages();
  return (
    <div class="bw-page-empty">
      <EmptyState title={dashboard.account.gone}>
        <p>{dashboard.account.goneHint}</p>
        <a href={backHref}>{dashboard.account.back}</a>
      </EmptyState>
    </div>
  );
}
