import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { I18nProvider } from '../../../components/i18n.tsx';
import type { PanelActions } from '../../../components/panel/actions.ts';
import { PanelApp, type PanelState } from '../../../components/panel/PanelApp.tsx';
import type { PanelView } from '../../../lib/model/views.ts';
import { NOW } from '../../support/panel-fixtures.ts';
import { panelState } from '../../support/panel-state.ts';

const RECEIPT = { ok: true, value: { changeId: 'change-1', accountId: 'northwind' } } as const;

export function fakeActions(log = vi.fn<PanelActions['log']>(async () => RECEIPT)) {
  return {
    log,
    saveDraft: vi.fn<PanelActions['saveDraft']>(),
    link: vi.fn<PanelActions['link']>(async () => RECEIPT),
    createAccount: vi.fn<PanelActions['createAccount']>(async () => RECEIPT),
    search: vi.fn<PanelActions['search']>(async () => ({ ok: true, value: [] })),
    setTaskDone: vi.fn<PanelActions['setTaskDone']>(async () => RECEIPT),
    setOverride: vi.fn<PanelActions['setOverride']>(async () => RECEIPT),
    undo: vi.fn<PanelActions['undo']>(async () => ({ ok: true, value: true })),
    teach: vi.fn<PanelActions['teach']>(async () => ({ ok: true, value: {} })),
    changeLayout: vi.fn<PanelActions['changeLayout']>(),
    openDashboard: vi.fn<PanelActions['openDashboard']>(),
    reload: vi.fn<PanelActions['reload']>(),
  };
}

interface Setting {
  state?: Partial<PanelState>;
  actions?: PanelActions;
  locale?: string;
  surface?: 'frame' | 'sidepanel';
}

function panelOf(view: PanelView | null, setting: Setting, actions: PanelActions) {
  return (
    <I18nProvider locale={setting.locale ?? 'en'}>
      <PanelApp
        state={panelState(view, setting.state)}
        actions={actions}
        clock={() => NOW}
        surface={setting.surface ?? 'frame'}
      />
    </I18nProvider>
  );
}

/** Renders a panel; `show` gives it another view, as a change of the page would. */
export function renderPanel(view: PanelView | null, setting: Setting = {}) {
  const actions = setting.actions ?? fakeActions();
  const screen = render(panelOf(view, setting, actions));
  return {
    ...screen,
    actions,
    show: (next: PanelView | null, change: Partial<PanelState> = {}) =>
      screen.rerender(panelOf(next, { ...setting, state: change }, actions)),
  };
}
