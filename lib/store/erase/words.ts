import { nameKey } from '../tables.ts';

/** What stands where somebody was named. */
export const ERASED_WORD = '[erased]';

/** Texts by which somebody can be recognised. */
export interface KnownBy {
  /** Whole names. */
  names: readonly string[];
  emails: readonly string[];
  phones: readonly string[];
  /** First names or surnames, which count only written as a name is. */
  nameParts?: readonly string[];
}

/** Finds somebody in texts. */
export interface Words {
  /** Each match of either is one mention. */
  patterns: RegExp[];
}

/** Scripts that set no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const PHONE_DIGITS_MIN = 7;
const PART_MIN = 3;

/**
 * What to look for. Whole names match in any case and spacing, also with the surname first; phone
 * numbers in any grouping; e-mail addresses also as they stand in an address of a page.
 * @example wordsOf({ names: ['Dana Whitfield'], emails: [], phones: [] })
 */
export function wordsOf({ names, emails, phones, nameParts = [] }: KnownBy): Words {
  const whole = [
    ...emails.flatMap(emailSources),
    ...phones.flatMap(phoneSources),
    ...names.flatMap(formsOf).flatMap(nameSources),
  ];
  const parts = nameParts
    .flatMap(formsOf)
    .flatMap((part) => [bounded(literal(part)), bounded(literal(part.toUpperCase()))]);
  return { patterns: [...patternOf(whole, 'giu'), ...patternOf(parts, 'gu')] };
}

/** The longest first: a whole name before a part of it. */
function patternOf(sources: readonly string[], flags: string): RegExp[] {
  const distinct = [...new Set(sources)].sort((a, b) => b.length - a.length);
  return distinct.length === 0 ? [] : [new RegExp(distinct.join('|'), flags)];
}

function emailSources(email: string): string[] {
  const written = email.trim();
  if (!written.includes('@')) return [];
  const inAddress = encodeURIComponent(written.toWellFormed());
  const forms = [written, inAddress, written.replace('@', '%40')];
  return forms.map((form) => `(?<![\\w.+-])${literal(form)}(?![\\w-])`);
}

function phoneSources(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < PHONE_DIGITS_MIN) return [];
  return [
    `(?<![\\p{L}\\p{N}])(?:\\+|\\(|00)*${[...digits].join('[\\s().\\/-]*')}(?![\\p{L}\\p{N}])`,
  ];
}

function nameSources(name: string): string[] {
  const tokens = tokensOf(name);
  if (tokens.join('').length < 2) return [];
  const written = tokens.map(literal).join('[\\s\\u00a0]+');
  const turned = [tokens.at(-1) ?? '', ...tokens.slice(0, -1)].map(literal).join(',?[\\s\\u00a0]+');
  return (tokens.length > 1 ? [written, turned] : [written]).map(bounded);
}

/** Not inside of another word, where a script has words with space between them. */
function bounded(source: string): string {
  return UNSPACED.test(source) ? source : `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function tokensOf(name: string): string[] {
  return name.trim().split(/\s+/).filter(Boolean);
}

/** A letter with its accent, and the two apart: both are written, and look the same. */
function formsOf(text: string): string[] {
  return [text, text.normalize('NFC'), text.normalize('NFD')];
}

/**
 * First name and surname of a whole name, where each is long enough to mean somebody. A name
 * without a space has none.
 * @example namePartsOf('Dana J. Whitfield') // ['Dana', 'Whitfield']
 */
export function namePartsOf(name: string): string[] {
  const tokens = tokensOf(name);
  if (tokens.length < 2 || UNSPACED.test(name)) return [];
  return tokens.filter((token) => token.length >= PART_MIN && /^\p{Lu}/u.test(token));
}

/** Those of somebody's names that one of these others has too: they stay, for they may mean them. */
export function sharedParts(parts: readonly string[], others: readonly string[]): string[] {
  const taken = new Set(others.flatMap((name) => nameKey(name).split(' ')));
  return parts.filter((part) => taken.has(nameKey(part)));
}

/** An id or a hash: digits in it are nobody's phone number. */
const CODE = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,})$/i;

/** A text with what names them replaced. */
export function redact(text: string, { patterns }: Words): string {
  if (CODE.test(text)) return text;
  return patterns.reduce((left, pattern) => left.replace(pattern, ERASED_WORD), text);
}

export function isMentioned(text: string, { patterns }: Words): boolean {
  return patterns.some((pattern) => text.search(pattern) >= 0);
}

/** Where a text names them, without overlaps, from its beginning. */
export function mentionsIn(text: string, { patterns }: Words): { from: number; to: number }[] {
  const all = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
  let end = 0;
  return all
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}
