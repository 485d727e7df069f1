import { describe, expect, it, vi } from 'vitest';
import type { PanelState } from '../../../../components/panel/PanelApp.tsx';
import { createPanelController } from '../../../../entrypoints/panel/panel-controller.ts';
import type { Refusal } from '../../../../entrypoints/panel/steadiness.ts';
import type { Envelope, Reply } from '../../../../lib/messages/protocol.ts';
import type { PanelView } from '../../../../lib/model/views.ts';
import { panelView } from '../../../support/panel-fixtures.ts';

type AnyReply = Reply<'panel/view'> | Reply<'panel/log'> | undefined;

function view(viewKey: string): Reply<'panel/view'> {
  return { ok: true, response: panelView({ viewKey }) };
}

/** A background whose answers are given by hand, in any order. */
function backgroundByHand() {
  const asked: { envelope: Envelope; answer: (reply: AnyReply) => void }[] = [];
  return {
    asked,
    names: () => asked.map(({ envelope }) => envelope.bellwether),
    sendMessage: (message: unknown) =>
      new Promise<unknown>((answer) => {
        asked.push({ envelope: message as Envelope, answer });
      }),
  };
}

function startPanel(
  sendMessage: (message: unknown) => Promise<unknown>,
  isAlive = () => true,
  refusal: () => Refusal | null = () => null,
) {
  const states: PanelState[] = [];
  const controller = createPanelController({
    sendMessage,
    isAlive,
    ref: { nonce: 'nonce' },
    refusal,
    onChange: (state) => states.push(state),
  });
  return { controller, latest: () => states.at(-1), shown: () => states.map(keyOf) };
}

const keyOf = ({ view }: { view: PanelView | null }) => view?.viewKey ?? null;
const LOG = {
  id: '1',
  accountId: 'northwind',
  entry: { type: 'note', note: 'x', occurredAt: 1, nextStep: null },
} as const;
function receipt(next: PanelView | null): AnyReply {
  return { ok: true, response: { changeId: '1', accountId: 'northwind', view: next } };
}
const settle = () => new Promise((done) => setTimeout(done));

describe('the panel’s view', () => {
  it('is asked for once more after many signals, not once for each', async () => {
    const { asked, sendMessage } = backgroundByHand();
    const { controller, shown } = startPanel(sendMessage);
    for (let signal = 0; signal < 5; signal += 1) controller.refresh();
    expect(asked).toHaveLength(1);
    asked[0]?.answer(view('old'));
    await settle();
    expect(asked).toHaveLength(2);
    asked[1]?.answer(view('new'));
    await settle();
    expect(asked).toHaveLength(2);
    expect(shown()).toEqual(['old', 'new']);
  });

  it('never shows a record that was asked for before the tab was changed', async () => {
    const { asked, sendMessage } = backgroundByHand();
    const { controller, latest } = startPanel(sendMessage);
    controller.refresh();
    controller.follow({ tabId: 7 });
    asked[1]?.answer(view('tab-7'));
    await settle();
    asked[0]?.answer(view('first'));
    await settle();
    expect(asked[1]?.envelope.request).toEqual({ ref: { tabId: 7 } });
    expect(latest()?.view?.viewKey).toBe('tab-7');
  });

  it('is empty for a frame that Bellwether did not open', async () => {
    const { controller, latest } = startPanel(async () => ({
      ok: false,
      code: 'not-allowed',
      message: '',
    }));
    controller.refresh();
    await settle();
    expect(latest()).toMatchObject({ isRefused: true, view: null });
  });

  it('stays on screen when it cannot be loaded anew, and says so', async () => {
    const replies: AnyReply[] = [view('kept')];
    const { controller, latest } = startPanel(async () => replies.shift());
    controller.refresh();
    await settle();
    controller.refresh();
    await settle();
    expect(latest()?.view?.viewKey).toBe('kept');
    expect(latest()?.problem).toBe('no-answer');
  });

  it('says that the extension was updated when nothing is left to ask', async () => {
    const { controller, latest } = startPanel(
      async () => {
        throw new TypeError('runtime is gone');
      },
      () => false,
    );
    controller.refresh();
    await settle();
    expect(latest()?.isOrphaned).toBe(true);
  });
});

