import type { Picked, PickerState, PickerView, SecondRecord } from '../../lib/model/picker.ts';
import type { Locator, Recipe } from '../../lib/model/recipe.ts';
import type { RecipeFieldName } from '../../lib/model/recipe-fields.ts';
import { proposeIdParts, recordIdAt, widenAddress } from '../../lib/recipes/record-address.ts';
import { readSession, updateSession } from './session.ts';

const key = (tabId: number) => `picker:${tabId}`;

export function readPicker(tabId: number): Promise<PickerState | undefined> {
  return readSession<PickerState>(key(tabId));
}

/** Changes what a tab is being taught; nothing happens if that is over. */
export async function changePicker(
  tabId: number,
  change: (state: PickerState) => Partial<PickerState>,
): Promise<PickerState | null> {
  return updateSession<PickerState, PickerState | null>(key(tabId), (current) => {
    const next = current ? { ...current, ...change(current) } : null;
    return { next, result: next };
  });
}

export async function setPicker(tabId: number, state: PickerState | null): Promise<void> {
  await updateSession<PickerState, void>(key(tabId), () => ({ next: state, result: undefined }));
}

/** A lesson about the page at an address, from the beginning or from a recipe that is mended. */
export function startState(url: URL, mends: Recipe | null): PickerState {
  const fields = Object.entries(mends?.fields ?? {}).map(([name, at]) => [
    name,
    { ways: [{ at, grade: at.by === 'label' ? 'label' : 'mark' }], chosen: 0 },
  ]);
  return {
    origin: url.origin,
    mends,
    step: 'fields',
    recordType: mends?.recordType ?? 'account',
    sampleUrl: url.href,
    language: null,
    fields: Object.fromEntries(fields),
    pointing: null,
    addresses: addressesOf(url, mends),
    address: 0,
    second: null,
  };
}

/** What may name the record in the address, what the mended recipe takes first. */
function addressesOf(url: URL, mends: Recipe | null): PickerState['addresses'] {
  const known = mends && recordIdAt(mends.address, url);
  const taken = mends && known ? [{ address: mends.address, recordId: known }] : [];
  return [...taken, ...proposeIdParts(url)];
}

/** With a field as it was pointed at; the first field says which record the lesson is about. */
export function withPicked(state: PickerState, picked: Picked): Partial<PickerState> {
  const { field, text, ways, language, href } = picked;
  const isOther = href !== state.sampleUrl;
  const url = new URL(href);
  return {
    pointing: null,
    language,
    fields: { ...state.fields, [field]: { ways, chosen: 0, text } },
    ...(isOther && {
      sampleUrl: href,
      addresses: addressesOf(url, state.mends),
      address: 0,
      second: null,
    }),
  };
}

/** What an address shows to who tries a recipe there. */
export function secondAt(state: PickerState, href: string): SecondRecord {
  const found = { href, address: null, texts: {} };
  const chosen = state.addresses[state.address];
  const url = new URL(href);
  if (!chosen || url.origin !== state.origin) return { ...found, state: 'none' };
  const sample = new URL(state.sampleUrl);
  const isSame = recordIdAt(chosen.address, url) === recordIdAt(chosen.address, sample);
  if (isSame && recordIdAt(chosen.address, url) !== null) return { ...found, state: 'same' };
  const address =
    recordIdAt(chosen.address, url) === null ? widenAddress(chosen.address, url) : chosen.address;
  return address ? { ...found, state: 'reading', address } : { ...found, state: 'none' };
}

/** Where each field is looked for. */
export function locatorsOf({ fields }: PickerState): Partial<Record<RecipeFieldName, Locator>> {
  const found = Object.entries(fields).flatMap(([name, field]) => {
    const at = field?.ways[field.chosen]?.at;
    return at ? [[name, at] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The recipe as it would be kept; `null`: no part of the address was chosen. */
export function toRecipe(
  state: PickerState,
  { id, name, now }: { id: string; name: string; now: number },
): Recipe | null {
  const address = state.second?.address ?? state.addresses[state.address]?.address;
  if (!address) return null;
  const { mends, origin, recordType, sampleUrl } = state;
  return {
    version: 1,
    id: mends?.id ?? id,
    origin,
    name,
    recordType,
    address,
    fields: locatorsOf(state),
    sampleUrl,
    createdAt: mends?.createdAt ?? now,
    updatedAt: now,
  };
}

/** As the panel shows it. */
export function viewOfPicker({ origin, mends, ...state }: PickerState): PickerView {
  return { ...state, host: new URL(origin).host, mends: mends && { name: mends.name } };
}
