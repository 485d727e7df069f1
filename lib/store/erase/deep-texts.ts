/** Members that place a row among others: never texts, and never to be changed. */
const PLACES: ReadonlySet<string> = new Set([
  'id',
  'key',
  'accountId',
  'accountIds',
  'contactId',
  'contactIds',
  'interactionId',
  'importId',
  'parentId',
  'mergedIntoId',
  'fileHash',
]);

/**
 * A value with every text in it changed, however deep. What has nothing to change is the very same
 * value, so that it need not be written again.
 * @param places members that stay as they are, whatever they hold
 * @example mapTexts({ note: 'a', n: 1 }, (text) => text.toUpperCase()) // { note: 'A', n: 1 }
 */
export function mapTexts<T>(
  value: T,
  change: (text: string) => string,
  places: ReadonlySet<string> = PLACES,
): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const next = value.map((one) => mapTexts(one, change, places));
    return (next.some((one, index) => one !== value[index]) ? next : value) as T;
  }
  if (!isPlain(value)) return value;
  let isChanged = false;
  const next = Object.entries(value).map(([name, member]) => {
    const made = places.has(name) ? member : mapTexts(member, change, places);
    isChanged ||= made !== member;
    return [name, made] as const;
  });
  return (isChanged ? Object.fromEntries(next) : value) as T;
}

/** Whether a text somewhere in a value, whatever its place, passes. */
export function hasText(value: unknown, passes: (text: string) => boolean): boolean {
  if (typeof value === 'string') return passes(value);
  if (Array.isArray(value)) return value.some((one) => hasText(one, passes));
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => hasText(one, passes));
}

/** A date or a buffer is no record of texts. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
