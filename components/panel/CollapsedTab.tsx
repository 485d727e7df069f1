import type { PanelView } from '../../lib/model/views.ts';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { shownScore } from '../score-text.ts';
import { usePanel } from './panel-context.ts';

/** The narrow tab: score, band and name; the whole of it opens the panel. */
export function CollapsedTab({ view }: { view: PanelView }) {
  const { common, panel, score } = useMessages();
  const format = useFormatters();
  const { actions } = usePanel();
  const { account, health } = view;
  const band = health?.band ?? 'unknown';
  const points = health?.score ?? null;
  return (
    <main>
      <button
        type="button"
        class="bw-tab"
        data-band={band}
        title={account?.name ?? common.productName}
        onClick={() => actions.changeLayout({ state: 'open' })}
      >
        <span class="bw-hidden">{panel.openFromTab}</span>
        {account ? (
          <>
            <span class="bw-tab-score bw-figures">
              {points === null ? '?' : format.number(shownScore(points))}
            </span>
            <Icon name={`band-${band}`} />
            <span class="bw-hidden">
              {common.band[band]}
              {health?.override && `, ${score.override.mark}`}
            </span>
            <span class="bw-tab-name">{account.name}</span>
          </>
        ) : (
          <>
            <Icon name="search" />
            <span class="bw-tab-name">{common.productName}</span>
          </>
        )}
      </button>
    </main>
  );
}
