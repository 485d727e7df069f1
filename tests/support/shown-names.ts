/** A frame of either driver. */
interface Frame {
  evaluate<R>(run: () => R): Promise<R>;
}

declare global {
  /** In a panel's frame, see `watchNames`. */
  var shownNames: string[];
}

/** Notes every name that stands at the head of the panel now and from now on, however briefly. */
export async function watchNames(panel: Frame): Promise<void> {
  await panel.evaluate(() => {
    const note = () => {
      const name = document.querySelector('h1')?.textContent ?? '';
      if (globalThis.shownNames.at(-1) !== name) globalThis.shownNames.push(name);
    };
    globalThis.shownNames = [];
    note();
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

export function namesShown(panel: Frame): Promise<string[]> {
  return panel.evaluate(() => globalThis.shownNames);
}
