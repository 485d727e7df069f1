import type { PickerReading, PickerTask } from '../../lib/model/picker.ts';
import type { Locator } from '../../lib/model/recipe.ts';
import type { RecipeFieldName } from '../../lib/model/recipe-fields.ts';
import { readField } from '../../lib/recipes/read-field.ts';
import { lookUntilSettled, PAGE_TIMES } from '../page/settle.ts';
import { languageAt } from './language.ts';

type Fields = Extract<PickerTask, { kind: 'read' }>['fields'];

/** Nobody watches a page for a quarter of a minute that may not be the right one. */
const TIMES = { ...PAGE_TIMES, waitMs: 6000 };

function readAll(fields: Fields): PickerReading['texts'] {
  const entries = Object.entries(fields) as [RecipeFieldName, Locator][];
  return Object.fromEntries(
    entries.map(([name, at]) => [name, readField(document, name, at).text]),
  );
}

/**
 * Reads these fields of the page as soon as one is there, and again when more of them are.
 * @param read told what is there; with nothing once the time is over
 */
export function readPage(
  fields: Fields,
  signal: AbortSignal,
  read: (reading: PickerReading) => void,
): void {
  const { href } = location;
  let last = '';
  const tell = (texts: PickerReading['texts']) => {
    const text = JSON.stringify(texts);
    if (text !== last) read({ href, language: languageAt(document.documentElement), texts });
    last = text;
  };
  const look = () => {
    const texts = readAll(fields);
    const found = Object.values(texts).filter((text) => text !== null).length;
    if (found === 0) return 'nothing';
    tell(texts);
    return found === Object.keys(texts).length ? 'all' : 'some';
  };
  lookUntilSettled(TIMES, signal, look, () => tell(readAll(fields)));
}
