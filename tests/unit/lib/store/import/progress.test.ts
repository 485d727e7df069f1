import { describe, expect, it } from 'vitest';
import type { CleanRow } from '../../../../../lib/intake/import-record.ts';
import { chunksOf, readAhead } from '../../../../../lib/store/import/chunks.ts';
import { progressOf } from '../../../../../lib/store/import/progress.ts';
import { callRecord, fileOf } from './files.ts';

describe('how far an import is', () => {
  it('has a rate and a time left once it ran for a while', () => {
    const far = progressOf('writing', { done: 3_000, total: 9_000 }, { at: 0, done: 0 }, 2_000);
    expect(far).toMatchObject({ ratePerSecond: 1_500, leftMs: 4_000 });
  });

  it('counts only what this run did: the chunks of an earlier one cost nothing', () => {
    const far = progressOf(
      'writing',
      { done: 9_000, total: 10_000 },
      { at: 0, done: 8_000 },
      1_000,
    );
    expect(far).toMatchObject({ ratePerSecond: 1_000, leftMs: 1_000 });
  });

  it.each([
    ['at first', { done: 100, total: 1_000 }, 10],
    ['while nothing is done', { done: 0, total: 1_000 }, 5_000],
  ])('says no rate %s', (_, far, now) => {
    const progress = progressOf('writing', far, { at: 0, done: 0 }, now);
    expect(progress).toMatchObject({ ratePerSecond: null, leftMs: null });
  });

  it('says no time left of a file that nobody counted', () => {
    const far = progressOf('planning', { done: 100, total: null }, { at: 0, done: 0 }, 1_000);
    expect(far).toMatchObject({ ratePerSecond: 100, leftMs: null });
  });
});

describe('the chunks of a file', () => {
  const file = (rows: number) => fileOf(Array.from({ length: rows }, () => callRecord({})));

  it.each([
    [7, [3, 3, 1]],
    [6, [3, 3]],
    [0, []],
  ])(
    'of %i rows are of one length but for the last, however they are read',
    async (rows, sizes) => {
      const chunks: CleanRow[][] = [];
      for await (const { piece, readNext } of readAhead(chunksOf(file(rows), 3))) {
        chunks.push(piece);
        readNext();
      }
      expect(chunks.map(({ length }) => length)).toEqual(sizes);
      const lines = chunks.flat().map(({ line }) => line);
      expect(lines).toEqual(Array.from({ length: rows }, (_, index) => index + 2));
    },
  );

  it.each([true, false])(
    'are read while another is worked on if asked for: %s',
    async (isAsked) => {
      const read: number[] = [];
      const source = (async function* () {
        for (const one of [1, 2]) {
          read.push(one);
          yield one;
        }
      })();
      const readMeanwhile: number[] = [];
      for await (const { readNext } of readAhead(source)) {
        if (isAsked) readNext();
        await Promise.resolve();
        readMeanwhile.push(read.length);
      }
      expect(readMeanwhile).toEqual(isAsked ? [2, 2] : [1, 2]);
    },
  );

  it('that were read ahead are given before the error behind them', async () => {
    const broken = (async function* () {
      yield 1;
      throw new Error('torn');
    })();
    const found: number[] = [];
    const reading = async () => {
      for await (const { piece, readNext } of readAhead(broken)) {
        found.push(piece);
        readNext();
      }
    };
    await expect(reading()).rejects.toThrow('torn');
    expect(found).toEqual([1]);
  });
});
