/**
 * Which of a page's own words are the work of its makers and not of a build or of a record:
 * selectors are made of these alone.
 */

const WORD_MAX = 60;
const PLAIN = /^[A-Za-z_][\w.:/ -]*$/;
/** Builders of styles mark what they made: `css-1q2w3e`, `sc-bdVaJa`, `jss12`, `svelte-x7yz`. */
const MADE =
  /^(?:css|sc|jss|svelte|emotion|tss|ng-tns|astro|radix|ember|ext-gen|yui|mui|headlessui|react-aria)[-_:]?(?=.*(?:\d|[A-Z]|-))/;
/** What an element is at the moment. */
const STATE =
  /(?:^|[-_])(?:active|selected|focus(?:ed|visible)?|hover(?:ed)?|open(?:ed)?|closed?|expanded|collapsed|loading|disabled|checked|current|visible|hidden|shown?|dirty|pristine|valid|invalid|touched|untouched|entering|entered|first|last|odd|even)$/i;
/** How an element looks, not what it is: many words of many style sheets. */
const LOOK =
  /^(?:-?(?:[mp][trblxyse]?|gap|inset|top|left|right|bottom|w|h|z|order|col|row|span|text|font|leading|bg|border|rounded|shadow|flex|grid|items|justify|self|min|max|space|opacity|overflow|d|float|align|fs|fw|lh|g|gx|gy|offset|size|basis|tracking|ring|line|truncate)-|(?:flex|grid|block|inline|hidden|relative|absolute|fixed|sticky|truncate|container|row|col|clearfix|wrapper|inner|outer|left|right|bold|italic|muted|small|large)$)/;

/** Letters and digits that nobody would write: `x7Gh2`, `bdVaJa`, `a1b2c3`, `hxkzt`. */
function isRandom(part: string): boolean {
  if (/\d{3}/.test(part)) return true;
  if (/\d/.test(part)) return !/^(?:[A-Za-z]{2,14}\d{1,2}|h[1-6])$/.test(part);
  const humps = part.split(/(?=[A-Z])/).filter((hump) => hump !== '');
  if (humps.length >= 3 && part.length / humps.length < 3 && /[a-z]/.test(part)) return true;
  return part.length >= 5 && !/[aeiouy]/i.test(part);
}

/**
 * Whether a class, an id or an attribute's value was made by a build or counts something.
 * @example isHashed('Card_title__x7Gh2') // true
 */
export function isHashed(word: string): boolean {
  return MADE.test(word) || word.split(/[-_.:/ ]+/).some((part) => part !== '' && isRandom(part));
}

/**
 * Whether a word can be expected to stand there in every record and after the next release.
 * @example isStableWord('customer-name') // true
 */
export function isStableWord(word: string): boolean {
  return (
    word.length > 1 &&
    word.length <= WORD_MAX &&
    PLAIN.test(word) &&
    !/[-_.:/ ]\d/.test(word) &&
    !isHashed(word)
  );
}

/** Whether a class says what an element is, and not how it looks or in which state. */
export function isStableClass(name: string): boolean {
  return (
    /^[A-Za-z_][\w-]*$/.test(name) && isStableWord(name) && !STATE.test(name) && !LOOK.test(name)
  );
}

/**
 * Whether a page's word repeats what the record shows, as in `data-status="open"`: then it would
 * find the next record only if that were the same.
 */
export function repeats(word: string, shown: string | null): boolean {
  if (shown === null) return false;
  const text = shown.toLowerCase();
  return word
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((part) => part.length > 2 && text.split(/[^\p{L}\p{N}]+/u).includes(part));
}
