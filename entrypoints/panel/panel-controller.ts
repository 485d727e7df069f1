import type { PanelActions } from '../../components/panel/actions.ts';
import type { PanelState } from '../../components/panel/PanelApp.tsx';
import type { Answer } from '../../components/problem.ts';
import type { PanelRef } from '../../lib/messages/protocol.ts';
import type { PanelView } from '../../lib/model/views.ts';
import { makeAsk } from './ask.ts';
import { makePanelActions } from './panel-actions.ts';
import type { Refusal } from './steadiness.ts';
import { createViewFeed } from './view-feed.ts';

interface PanelWiring {
  sendMessage: (message: unknown) => Promise<unknown>;
  /** Whether the extension that made this page still runs. */
  isAlive: () => boolean;
  ref: PanelRef | null;
  /** Why nothing may be written at this moment, asked at every click; `null`: it may. */
  refusal: () => Refusal | null;
  onChange: (state: PanelState) => void;
}

export interface PanelController {
  actions: PanelActions;
  refresh(): void;
  /** Shows another tab's record. */
  follow(ref: PanelRef): void;
  /** Says so if the extension was updated or disabled meanwhile. */
  checkAlive(): void;
}

const INITIAL: PanelState = {
  view: null,
  problem: null,
  isRefused: false,
  isOrphaned: false,
  isDraftUnsaved: false,
  wasCovered: false,
};

/** State of one panel: asks, shows, and hands on what the user does. */
export function createPanelController(wiring: PanelWiring): PanelController {
  const { isAlive } = wiring;
  let state = INITIAL;
  let ref = wiring.ref;
  const update = (change: Partial<PanelState>) => {
    state = { ...state, ...change };
    wiring.onChange(state);
  };
  const ask = makeAsk(wiring.sendMessage, isAlive);
  const checkAlive = () => {
    if (!isAlive() && !state.isOrphaned) update({ isOrphaned: true });
  };
  const feed = createViewFeed<Answer<PanelView> | null>(
    async () => (ref === null ? null : ask('panel/view', { ref })),
    (answer) => {
      if (answer !== null) update(afterView(answer, state, isAlive()));
    },
  );
  const actions = makePanelActions({
    ask,
    ref: () => ref,
    refresh: (next) => {
      // What came along never takes the place of another record that was shown meanwhile.
      if (next && next.viewKey === state.view?.viewKey) feed.offer({ ok: true, value: next });
      else feed.refresh();
    },
    refusal: telling(wiring.refusal, (wasCovered) => {
      if (state.wasCovered !== wasCovered) update({ wasCovered });
    }),
    onFailure: checkAlive,
    onDraft: (isSaved) => {
      if (state.isDraftUnsaved === isSaved) update({ isDraftUnsaved: !isSaved });
    },
  });
  return {
    actions,
    refresh: feed.refresh,
    follow: (next) => {
      ref = next;
      update({ view: null, problem: null, wasCovered: false });
      feed.restart();
    },
    checkAlive,
  };
}

function telling(
  refusal: () => Refusal | null,
  tell: (wasCovered: boolean) => void,
): () => Refusal | null {
  return () => {
    const found = refusal();
    tell(found === 'covered');
    return found;
  };
}

/** A view that fails to load leaves the last one on screen, with the words that it is not new. */
function afterView(
  answer: Answer<PanelView>,
  before: PanelState,
  isAlive: boolean,
): Partial<PanelState> {
  if (answer.ok) {
    const isSameRecord = answer.value.viewKey === before.view?.viewKey;
    const wasCovered = before.wasCovered && isSameRecord;
    return { view: answer.value, problem: null, wasCovered };
  }
  if (answer.problem === 'not-allowed') return { isRefused: true };
  return isAlive ? { problem: answer.problem } : { isOrphaned: true };
}
