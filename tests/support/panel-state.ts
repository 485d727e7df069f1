import type { PanelState } from '../../components/panel/PanelApp.tsx';
import type { PanelView } from '../../lib/model/views.ts';

/** A panel that has nothing to say but its view; states differ in what they change. */
export function panelState(view: PanelView | null, change: Partial<PanelState> = {}): PanelState {
  return {
    view,
    problem: null,
    isRefused: false,
    isOrphaned: false,
    isDraftUnsaved: false,
    wasCovered: false,
    ...change,
  };
}
