import { describe, expect, it } from 'vitest';
import { inOrder } from '../../bench/interleave.ts';

describe('the order of arms', () => {
  it('visits every arm once in every round', () => {
    const arms = ['a', 'b', 'c'];
    for (let round = 0; round < 12; round++) expect(inOrder(arms, round).toSorted()).toEqual(arms);
  });

  it('puts every arm first as often as any other over six rounds', () => {
    const firsts = Array.from({ length: 6 }, (_, round) => inOrder(['a', 'b', 'c'], round)[0]);
    expect(firsts.toSorted()).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
  });
});
