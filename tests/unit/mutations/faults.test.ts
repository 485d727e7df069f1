import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Fault, planted, problemOf, ROOT } from '../../mutations/fault.ts';
import { FAULTS } from '../../mutations/faults.ts';

/** They hold shapes, a name for an error, or a list of the others. */
const WITHOUT_LOGIC = ['metrics/catalogue', 'metrics/metric', 'health/health-input-error'];

function filesOf(room: 'metrics' | 'health'): string[] {
  const names = readdirSync(join(ROOT, 'lib', room));
  return names.map((name) => `${room}/${name.replace(/\.ts$/, '')}`);
}

describe('the planted faults', () => {
  it('all still apply: each text stands in its file once, each test is there', () => {
    expect(FAULTS.flatMap((fault) => problemOf(fault) ?? [])).toEqual([]);
  });

  it('are planted in every file of the metrics and of health that works something out', () => {
    const files = [...filesOf('metrics'), ...filesOf('health')];
    const planned = new Set(FAULTS.map(({ file }) => file));
    expect(files.filter((file) => !planned.has(file)).sort()).toEqual(WITHOUT_LOGIC.toSorted());
  });

  it('are each there once', () => {
    const keys = FAULTS.map(({ file, text, becomes }) => [file, text, becomes].join('\n'));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are refused where their text is gone, comes twice or is left as it is', () => {
    const fault: Fault = { file: 'x', fault: 'x', text: 'a', becomes: 'b', noticedBy: ['x'] };
    expect(planted(fault, 'catt')).toBe('cbtt');
    for (const [text, becomes] of [
      ['d', 'b'],
      ['t', 'b'],
      ['c', 'c'],
    ] as const)
      expect(() => planted({ ...fault, text, becomes }, 'catt')).toThrow();
  });
});
