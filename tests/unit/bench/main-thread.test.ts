import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../bench/browser/trace.ts';
import { mainThreadCost, processOfPage } from '../../bench/page-cost/main-thread.ts';

const PAGE = 'http://127.0.0.1/';
const at = { pid: 7, tid: 1 };
const slice = (name: string, ts: number, cpuMs: number, url?: string): TraceEvent => ({
  ...at,
  name,
  ph: 'X',
  ts,
  dur: cpuMs * 1500,
  tdur: cpuMs * 1000,
  args: url === undefined ? {} : { data: { url } },
});
const THREAD: TraceEvent = {
  ...at,
  name: 'thread_name',
  ph: 'M',
  ts: 0,
  args: { name: 'CrRendererMain' },
};
const OURS = 'chrome-extension://abc/reader.js';

describe('cost of the main thread', () => {
  it('adds up the CPU time of tasks after the navigation, of the page’s main thread only', () => {
    const events = [
      THREAD,
      slice('RunTask', 0, 100),
      slice('RunTask', 200_000, 3),
      slice('RunTask', 300_000, 4),
      { ...slice('RunTask', 300_000, 50), tid: 2 },
      { ...slice('RunTask', 300_000, 50), pid: 8 },
    ];
    const cost = mainThreadCost(events, { pid: 7, since: 150_000 }, null);
    expect(cost).toMatchObject({ totalMs: 7, longestTaskMs: 4, scriptMs: 0 });
  });

  it('counts our scripts once, nested slices included, and nobody else’s', () => {
    const events = [
      THREAD,
      slice('EvaluateScript', 1000, 6, OURS),
      slice('v8.compile', 1500, 2, OURS),
      slice('FunctionCall', 2000, 1, OURS),
      slice('FunctionCall', 50_000, 3, OURS),
      slice('EvaluateScript', 60_000, 9, 'http://127.0.0.1/app.js'),
    ];
    const cost = mainThreadCost(events, { pid: 7, since: 0 }, 'abc');
    expect(cost).toMatchObject({ scriptMs: 9, longestEvaluationMs: 6 });
  });

  it('finds the process that the navigation ended in', () => {
    const data = { url: PAGE, frame: 'f', isOutermostMainFrame: true };
    const events: TraceEvent[] = [
      { ...at, name: 'navigationStart', ph: 'R', ts: 10, args: { frame: 'f' } },
      { ...at, name: 'CommitLoad', ph: 'X', ts: 20, args: { data } },
    ];
    expect(processOfPage(events, PAGE)).toEqual({ pid: 7, since: 10 });
    expect(() => processOfPage(events, 'http://127.0.0.1/other')).toThrow('other');
  });
});
