import type { PanelLayout } from '../../lib/model/views.ts';
import { Button, IconButton } from '../Button.tsx';
import { useMessages } from '../i18n.tsx';
import { usePanel } from './panel-context.ts';

interface PanelToolbarProps {
  /** `null`: the browser's own side panel, which the browser moves and closes. */
  layout: PanelLayout | null;
  /** `null`: there is no form to go to. */
  onJumpToLog: (() => void) | null;
}

export function PanelToolbar({ layout, onJumpToLog }: PanelToolbarProps) {
  const { common, panel } = useMessages();
  const { actions } = usePanel();
  return (
    <header class="bw-toolbar">
      <span class="bw-brand">{common.productName}</span>
      {onJumpToLog && (
        <Button kind="quiet" icon="plus" onClick={onJumpToLog}>
          {panel.jumpToLog}
        </Button>
      )}
      {layout && (
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
      )}
    </header>
  );
}
