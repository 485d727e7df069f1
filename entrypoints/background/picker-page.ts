import type { Caller } from '../../lib/messages/caller.ts';
import type { Handlers } from '../../lib/messages/serve.ts';
import type { PickerState, PickerTask } from '../../lib/model/picker.ts';
import { mintPanelUrl } from './panel-grants.ts';
import { changePicker, locatorsOf, readPicker, secondAt, withPicked } from './picker-state.ts';
import { announceTab } from './signals.ts';

type PageName = 'page/picker-task' | 'page/picked' | 'page/picker-read' | 'page/picker-stopped';

/** What the script in a taught page asks and says. Whatever it says only proposes. */
export function pickerPage(
  pageOf: (caller: Caller) => Promise<{ tabId: number; origin: string }>,
): Pick<Handlers, PageName> {
  const taught = async (caller: Caller) => {
    const page = await pageOf(caller);
    const state = await readPicker(page.tabId);
    return { tabId: page.tabId, state: state?.origin === page.origin ? state : undefined };
  };
  return {
    'page/picker-task': async ({ href }, caller) => {
      const { tabId, state } = await taught(caller);
      return { task: state ? await taskOf(tabId, state, href) : null };
    },
    'page/picked': async (picked, caller) => {
      const { tabId, state } = await taught(caller);
      // What was not asked for was not pointed at.
      if (!state || state.pointing !== picked.field) return {};
      if (new URL(picked.href).origin !== state.origin) return {};
      await changePicker(tabId, (current) => withPicked(current, picked));
      announceTab(tabId);
      return {};
    },
    'page/picker-read': async (reading, caller) => {
      const { tabId, state } = await taught(caller);
      if (state) await changePicker(tabId, (current) => withReading(current, reading));
      announceTab(tabId);
      return {};
    },
    'page/picker-stopped': async (_request, caller) => {
      const { tabId } = await taught(caller);
      await changePicker(tabId, () => ({ pointing: null }));
      announceTab(tabId);
      return {};
    },
  };
}

async function taskOf(tabId: number, state: PickerState, href: string): Promise<PickerTask | null> {
  if (state.pointing) {
    const url = await mintPanelUrl(tabId, 'picker-overlay');
    return { kind: 'point', field: state.pointing, url };
  }
  if (state.step === 'second') {
    const second = secondAt(state, href);
    await changePicker(tabId, () => ({ second }));
    announceTab(tabId);
    return second.state === 'reading'
      ? { kind: 'read', fields: locatorsOf(state), isSecond: true }
      : { kind: 'wait' };
  }
  return Object.keys(state.fields).length > 0
    ? { kind: 'read', fields: locatorsOf(state), isSecond: false }
    : null;
}

/** Texts of the second record, or of the first one as it reads now. */
function withReading(
  state: PickerState,
  { href, language, texts }: Extract<Parameters<Handlers['page/picker-read']>[0], object>,
): Partial<PickerState> {
  if (state.step === 'second') {
    return state.second?.href === href ? { second: { ...state.second, state: 'read', texts } } : {};
  }
  if (href !== state.sampleUrl) return {};
  const fields = Object.entries(state.fields).map(([name, field]) => [
    name,
    { ...field, text: texts[name as keyof typeof texts] ?? null },
  ]);
  return { language, fields: Object.fromEntries(fields) };
}
