import { describe, expect, it } from 'vitest';
import { MEASURES, parseOptions } from '../../bench/options.ts';

describe('options of the bench', () => {
  it('measures everything unless told otherwise', () => {
    expect(parseOptions([]).measures).toEqual(MEASURES);
  });

  it('takes names and a number of runs', () => {
    expect(parseOptions(['--only', 'store', '--runs', '5'])).toEqual({
      measures: ['store'],
      runs: 5,
    });
  });

  it.each([['--only', 'stroe'], ['--runs', '0'], ['--runs', 'many'], ['--slow']])(
    'refuses %s %s instead of measuring something else',
    (...args) => {
      expect(() => parseOptions(args)).toThrow();
    },
  );
});
