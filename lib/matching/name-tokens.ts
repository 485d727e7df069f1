import { withoutLegalForms } from './legal-forms.ts';

/** Letters that are variants of others and do not come apart into letter and mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Words that join others and tell no company from another. */
const JOINING = new Set(['and', 'und', 'et', 'och', 'og', 'the']);

const WITHOUT_SPACES = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー`;
const RUN = new RegExp(`[${WITHOUT_SPACES}]+|[^${WITHOUT_SPACES}]+`, 'gu');
const IS_RUN = new RegExp(`^[${WITHOUT_SPACES}]`, 'u');

/** As much of a stranger’s name as is looked at, and of each word, in UTF-16 units. */
const TEXT_MAX = 200;
const WORD_MAX = 40;
const TOKENS_MAX = 24;

/**
 * What of a name tells one company from another, for a comparison that is only ever a suggestion:
 * width, case, accents and punctuation are folded, legal forms of many countries are left out.
 * Simplified and traditional characters stay distinct. Scripts without spaces give their pairs of
 * neighbouring letters, all others their words. Empty: the name has no letter and no digit.
 * @example nameTokens('Ｃafé Müller GmbH & Co. KG') // ['cafe', 'muller']
 */
export function nameTokens(name: string): string[] {
  const words = withoutLegalForms(wordsOf(fold(name.slice(0, TEXT_MAX))));
  return words
    .flatMap((word) => (IS_RUN.test(word) ? pairsOf(word) : [word.slice(0, WORD_MAX)]))
    .slice(0, TOKENS_MAX);
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter);
}

/** Apostrophes join, a dot or slash after a single letter joins (`s.a.`, `a/s`), all else parts. */
function wordsOf(folded: string): string[] {
  const joined = folded
    .replace(/['’‘`´׳״"“”]/g, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})[./](?=\p{L}(?![\p{L}\p{N}]))/gu, '$1');
  const parts = joined.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part !== '');
  const words = parts.flatMap((part) => part.match(RUN) ?? []);
  const telling = words.filter((word) => !JOINING.has(word));
  return joinInitials(telling.length > 0 ? telling : words);
}

/** `j p morgan` is `jp morgan`, however it was written. */
function joinInitials(words: readonly string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isInitial = /^\p{L}$/u.test(word) && !IS_RUN.test(word);
    const last = joined.at(-1);
    if (isInitial && isOpen && last !== undefined) joined[joined.length - 1] = last + word;
    else joined.push(word);
    isOpen = isInitial;
  }
  return joined;
}

function pairsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
