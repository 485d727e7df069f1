/** Where a host does not say how long it wants to be left alone. */
const DEFAULT_MS = 60_000;
const MAX_MS = 24 * 60 * 60_000;

/**
 * How long a host wants to be left alone, in milliseconds; at most a day.
 * @param header `Retry-After`: seconds, or a date
 * @param now epoch milliseconds
 * @example retryAfterMs('120', Date.now()) // 120000
 */
export function retryAfterMs(header: string | null, now: number): number {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? DEFAULT_MS : Math.min(Math.max(ms, 0), MAX_MS);
}
