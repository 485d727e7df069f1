import { browser } from 'wxt/browser';
import type { PickerNotice } from '../../lib/messages/protocol.ts';
import type { Picked, PickerMove, PickerSight, PickerTask } from '../../lib/model/picker.ts';
import type { RecipeFieldName } from '../../lib/model/recipe-fields.ts';
import { labelOf, labelText } from '../../lib/recipes/labels.ts';
import { proposeSelector } from '../../lib/recipes/propose.ts';
import { textFor } from '../../lib/recipes/read-field.ts';
import { languageAt } from './language.ts';
import { mountOverlay } from './overlay.ts';
import { elementAt, firstOf, walk } from './walk.ts';

type Refused = PickerSight['refused'];

function sightOf(element: Element, field: RecipeFieldName, refused: Refused): PickerSight {
  const { x, y, width, height } = element.getBoundingClientRect();
  const named = labelOf(element);
  return {
    box: { x, y, width, height },
    text: textFor(field, element),
    label: named && labelText(named.label),
    language: languageAt(element),
    refused,
  };
}

/** What a click there teaches, or why it teaches nothing. */
function take(element: Element, field: RecipeFieldName): Picked | NonNullable<Refused> {
  const text = textFor(field, element);
  if (text === null) return 'no-text';
  const ways = proposeSelector(element);
  if (ways.length === 0) return 'no-way';
  return { field, text, ways, href: location.href, language: languageAt(element) };
}

/** What is under the pointer now, and what became of it. */
class Pointer {
  #at: Element | null = null;
  readonly #field: RecipeFieldName;
  readonly #overlay: Element;
  readonly #finish: (picked: Picked | null) => void;

  constructor(field: RecipeFieldName, overlay: Element, finish: (picked: Picked | null) => void) {
    this.#field = field;
    this.#overlay = overlay;
    this.#finish = finish;
  }

  /** @returns what is to be shown after the move */
  follow(move: PickerMove): PickerSight | null {
    if ('stop' in move) this.#finish(null);
    else if ('walk' in move) this.#walk(move.walk);
    else if ('at' in move) this.#at = elementAt(move.at, this.#overlay) ?? this.#at;
    const taken = 'take' in move && move.take && this.#at ? take(this.#at, this.#field) : null;
    if (taken !== null && typeof taken !== 'string') this.#finish(taken);
    return this.#sight(typeof taken === 'string' ? taken : null);
  }

  #sight(refused: Refused): PickerSight | null {
    return this.#at?.isConnected ? sightOf(this.#at, this.#field, refused) : null;
  }

  #walk(direction: Extract<PickerMove, { walk: unknown }>['walk']): void {
    this.#at = this.#at ? walk(this.#at, direction) : firstOf(document);
    this.#at?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

/**
 * Has the user point at one field. Their pointer and keys go to a frame of ours over the page, so
 * that nothing of the page hears them or answers to them.
 * @returns `null`: they ended it, or the page took the frame away
 */
export function pointAt(
  { field, url }: Extract<PickerTask, { kind: 'point' }>,
  signal: AbortSignal,
): Promise<Picked | null> {
  return new Promise((resolve) => {
    const end = new AbortController();
    const finish = (picked: Picked | null) => {
      end.abort();
      resolve(picked);
    };
    signal.addEventListener('abort', () => finish(null), { signal: end.signal });
    const overlay = mountOverlay(url, end.signal, () => finish(null));
    const pointer = new Pointer(field, overlay, finish);
    const listen: Parameters<typeof browser.runtime.onMessage.addListener>[0] = (
      message: Partial<PickerNotice> | null,
      _,
      reply,
    ) => {
      if (message?.bellwetherPick) reply(pointer.follow(message.bellwetherPick));
    };
    browser.runtime.onMessage.addListener(listen);
    end.signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen));
  });
}
