/** How long a passphrase would hold against somebody who has the file. */
export type PassphraseStrength = 'too-short' | 'weak' | 'fair' | 'strong';

/** Shorter ones are guessed whatever they are made of. */
export const PASSPHRASE_MIN = 10;

const KINDS: [RegExp, number][] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\d/, 10],
  [/\p{Script=Han}/u, 2000],
  [/[^\p{L}\d]/u, 30],
];
const FAIR_BITS = 50;
const STRONG_BITS = 70;

/**
 * A rough guess, and a generous one: it knows no dictionary. Repetition and runs such as `abcd` and
 * `1234` count as one character.
 * @example passphraseStrength('correct horse battery staple') // 'strong'
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = [...passphrase.normalize('NFKC')];
  if (characters.length < PASSPHRASE_MIN) return 'too-short';
  const pool = KINDS.reduce((sum, [kind, size]) => sum + (kind.test(passphrase) ? size : 0), 0);
  const telling = characters.filter((one, index) => !follows(characters[index - 1], one));
  const bits = Math.min(telling.length, 2 * new Set(telling).size) * Math.log2(Math.max(pool, 2));
  if (bits < FAIR_BITS) return 'weak';
  return bits < STRONG_BITS ? 'fair' : 'strong';
}

/** The same character again, or the next one up or down. */
function follows(before: string | undefined, one: string): boolean {
  const step = (one.codePointAt(0) ?? 0) - (before?.codePointAt(0) ?? Number.NaN);
  return Math.abs(step) <= 1;
}
