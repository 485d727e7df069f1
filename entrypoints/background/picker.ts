import { browser } from '../../lib/browser.ts';
import type { PickerNotice } from '../../lib/messages/protocol.ts';
import { type Handlers, Refusal } from '../../lib/messages/serve.ts';
import {
  type PickerCommand,
  PickerSight,
  type PickerState,
  type PickerView,
} from '../../lib/model/picker.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { listRecipes, saveRecipes } from '../../lib/store/recipes.ts';
import { isGranted } from './granted.ts';
import { runFiles } from './page-scripts.ts';
import { tabOfCaller } from './panel-grants.ts';
import {
  changePicker,
  readPicker,
  setPicker,
  startState,
  toRecipe,
  viewOfPicker,
} from './picker-state.ts';
import { bringRecipes } from './recipes.ts';
import { announceTab } from './signals.ts';

const PICKER_FILE = 'picker.js';

interface Deps {
  openDb: () => Promise<BellwetherDatabase>;
  now: () => number;
}

type PanelName = 'panel/picker' | 'panel/picker-overlay' | 'panel/picker-move';

/** What the user does in the panel while they teach a page. */
export function pickerPanel(deps: Deps): Pick<Handlers, PanelName> {
  return {
    'panel/picker': async ({ ref, command }, caller) => {
      const tabId = await tabOfCaller(ref, caller);
      if (command.do === 'open') await open(deps, tabId, command.recipeId);
      else if (command.do === 'save') await save(deps, tabId, command);
      else if (command.do === 'close') await setPicker(tabId, null);
      else await changePicker(tabId, (state) => after(state, command));
      if (await needsScript(tabId, command)) await runFiles(tabId, [PICKER_FILE]);
      announceTab(tabId);
      return {};
    },
    'panel/picker-overlay': async ({ ref }, caller) => {
      const tabId = await tabOfCaller(ref, caller);
      return { field: (await readPicker(tabId))?.pointing ?? null };
    },
    // Not from frame to page at once: in Firefox a frame in a page cannot speak to its tab.
    'panel/picker-move': async ({ ref, move }, caller) => {
      const tabId = await tabOfCaller(ref, caller);
      const notice: PickerNotice = { bellwetherPick: move };
      const seen: unknown = await browser.tabs
        .sendMessage(tabId, notice, { frameId: 0 })
        // It was taken, or the page went away.
        .catch(() => null);
      const sight = PickerSight.safeParse(seen);
      return { sight: sight.success ? sight.data : null };
    },
  };
}

type Change = Exclude<PickerCommand, { do: 'open' | 'save' | 'close' }>;

/** The lesson after one thing that the user did. */
function after(state: PickerState, command: Change): Partial<PickerState> {
  switch (command.do) {
    case 'type':
      return { recordType: command.recordType };
    case 'point':
      return { pointing: command.field };
    case 'stop':
      return { pointing: null };
    case 'way': {
      const field = state.fields[command.field];
      return field
        ? { fields: { ...state.fields, [command.field]: { ...field, chosen: command.index } } }
        : {};
    }
    case 'forget': {
      const { [command.field]: _, ...fields } = state.fields;
      return { fields };
    }
    case 'step':
      return { step: command.step, pointing: null, second: null };
    case 'address':
      return { address: command.index, second: null };
    case 'read':
      return { second: null };
  }
}

/** The script in the page asks what it is to do; one that has nothing to do ends what it did. */
async function needsScript(tabId: number, command: PickerCommand): Promise<boolean> {
  if (command.do === 'open') return command.recipeId !== null;
  if (command.do === 'close' || command.do === 'save') return true;
  return ['point', 'stop', 'step', 'read', 'way'].includes(command.do) && (await isTaught(tabId));
}

async function isTaught(tabId: number): Promise<boolean> {
  return (await readPicker(tabId)) !== undefined;
}

async function open({ openDb }: Deps, tabId: number, recipeId: string | null): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined || !/^https?:/.test(url) || !(await isGranted(new URL(url).origin))) {
    throw new Refusal('not-allowed', 'This site is not granted.');
  }
  const recipes = recipeId === null ? [] : await listRecipes(await openDb());
  const mends = recipes.find(({ id }) => id === recipeId) ?? null;
  if (recipeId !== null && !mends) throw new Refusal('not-found', 'This recipe is gone.');
  await setPicker(tabId, startState(new URL(url), mends));
}

async function save(
  { openDb, now }: Deps,
  tabId: number,
  { recipeId, name }: Extract<PickerCommand, { do: 'save' }>,
): Promise<void> {
  const state = await readPicker(tabId);
  // A retry of what was saved already.
  if (!state) return;
  const recipe = toRecipe(state, { id: recipeId, name, now: now() });
  if (!recipe) throw new Refusal('bad-request', 'Choose the part of the address first.');
  const db = await openDb();
  await saveRecipes(db, [recipe]);
  await setPicker(tabId, null);
  await bringRecipes(db, { tabId, origin: recipe.origin });
}

/**
 * What the panel shows of a lesson. A page that was opened for it meanwhile is read, now that
 * someone looks.
 */
export async function pickerView(tabId: number): Promise<PickerView | null> {
  const state = await readPicker(tabId);
  if (!state) return null;
  if (state.step === 'second') {
    const { url } = await browser.tabs.get(tabId);
    const isNew = url !== undefined && url !== state.second?.href;
    if (isNew && new URL(url).origin === state.origin) {
      runFiles(tabId, [PICKER_FILE]).catch((error) => console.error('picker', error));
    }
  }
  return viewOfPicker(state);
}
