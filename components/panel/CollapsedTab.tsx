import type { PanelView } from '../../lib/model/views.ts';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { shownScore } from '../score-text.ts';
import { usePanel } from './panel-context.ts';

/** The narrow tab: score, band and name; the whole of it opens the panel. */
export function CollapsedTab({ view }: { view: PanelView }) {
  const { common, panel } = useMessages();
  const format = useFormatters();
  const { actions } = usePanel();
  const { account, health } = view;
  const score = health?.score ?? null;
  const figure = score === null ? '?' : format.number(shownScore(score));
  const spoken = [score === null ? '' : figure, common.band[health?.band ?? 'unknown']];
  const label = account
    ? panel.openFromTab(account.name, format.list(spoken.filter((part) => part !== '')))
    : panel.openFromTabEmpty;
  return (
    <button
      type="button"
      class="bw-tab"
      data-band={health?.band ?? 'unknown'}
      aria-label={label}
      title={label}
      onClick={() => actions.changeLayout({ state: 'open' })}
    >
      {account ? (
        <>
          <span class="bw-tab-score bw-figures">{figure}</span>
          <Icon name={`band-${health?.band ?? 'unknown'}`} />
          <span class="bw-tab-name">{account.name}</span>
        </>
      ) : (
        <>
          <Icon name="search" />
          <span class="bw-tab-name">{common.productName}</span>
        </>
      )}
    </button>
  );
}
