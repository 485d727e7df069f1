import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../../entrypoints/picker-overlay/in-order.ts';
import type { PickerMove } from '../../../../lib/model/picker.ts';

const look = (x: number): PickerMove => ({ at: { x, y: 0 }, take: false });
const click = (x: number): PickerMove => ({ at: { x, y: 0 }, take: true });

describe('moves of the pointer', () => {
  it('wait for the answer before, and of looks that wait only the last is sent', async () => {
    const sent: PickerMove[] = [];
    const open: (() => void)[] = [];
    const move = inOrder(
      (next) => {
        sent.push(next);
        return new Promise((answered) => open.push(answered));
      },
      () => {},
    );
    const enter: PickerMove = { take: true };
    for (const next of [look(1), look(2), look(3), click(3), look(4), enter]) move(next);
    for (let answers = 0; answers < 5; answers += 1) {
      open.shift()?.();
      await new Promise((next) => setTimeout(next));
    }
    expect(sent).toEqual([look(1), click(3), look(4), enter]);
  });

  it('go on after one that was not answered', async () => {
    const sent: PickerMove[] = [];
    const failures: unknown[] = [];
    const move = inOrder(
      async (next) => {
        sent.push(next);
        throw new Error('gone');
      },
      (error) => failures.push(error),
    );
    move(click(1));
    move({ stop: true });
    await new Promise((next) => setTimeout(next));
    expect([sent.length, failures.length]).toEqual([2, 2]);
  });
});
