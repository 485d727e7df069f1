import { CHANGE_CHANNEL } from '../../lib/model/change-signal.ts';
import type { PanelController } from './panel-controller.ts';

/**
 * Asks again when data or a tab's record changed, and when the panel comes into sight. A hidden
 * panel lets signals pass: it asks once it is seen.
 */
export function listenForChanges(
  controller: Pick<PanelController, 'refresh' | 'checkAlive'>,
  { evenHidden }: { evenHidden: boolean },
): void {
  const channel = new BroadcastChannel(CHANGE_CHANNEL);
  channel.addEventListener('message', () => {
    if (evenHidden || document.visibilityState === 'visible') controller.refresh();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    controller.checkAlive();
    controller.refresh();
  });
  // Cheap moments just before something is typed or clicked.
  document.addEventListener('focusin', controller.checkAlive);
  document.addEventListener('pointerenter', controller.checkAlive, { capture: true });
}
