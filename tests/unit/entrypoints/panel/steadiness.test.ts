import { describe, expect, it } from 'vitest';
import {
  nextStanding,
  type Observation,
  refusalOf,
  STEADY_MS,
  UNKNOWN_STANDING,
} from '../../../../entrypoints/panel/steadiness.ts';

type Heard = [at: number, seen: Observation];

const seen = (is: boolean): Observation => ({ what: 'seen', is });
const whole = (is: boolean): Observation => ({ what: 'whole', is });
const SHIFTED: Observation = { what: 'shifted' };
const IN_VIEW: Heard[] = [
  [100, seen(true)],
  [110, whole(true)],
];

function standingAfter(heard: Heard[]) {
  return heard.reduce((known, [at, what]) => nextStanding(known, what, at), UNKNOWN_STANDING);
}

describe('a click in the panel', () => {
  it('may write once the panel stood whole, seen and unmoved for half a second', () => {
    const standing = standingAfter(IN_VIEW);
    expect(refusalOf(standing, 110 + STEADY_MS - 1)).toBe('unsteady');
    expect(refusalOf(standing, 110 + STEADY_MS)).toBeNull();
  });

  it('may not while it is not known yet whether the panel can be seen, however late', () => {
    expect(refusalOf(UNKNOWN_STANDING, 60_000)).toBe('unsteady');
    expect(refusalOf(standingAfter([[100, seen(true)]]), 60_000)).toBe('unsteady');
    expect(refusalOf(standingAfter([[100, whole(true)]]), 60_000)).toBe('unsteady');
  });

  it.each([
    ['covered', seen(false)],
    ['cut off', whole(false)],
  ])('may not while it is %s, and not right after', (_, hidden) => {
    const standing = standingAfter([...IN_VIEW, [5000, hidden]]);
    expect(refusalOf(standing, 9000)).toBe('covered');
    const again = nextStanding(standing, { ...hidden, is: true } as Observation, 9000);
    expect(refusalOf(again, 9001)).toBe('unsteady');
    expect(refusalOf(again, 9000 + STEADY_MS)).toBeNull();
  });

  it('may not right after the panel moved', () => {
    const standing = standingAfter([...IN_VIEW, [5000, SHIFTED]]);
    expect(refusalOf(standing, 5001)).toBe('unsteady');
    expect(refusalOf(standing, 5000 + STEADY_MS)).toBeNull();
  });

  it('is not held up by hearing again that all is well', () => {
    const standing = standingAfter([...IN_VIEW, [5000, seen(true)], [5000, whole(true)]]);
    expect(refusalOf(standing, 5001)).toBeNull();
  });

  it('is held up by each movement anew', () => {
    const standing = standingAfter([...IN_VIEW, [5000, SHIFTED], [5400, SHIFTED]]);
    expect(refusalOf(standing, 5600)).toBe('unsteady');
  });
});
