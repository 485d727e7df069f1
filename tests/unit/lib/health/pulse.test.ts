import { describe, expect, it } from 'vitest';
import { NOW, pulse } from './facts.ts';
import { read } from './readings.ts';

describe('pulse', () => {
  it.each([
    [3, 90, 3],
    [3, 91, null],
    [1, 30, 1],
    [1, 31, null],
    [5, 30, 5],
    [5, 31, null],
    [4, 31, 4],
    [2, 90, 2],
  ])('a %i of %i days ago counts as %s', (level, days, value) => {
    expect(read('pulse', { signals: [pulse(level, days)] }).value).toBe(value);
  });

  it('only the latest counts; when it expires, the one before does not come back', () => {
    expect(read('pulse', { signals: [pulse(2, 1), pulse(4, 9)] }).value).toBe(2);
    expect(read('pulse', { signals: [pulse(3, 60), pulse(5, 40)] }).value).toBeNull();
  });

  it('of one moment, the one recorded last counts', () => {
    const [early, late] = [pulse(2, 5, { id: 'z' }), pulse(4, 5, { id: 'a', recordedAt: NOW })];
    expect(read('pulse', { signals: [late, early] }).value).toBe(4);
    expect(read('pulse', { signals: [early, late] }).value).toBe(4);
  });

  it('an expired pulse is missed, one never given is not', () => {
    expect(read('pulse', { signals: [pulse(3, 100)] }).tracked).toBe(true);
    expect(read('pulse', {}).tracked).toBe(false);
  });
});
