import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  followPointer,
  type PointerPlace,
  type PointerSpot,
} from '../../../../entrypoints/panel/pointer-place.ts';

type Point = readonly [number, number];

/** What the browser reports of a pointer in a panel that stands at `place`, rounded as it rounds. */
function spot([x, y]: Point, place: Point, zoom = 1): PointerSpot {
  const screen = [Math.floor(place[0] + x * zoom), Math.floor(place[1] + y * zoom)] as const;
  return { screen, panel: [x, y] };
}

/** Whether a movement was noticed at each spot. */
function follow(spots: PointerSpot[]): boolean[] {
  let known: PointerPlace | null = null;
  return spots.map((one) => {
    const { place, hasMoved } = followPointer(known, one);
    known = place;
    return hasMoved;
  });
}

const point = fc.tuple(fc.integer({ min: 0, max: 720 }), fc.integer({ min: 0, max: 1000 }));
const zoom = fc.constantFrom(0.25, 0.5, 0.67, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 5);
const RIGHT: Point = [900, 87];

describe('a pointer in the panel', () => {
  it('shows no movement of a panel that stands still, at any zoom and wherever it goes', () => {
    const path = fc.array(point, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(path, point, zoom, (points, place, z) => {
        expect(follow(points.map((one) => spot(one, place, z)))).not.toContain(true);
      }),
    );
  });

  it('shows that the panel jumped to it, in the moment it is found in it again', () => {
    const before: Point[] = [
      [20, 200],
      [180, 420],
    ];
    fc.assert(
      fc.property(point, zoom, fc.integer({ min: 150, max: 900 }), (at, z, jump) => {
        const spots = before.map((one) => spot(one, RIGHT, z));
        const after = spot(at, [RIGHT[0] - jump, RIGHT[1]], z);
        expect(follow([...spots, after])).toEqual([false, false, true]);
      }),
    );
  });

  it('shows a jump even if it was in the panel only once, and did not move since', () => {
    const once = spot([180, 300], RIGHT);
    expect(follow([once, { ...once, panel: [180, 100] }])).toEqual([false, true]);
  });

  it('shows a jump once; then the panel stands where it stands', () => {
    const left: Point = [300, 87];
    const spots = [spot([20, 200], RIGHT), spot([20, 200], left), spot([220, 300], left)];
    expect(follow(spots)).toEqual([false, true, false]);
  });
});
