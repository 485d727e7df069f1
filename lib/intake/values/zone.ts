import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../time.ts';

/** Local time, as epoch milliseconds of the same figures in Greenwich, to the moment it names. */
export type ToMoment = (localMs: number) => number;

/** What clocks in a zone are ahead of Greenwich at a moment, in milliseconds. */
function offsetReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: 'longOffset',
    year: 'numeric',
  });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    const offset = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
    return sign === '-' ? -offset : offset;
  };
}

/**
 * Moments of local times in a zone. An hour that the clocks skip is the one after it; of one that
 * they show twice it is the first.
 * @param timeZone IANA name
 * @example zoneReader('Europe/Berlin')(Date.UTC(2026, 0, 1, 12)) // 11:00 in Greenwich
 */
export function zoneReader(timeZone: string): ToMoment {
  const read = offsetReader(timeZone);
  // Asking the calendar costs microseconds; nearly every day has one offset from end to end.
  const days = new Map<number, number | null>();
  const ofDay = (day: number) => {
    const before = days.get(day);
    if (before !== undefined) return before;
    const offset = read((day - 1) * DAY_MS);
    const isSteady = offset === read((day + 2) * DAY_MS);
    const answer = isSteady ? offset : null;
    days.set(day, answer);
    return answer;
  };
  return (localMs) => {
    const steady = ofDay(Math.floor(localMs / DAY_MS));
    if (steady !== null) return localMs - steady;
    const early = localMs - read(localMs - DAY_MS);
    const late = localMs - read(localMs + DAY_MS);
    const first = Math.min(early, late);
    return first + read(first) === localMs ? first : firstThatFits(early, late, localMs, read);
  };
}

function firstThatFits(
  early: number,
  late: number,
  localMs: number,
  read: (at: number) => number,
): number {
  const second = Math.max(early, late);
  return second + read(second) === localMs ? second : early;
}
