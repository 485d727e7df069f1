import { setTimeout as pause } from 'node:timers/promises';
import type { Chromium } from '../browser/chromium.ts';
import type { Tab } from '../browser/tab.ts';
import { trace } from '../browser/trace.ts';
import { churn } from './churn.ts';
import { clickDuration } from './clicks.ts';
import { mainThreadCost, type PageProcess, processOfPage } from './main-thread.ts';

/** What one visit cost the page; milliseconds of CPU unless said otherwise. */
export interface VisitCost {
  /** Main thread, from the navigation to one and a half seconds after `load`. */
  mainThreadMs: number;
  longestEvaluationMs: number;
  longestTaskMs: number;
  /** V8's and Blink's heaps of the page after garbage collection. */
  heapKb: number;
  /** `null`: the page was only loaded. */
  busy: BusyCost | null;
}

/** What a page costs that is used. */
export interface BusyCost {
  churnMs: number;
  /** Part of it inside the extension's scripts. */
  churnScriptMs: number;
  /** Wall clock. */
  clickMs: number;
}

const SETTLE_MS = 1500;
const CHURN_SETTLE_MS = 250;

/** Loads and weighs a page in a fresh tab, and uses it if it is to be `isBusy`. */
export async function visit(
  chromium: Chromium,
  url: string,
  { isBusy }: { isBusy: boolean },
): Promise<VisitCost> {
  const { pipe, extensionId } = chromium;
  const tab = await chromium.openTab();
  try {
    const events = await trace(pipe, async () => {
      await tab.navigate(url);
      await pause(SETTLE_MS);
    });
    const page = processOfPage(events, url);
    const { totalMs, longestEvaluationMs, longestTaskMs } = mainThreadCost(
      events,
      page,
      extensionId,
    );
    return {
      mainThreadMs: totalMs,
      longestEvaluationMs,
      longestTaskMs,
      heapKb: await heapKb(tab),
      busy: isBusy ? await use(chromium, tab, page) : null,
    };
  } finally {
    await tab.close();
  }
}

async function use({ pipe, extensionId }: Chromium, tab: Tab, page: PageProcess) {
  const events = await trace(pipe, async () => {
    await tab.run(churn);
    await pause(CHURN_SETTLE_MS);
  });
  const churned = mainThreadCost(events, { ...page, since: 0 }, extensionId);
  const clickMs = await clickDuration(tab);
  return { churnMs: churned.totalMs, churnScriptMs: churned.scriptMs, clickMs };
}

async function heapKb(tab: Tab): Promise<number> {
  await tab.send('HeapProfiler.collectGarbage');
  await tab.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await tab.send<{
    usedSize: number;
    embedderHeapUsedSize: number;
  }>('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize) / 1024;
}
