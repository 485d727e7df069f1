import type { HealthScore } from '../../lib/model/health.ts';
import type { PanelLayout } from '../../lib/model/views.ts';
import { Button, IconButton } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { shownScore } from '../score-text.ts';
import { usePanel } from './panel-context.ts';

interface PanelToolbarProps {
  /** In sight wherever the panel is scrolled to, above all while logging. */
  health: HealthScore | null;
  /** `null`: the browser's own side panel, which the browser moves and closes. */
  layout: PanelLayout | null;
  /** `null`: there is no form to go to. */
  onJumpToLog: (() => void) | null;
}

export function PanelToolbar({ health, layout, onJumpToLog }: PanelToolbarProps) {
  const { common, panel } = useMessages();
  return (
    <header class="bw-toolbar">
      <span class="bw-brand">{common.productName}</span>
      <ToolbarScore health={health} />
      {onJumpToLog && (
        <Button kind="quiet" icon="plus" onClick={onJumpToLog}>
          {panel.jumpToLog}
        </Button>
      )}
      {layout && <LayoutButtons layout={layout} />}
    </header>
  );
}

/** A repetition for the eye: the meter below says the same, with its words. */
function ToolbarScore({ health }: { health: HealthScore | null }) {
  const format = useFormatters();
  return (
    <span class="bw-toolbar-score bw-figures" data-band={health?.band} aria-hidden="true">
      {health && health.score !== null && format.number(shownScore(health.score))}
      {health && <Icon name={`band-${health.band}`} />}
    </span>
  );
}

function LayoutButtons({ layout }: { layout: PanelLayout }) {
  const { panel } = useMessages();
  const { actions } = usePanel();
  return (
    <>
      {layout.side === 'right' ? (
        <IconButton
          icon="move-left"
          label={panel.moveLeft}
          onClick={() => actions.changeLayout({ side: 'left' })}
        />
      ) : (
        <IconButton
          icon="move-right"
          label={panel.moveRight}
          onClick={() => actions.changeLayout({ side: 'right' })}
        />
      )}
      <IconButton
        icon={layout.side === 'right' ? 'collapse' : 'expand'}
        label={panel.collapse}
        onClick={() => actions.changeLayout({ state: 'collapsed' })}
      />
      <IconButton
        icon="close"
        label={panel.closePanel}
        onClick={() => actions.changeLayout({ state: 'closed' })}
      />
    </>
  );
}
