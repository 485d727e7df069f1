const english = new Intl.PluralRules('en');

/**
 * An English count with its noun; grouped digits.
 * @example counted(1, 'answer', 'answers') // '1 answer'
 */
export function counted(n: number, one: string, other: string): string {
  return `${n.toLocaleString('en')} ${english.select(n) === 'one' ? one : other}`;
}
