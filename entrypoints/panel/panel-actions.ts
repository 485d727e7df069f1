import type { PanelActions } from '../../components/panel/actions.ts';
import type { Answer, Problem } from '../../components/problem.ts';
import type { MessageName, PanelRef, RequestOf, ResponseOf } from '../../lib/messages/protocol.ts';
import type { PanelView } from '../../lib/model/views.ts';
import type { Ask } from './ask.ts';

interface ActionWiring {
  ask: Ask;
  ref: () => PanelRef | null;
  /** Something was written: the view is old. `next`: the new one, if it came along. */
  refresh: (next: PanelView | null) => void;
  /** Why nothing may be written at this moment; `null`: it may. Asked at every click. */
  refusal: () => Problem | null;
  /** Something was not answered or refused. */
  onFailure: () => void;
  onDraft: (isSaved: boolean) => void;
}

const newId = () => crypto.randomUUID();

type WithoutRef<N extends MessageName> = Omit<RequestOf<N>, 'ref'>;

type Send = <N extends MessageName>(name: N, body: WithoutRef<N>) => Promise<Answer<ResponseOf<N>>>;

function makeSend(wiring: ActionWiring): Send {
  return async (name, body) => {
    const ref = wiring.ref();
    if (ref === null) return { ok: false, problem: 'record-changed' };
    // A body with its ref is the request; the compiler cannot follow that through the union.
    const answer = await wiring.ask(name, { ...body, ref } as unknown as RequestOf<typeof name>);
    if (!answer.ok) wiring.onFailure();
    return answer;
  };
}

function makeUpdate(send: Send, refresh: ActionWiring['refresh']): Send {
  return async (name, body) => {
    const answer = await send(name, body);
    if (answer.ok) refresh('view' in answer.value ? answer.value.view : null);
    return answer;
  };
}

/**
 * What a user can do in the panel, as messages. Ids are made here, once per click. What writes facts
 * may be refused at the click; drafts, layout and reading never are.
 */
export function makePanelActions(wiring: ActionWiring): PanelActions {
  const send = makeSend(wiring);
  const update = makeUpdate(send, wiring.refresh);
  const write: Send = async (name, body) => {
    const refusal = wiring.refusal();
    return refusal === null ? update(name, body) : { ok: false, problem: refusal };
  };
  return {
    log: (viewKey, log) => write('panel/log', { viewKey, log }),
    saveDraft: async (accountId, draft) => {
      const answer = await send('panel/draft', { accountId, draft });
      wiring.onDraft(answer.ok);
    },
    link: (viewKey, accountId) => write('panel/link', { viewKey, changeId: newId(), accountId }),
    createAccount: (viewKey, proposal) =>
      write('panel/create-account', {
        viewKey,
        changeId: newId(),
        accountId: newId(),
        proposal,
      }),
    search: async (query) => {
      const answer = await send('panel/search-accounts', { query });
      return answer.ok ? { ok: true, value: answer.value.candidates } : answer;
    },
    setTaskDone: (taskId, done) => write('panel/task-done', { changeId: newId(), taskId, done }),
    setOverride: (viewKey, command) => write('panel/override', { viewKey, ...command }),
    undo: async (changeId) => {
      const answer = await write('panel/undo', { changeId });
      return answer.ok ? { ok: true, value: answer.value.undone } : answer;
    },
    teach: (command) =>
      command.do === 'save'
        ? write('panel/picker', { command })
        : update('panel/picker', { command }),
    changeLayout: (layout) => void update('panel/layout', { layout }),
    openDashboard: (accountId) => void send('panel/open-dashboard', { accountId }),
    reload: () => wiring.refresh(null),
  };
}
