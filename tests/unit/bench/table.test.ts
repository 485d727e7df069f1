import { describe, expect, it } from 'vitest';
import {
  differenceRow,
  exactRow,
  NothingMeasuredError,
  ratioRow,
  valueRow,
} from '../../bench/report/row.ts';
import { brokenLimits, limitReasons, markdownTable, verdictOf } from '../../bench/report/table.ts';

const steady = (value: number) => Array.from({ length: 9 }, () => value);
const IDLE = { isBusy: false };
const BUSY = { isBusy: true };
const MS = { what: 'A thing', unit: 'ms' } as const;

describe('verdict', () => {
  it('is inside on the limit itself', () => {
    expect(
      verdictOf(
        ratioRow({ ...MS, limit: 2, because: 'it is felt' }, steady(4), 'floor', steady(2)),
        IDLE,
      ),
    ).toBe('inside');
  });

  it('is over only when the whole interval is', () => {
    expect(
      verdictOf(valueRow({ ...MS, limit: 99, because: 'it is felt' }, steady(100)), IDLE),
    ).toBe('over');
  });

  it('is unclear when the interval still reaches the limit, and that breaks nothing', () => {
    const unclear = valueRow(
      { ...MS, limit: 99, because: 'it is felt' },
      [50, 50, 50, 100, 100, 100, 100],
    );
    expect(verdictOf(unclear, IDLE)).toBe('unclear');
    expect(brokenLimits([unclear], IDLE)).toEqual([]);
  });

  it('never breaks on a goal', () => {
    const missed = exactRow({ ...MS, limit: 8, because: 'it is felt', goal: 6 }, 7);
    expect(verdictOf(missed, IDLE)).toBe('inside, goal missed');
    expect(brokenLimits([missed], IDLE)).toEqual([]);
  });

  it('does not hold times on the wall against anybody while the machine is busy', () => {
    const slow = valueRow(
      { ...MS, limit: 99, because: 'it is felt', isWallClock: true },
      steady(300),
    );
    expect(verdictOf(slow, IDLE)).toBe('over');
    expect(verdictOf(slow, BUSY)).toBe('unclear');
    expect(brokenLimits([slow], BUSY)).toEqual([]);
    expect(
      verdictOf(valueRow({ ...MS, limit: 99, because: 'it is felt' }, steady(300)), BUSY),
    ).toBe('over');
  });

  it('names the rows that are over', () => {
    const broken = exactRow({ ...MS, limit: 8, because: 'it is felt' }, 9);
    expect(
      brokenLimits([exactRow({ ...MS, limit: 8, because: 'it is felt' }, 8), broken], IDLE),
    ).toEqual([broken]);
  });
});

describe('table', () => {
  it('shows ours, the floor, the comparison and the limit of each row', () => {
    const lines = markdownTable(
      [
        ratioRow(
          { ...MS, limit: 1.35, because: 'it is felt' },
          steady(24),
          'bare page',
          steady(20),
        ),
        differenceRow({ ...MS, goal: 8 }, steady(14), 'bare page', steady(20)),
        exactRow({ what: 'Script', unit: 'kB', limit: 8, because: 'it is felt' }, 7.91),
      ],
      IDLE,
    ).split('\n');
    expect(lines.slice(2)).toEqual([
      '| A thing | 24 ms | 20 ms (bare page) | 1.2× [1.2 to 1.2] | ≤ 1.35× | – | inside |',
      '| A thing | 14 ms | 20 ms (bare page) | −6 ms [−6 to −6] | – | ≤ +8 ms | goal met |',
      '| Script | 7.91 kB | – | – | ≤ 8 kB | – | inside |',
    ]);
  });

  it('says why a limit is where it is, once a reason', () => {
    const because = 'more is felt';
    const rows = [
      exactRow({ ...MS, limit: 8, because }, 9),
      exactRow({ what: 'Another', unit: 'ms', limit: 8, because }, 7),
      ratioRow({ ...MS, limit: 2, because: 'peers do' }, steady(4), 'floor', steady(2)),
      exactRow({ ...MS, goal: 5 }, 6),
    ];
    expect(limitReasons(rows)).toBe('- ≤ 8 ms: more is felt\n- ≤ 2×: peers do');
  });

  it('refuses a row that nothing was measured for', () => {
    expect(() => valueRow(MS, [])).toThrow(NothingMeasuredError);
  });
});