describe('what the user does', () => {
  it('is asked again with the same ids if the worker was stopped between, then the view is', async () => {
    const { asked, names, sendMessage } = backgroundByHand();
    const { controller } = startPanel(sendMessage);
    const logged = controller.actions.log('view', LOG);
    asked[0]?.answer(undefined);
    await settle();
    asked[1]?.answer(receipt(null));
    expect(await logged).toMatchObject({ ok: true, value: { changeId: '1' } });
    expect(names()).toEqual(['panel/log', 'panel/log', 'panel/view']);
    expect(asked[1]?.envelope).toEqual(asked[0]?.envelope);
    expect(asked[0]?.envelope.request).toEqual({
      ref: { nonce: 'nonce' },
      viewKey: 'view',
      log: LOG,
    });
  });

  it('shows at once with the view that came along, and nothing is asked', async () => {
    const { asked, names, sendMessage } = backgroundByHand();
    const { controller, latest } = startPanel(sendMessage);
    controller.refresh();
    asked[0]?.answer(view('view'));
    await settle();
    controller.actions.log('view', LOG);
    asked[1]?.answer(receipt(panelView({ viewKey: 'view', timelineCount: 77 })));
    await settle();
    expect(latest()?.view?.timelineCount).toBe(77);
    expect(names()).toEqual(['panel/view', 'panel/log']);
  });

  it('asks again if an older view is on its way, so that this one does not stay', async () => {
    const { asked, names, sendMessage } = backgroundByHand();
    const { controller } = startPanel(sendMessage);
    controller.refresh();
    asked[0]?.answer(view('view'));
    await settle();
    controller.refresh();
    controller.actions.log('view', LOG);
    asked[2]?.answer(receipt(panelView({ viewKey: 'view' })));
    await settle();
    asked[1]?.answer(view('view'));
    await settle();
    expect(names()).toEqual(['panel/view', 'panel/view', 'panel/log', 'panel/view']);
  });

  it('never brings back the record it was typed at, once another is on screen', async () => {
    const { asked, names, sendMessage } = backgroundByHand();
    const { controller, latest } = startPanel(sendMessage);
    controller.refresh();
    asked[0]?.answer(view('first'));
    await settle();
    controller.actions.log('first', LOG);
    controller.refresh();
    asked[2]?.answer(view('second'));
    await settle();
    asked[1]?.answer(receipt(panelView({ viewKey: 'first' })));
    await settle();
    expect(latest()?.view?.viewKey).toBe('second');
    expect(names().at(-1)).toBe('panel/view');
  });

  it('comes back as a reason in the interface’s words when it is refused', async () => {
    const { controller } = startPanel(async () => ({
      ok: false,
      code: 'record-changed',
      message: 'The page shows another record now.',
    }));
    expect(await controller.actions.log('view', LOG)).toEqual({
      ok: false,
      problem: 'record-changed',
    });
  });

  it('sets a band under the id of the form, so that a second sending is the same change', async () => {
    const { asked, sendMessage } = backgroundByHand();
    const { actions } = startPanel(sendMessage).controller;
    const override = { band: 'watch', reason: 'why', days: 30 } as const;
    void actions.setOverride('view', { changeId: 'change', override });
    expect(asked[0]?.envelope).toEqual({
      bellwether: 'panel/override',
      request: { ref: { nonce: 'nonce' }, viewKey: 'view', changeId: 'change', override },
    });
  });

  it('says while a draft could not be kept, and no longer once it is', async () => {
    const sendMessage = vi
      .fn<(message: unknown) => Promise<unknown>>()
      .mockResolvedValueOnce({ ok: false, code: 'storage', message: '' })
      .mockResolvedValue({ ok: true, response: {} });
    const { controller, latest } = startPanel(sendMessage);
    controller.actions.saveDraft('northwind', null);
    await settle();
    expect(latest()?.isDraftUnsaved).toBe(true);
    controller.actions.saveDraft('northwind', null);
    await settle();
    expect(latest()?.isDraftUnsaved).toBe(false);
  });
});

describe('a click while the page hides the panel', () => {
  const PROPOSAL = {
    name: 'New',
    domain: null,
    contactName: null,
    contactEmail: null,
    arr: null,
    renewalAt: null,
  };

  it.each(['covered', 'unsteady'] as const)(
    'writes nothing, whatever it would write: %s',
    async (refusal) => {
      const { names, sendMessage } = backgroundByHand();
      const { actions } = startPanel(sendMessage, undefined, () => refusal).controller;
      const answers = await Promise.all([
        actions.log('view', LOG),
        actions.link('view', 'northwind'),
        actions.createAccount('view', PROPOSAL),
        actions.setTaskDone('task', true),
        actions.setOverride('view', { changeId: 'change', override: null }),
        actions.undo('change'),
      ]);
      expect(answers).toEqual(Array(6).fill({ ok: false, problem: refusal }));
      expect(names()).toEqual([]);
    },
  );

  it('still keeps the draft, and still lets the panel be moved away', () => {
    const { names, sendMessage } = backgroundByHand();
    const { actions } = startPanel(sendMessage, undefined, () => 'covered').controller;
    actions.saveDraft('northwind', null);
    actions.changeLayout({ side: 'left' });
    expect(names()).toEqual(['panel/draft', 'panel/layout']);
  });

  it('is said until a write is let through', async () => {
    let refusal: Refusal | null = 'covered';
    const { controller, latest } = startPanel(
      async () => receipt(null),
      undefined,
      () => refusal,
    );
    await controller.actions.log('view', LOG);
    expect(latest()?.wasCovered).toBe(true);
    refusal = null;
    await controller.actions.log('view', LOG);
    expect(latest()?.wasCovered).toBe(false);
  });

  it('is not said beside another record', async () => {
    const { asked, sendMessage } = backgroundByHand();
    const { controller, latest } = startPanel(sendMessage, undefined, () => 'covered');
    const show = async (reply: AnyReply) => {
      controller.refresh();
      asked.at(-1)?.answer(reply);
      await settle();
    };
    await show(view('one'));
    await controller.actions.log('view', LOG);
    await show(view('one'));
    expect(latest()?.wasCovered).toBe(true);
    await show(view('two'));
    expect(latest()?.wasCovered).toBe(false);
  });
});
