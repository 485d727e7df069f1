import { nameTokens } from './name-tokens.ts';

const PREFIX = 3;
const BLOCKS_MAX = 40;

/**
 * The keys under which a name is looked up among ten thousand others without reading them: its
 * words as a whole, each word, and the start of each. Names that share no key are not compared
 * ("blocking" in record linkage), so a mistake in the first three letters of every word is not
 * found.
 * @example nameBlocks('Northwind Ltd') // ['=northwind', 'northwind', 'nor']
 */
export function nameBlocks(name: string): string[] {
  const tokens = nameTokens(name);
  if (tokens.length === 0) return [];
  const starts = tokens.map((token) => [...token].slice(0, PREFIX).join(''));
  return [...new Set([wholeName(tokens), ...tokens, ...starts])].slice(0, BLOCKS_MAX);
}

function wholeName(tokens: readonly string[]): string {
  return `=${tokens.toSorted().join(' ')}`;
}
