import { type ComponentChildren, render } from 'preact';
import { I18nProvider } from '../../../components/i18n.tsx';
import type { PanelActions } from '../../../components/panel/actions.ts';
import { PanelApp } from '../../../components/panel/PanelApp.tsx';
import { NOW } from '../panel-fixtures.ts';
import { DASHBOARD_STATES } from './dashboard-states.tsx';
import { IMPORT_STATES } from './import-states.tsx';
import { POPUP_STATES } from './popup-states.tsx';
import { STATES } from './states.ts';

const query = new URLSearchParams(location.search);
const name = query.get('state') ?? 'known';
const root = document.getElementById('app');
if (!root) throw new Error('The gallery has no place for its pictures: see index.html.');

const receipt = { ok: true, value: { changeId: 'change', accountId: 'northwind' } } as const;
const actions: PanelActions = {
  log: async () => receipt,
  saveDraft: () => {},
  link: async () => receipt,
  createAccount: async () => receipt,
  search: async (name) => ({
    ok: true,
    value: [{ accountId: 'found', name: `${name} & Sons`, reason: null }],
  }),
  setTaskDone: async () => receipt,
  setOverride: async () => receipt,
  undo: async () => ({ ok: true, value: true }),
  changeLayout: () => {},
  openDashboard: () => {},
  teach: async () => ({ ok: true, value: {} }),
  reload: () => {},
};

/** Each surface has style sheets of its own, as in the extension. */
async function shown(): Promise<ComponentChildren> {
  const popup = entryOf(POPUP_STATES, name);
  const dashboard = entryOf(DASHBOARD_STATES, name) ?? entryOf(IMPORT_STATES, name);
  if (popup) await import('../../../components/popup/popup.css');
  else if (dashboard) await import('../../../components/dashboard/dashboard.css');
  else await import('../../../components/panel/panel.css');
  const own = popup ?? dashboard;
  if (own) return own();
  const state = entryOf(STATES, name);
  if (!state) throw new Error(`There is no state named ${name}.`);
  return <PanelApp state={state} actions={actions} clock={() => NOW} surface="frame" />;
}

function entryOf<T>(states: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(states, key) ? states[key] : undefined;
}

render(<I18nProvider locale={query.get('locale') ?? 'en'}>{await shown()}</I18nProvider>, root);
root.dataset.shown = 'true';
