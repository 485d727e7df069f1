import { nameTokens } from './name-tokens.ts';

/** Two words are taken for one from here on: a letter left out of six, or another one in nine. */
const SAME_WORD = 0.95;
/** Of Winkler’s paper: what each of up to four letters at the start adds. */
const PREFIX_SCALE = 0.1;
const PREFIX_MAX = 4;

/**
 * How alike two names of companies are, 0 (nothing in common) to 1 (the same words): a soft
 * Sørensen–Dice coefficient. Of two sets of words it is twice the shared part over both sizes, and
 * a word that is almost another (Jaro–Winkler of 0.95 or more) is shared by that much. The order of
 * the words, their case, width, accents and legal forms make no difference. Symmetric. 0 if either
 * name has no letter and no digit.
 * Sources: Dice 1945; Winkler 1990; Cohen, Ravikumar, Fienberg 2003 for soft token measures.
 * @example nameSimilarity('Northwind Traders Ltd.', 'northwind traders GmbH') // 1
 */
export function nameSimilarity(a: string, b: string): number {
  return tokenSimilarity(nameTokens(a), nameTokens(b));
}

/**
 * The same of tokens made by `nameTokens`, so that one name is taken apart once for many others.
 * @example tokenSimilarity(['northwind', 'traders'], ['northwind']) // 0.667
 */
export function tokenSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const leftA = new Set(a.keys());
  const leftB = new Set(b.keys());
  let shared = 0;
  for (const { i, j, likeness } of closePairs(a, b)) {
    if (!leftA.has(i) || !leftB.has(j)) continue;
    leftA.delete(i);
    leftB.delete(j);
    shared += likeness;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Pairs of words that are almost one, the closest first. */
function closePairs(a: readonly string[], b: readonly string[]) {
  const pairs = a.flatMap((word, i) =>
    b.flatMap((other, j) => {
      const likeness = wordLikeness(word, other);
      return likeness >= SAME_WORD
        ? [{ i, j, likeness, words: [word, other].sort().join(' ') }]
        : [];
    }),
  );
  // Ties in an order that does not depend on which name came first.
  return pairs.sort((x, y) => y.likeness - x.likeness || (x.words < y.words ? -1 : 1));
}

/** Numbers are never almost another: Studio 54 is not Studio 55. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  return /\p{N}/u.test(a + b) ? 0 : jaroWinkler(a, b);
}

/**
 * The similarity of two words by Jaro and Winkler, 0 to 1: letters in common and in order, with
 * more weight on a common start.
 * @example jaroWinkler('martha', 'marhta') // 0.961
 */
export function jaroWinkler(a: string, b: string): number {
  // Jaro looks for the letters of the one in the other: always the same way round.
  const [first, second] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
  const jaro = jaroOf([...first], [...second]);
  let prefix = 0;
  while (prefix < PREFIX_MAX && first[prefix] !== undefined && first[prefix] === second[prefix])
    prefix += 1;
  return jaro + prefix * PREFIX_SCALE * (1 - jaro);
}

function jaroOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const inA: string[] = [];
  a.forEach((letter, i) => {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j += 1) {
      if (taken.has(j) || b[j] !== letter) continue;
      taken.add(j);
      inA.push(letter);
      return;
    }
  });
  const common = inA.length;
  if (common === 0) return 0;
  const inB = b.filter((_, j) => taken.has(j));
  const transposed = inA.filter((letter, index) => letter !== inB[index]).length / 2;
  return (common / a.length + common / b.length + (common - transposed) / common) / 3;
}
