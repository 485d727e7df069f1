import type { Formatters, Messages } from '../../lib/i18n/index.ts';
import type { NpsPoint } from '../../lib/model/views.ts';

/** An NPS with its interval and number of answers, or that there are too few. */
export function npsPointText(point: NpsPoint, { common }: Messages, format: Formatters): string {
  const { nps, low, high, n } = point;
  if (nps === null || low === null || high === null) return common.npsTooFew(n);
  const signed = (value: number) => format.signedPoints(value, 0);
  return common.npsWithInterval(signed(nps), signed(low), signed(high), n);
}
