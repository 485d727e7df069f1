import type { TraceEvent } from '../browser/trace.ts';

/** What the page's main thread did, in milliseconds of CPU. */
export interface MainThreadCost {
  /** All tasks. */
  totalMs: number;
  /** Part of it inside scripts of the extension. Promise jobs carry no address, so not all of it. */
  scriptMs: number;
  /** The longest compilation or first evaluation of one of its scripts. */
  longestEvaluationMs: number;
  /** The longest task, whoever caused it. */
  longestTaskMs: number;
}

const EVALUATIONS = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.evaluateModule',
  'v8.compileModule',
  'V8.CompileCode',
]);

/**
 * Adds up the main thread of the process `pid` from `since` (trace microseconds) on.
 * Thread CPU time, so that other programs of the machine matter little.
 */
export function mainThreadCost(
  events: readonly TraceEvent[],
  { pid, since }: PageProcess,
  extensionId: string | null,
): MainThreadCost {
  const thread = mainThreadOf(events, pid);
  const slices = events
    .filter(({ ph, pid: p, tid, ts }) => ph === 'X' && p === pid && tid === thread && ts >= since)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = outermost(slices.filter(({ name }) => name === 'RunTask')).map(cpuMs);
  const own = slices.filter((event) => extensionId !== null && isFrom(event, extensionId));
  const evaluations = outermost(own.filter(({ name }) => EVALUATIONS.has(name))).map(cpuMs);
  const scripts = outermost(
    own.filter(({ name }) => EVALUATIONS.has(name) || name === 'FunctionCall'),
  ).map(cpuMs);
  return {
    totalMs: sum(tasks),
    scriptMs: sum(scripts),
    longestEvaluationMs: Math.max(0, ...evaluations),
    longestTaskMs: Math.max(0, ...tasks),
  };
}

/** Where a navigation ended up, and when it began. */
export interface PageProcess {
  pid: number;
  /** Trace microseconds. */
  since: number;
}

/** @throws {Error} if the trace does not contain the navigation */
export function processOfPage(events: readonly TraceEvent[], url: string): PageProcess {
  const commit = events.findLast(
    ({ name, args }) =>
      name === 'CommitLoad' &&
      args?.data?.isOutermostMainFrame !== false &&
      args?.data?.url === url,
  );
  if (!commit) throw new Error(`The trace does not contain the navigation to ${url}.`);
  const start = events.findLast(
    ({ name, pid, ts, args }) =>
      name === 'navigationStart' &&
      pid === commit.pid &&
      ts <= commit.ts &&
      args?.frame === commit.args?.data?.frame,
  );
  return { pid: commit.pid, since: start?.ts ?? commit.ts };
}

function mainThreadOf(events: readonly TraceEvent[], pid: number): number {
  const named = events.find(
    (event) =>
      event.ph === 'M' &&
      event.name === 'thread_name' &&
      event.pid === pid &&
      event.args?.name === 'CrRendererMain',
  );
  if (!named) throw new Error('The trace does not name the main thread of the page.');
  return named.tid;
}

/** Slices that lie in no earlier one, so that nothing is counted twice. Sorted input. */
function outermost(slices: readonly TraceEvent[]): TraceEvent[] {
  let end = Number.NEGATIVE_INFINITY;
  return slices.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

function isFrom({ args }: TraceEvent, extensionId: string): boolean {
  const address = args?.data?.url ?? args?.data?.fileName ?? args?.fileName;
  return typeof address === 'string' && address.startsWith(`chrome-extension://${extensionId}`);
}

function cpuMs({ tdur, dur = 0 }: TraceEvent): number {
  return (tdur ?? dur) / 1000;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
