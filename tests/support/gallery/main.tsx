import { render } from 'preact';
import { I18nProvider } from '../../../components/i18n.tsx';
import type { PanelActions } from '../../../components/panel/actions.ts';
import { PanelApp } from '../../../components/panel/PanelApp.tsx';
import '../../../components/panel/panel.css';
import { NOW } from '../panel-fixtures.ts';
import { STATES } from './states.ts';

const query = new URLSearchParams(location.search);
const state = STATES[query.get('state') ?? 'known'];
const root = document.getElementById('panel');
if (!state || !root) throw new Error(`One of: ${Object.keys(STATES).join(', ')}`);

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
  undo: async () => ({ ok: true, value: true }),
  changeLayout: () => {},
  openDashboard: () => {},
  reload: () => {},
};

render(
  <I18nProvider locale={query.get('locale') ?? 'en'}>
    <PanelApp state={state} actions={actions} clock={() => NOW} surface="frame" />
  </I18nProvider>,
  root,
);
