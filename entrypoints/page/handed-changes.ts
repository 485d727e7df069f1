import { ATTRIBUTES, usesAttributes } from '../../lib/handed/from-attributes.ts';
import { all } from '../../lib/sites/dom.ts';
import { isOrphan } from './extension.ts';

/** From a change of the page to a look at it: changes come in bursts. */
const SETTLE_MS = 150;
/** Elements with attributes of ours may come anywhere: whole pages are not observed for that. */
const POLL_MS = 1000;
const OWN = { attributes: true, attributeFilter: ATTRIBUTES };
/** Where hand-overs stand: right in these, so that nothing deeper is ever observed. */
const PLACES = ':root, :root > head, :root > body';
const SCRIPTS = ':root > :is(head, body) > script[type$="+json" i]';
const WHOLE = { childList: true, characterData: true, subtree: true, attributes: true };

/**
 * Calls back when something may have changed where a document hands over, for as long as the
 * document and this version of the extension last.
 */
export function onHandedChange(changed: () => void): void {
  let isDue = false;
  let poll: ReturnType<typeof setInterval> | undefined;
  const later = () => {
    if (!isDue) setTimeout(again, SETTLE_MS);
    isDue = true;
  };
  const places = new MutationObserver(later);
  const inside = new MutationObserver(later);
  // A page may replace any of the places, so all are found anew.
  const observe = () => {
    places.disconnect();
    inside.disconnect();
    clearInterval(poll);
    if (isOrphan()) return;
    places.observe(document, { childList: true });
    for (const place of all(document, PLACES)) places.observe(place, { childList: true, ...OWN });
    for (const script of all(document, SCRIPTS)) places.observe(script, WHOLE);
    if (!usesAttributes(document)) return;
    inside.observe(document, { subtree: true, ...OWN });
    poll = setInterval(() => (isOrphan() ? observe() : changed()), POLL_MS);
  };
  const again = () => {
    isDue = false;
    observe();
    changed();
  };
  observe();
}
