import { setTimeout as pause } from 'node:timers/promises';
import { withArms } from '../browser/arm.ts';
import { trace } from '../browser/trace.ts';
import { interleave } from '../interleave.ts';
import { mainThreadCost, processOfPage } from '../page-cost/main-thread.ts';
import { requireServed } from '../page-cost/traces.ts';
import { type Row, ratioRow, valueRow } from '../report/row.ts';
import type { Bench } from './bench.ts';

/** A million changes take seconds, and differ little. */
const ROUNDS_MAX = 4;
const SETTLE_MS = 500;

/** Runs in the page: 1,000,000 changes of nodes and attributes, in tasks that are short themselves. */
async function changeAMillionTimes(): Promise<void> {
  const list = document.body.appendChild(document.createElement('ul'));
  for (let batch = 0; batch < 1000; batch++) {
    for (let change = 0; change < 250; change++) {
      const item = list.appendChild(document.createElement('li'));
      item.className = `c${change}`;
      item.setAttribute('href', `#${batch}`);
      item.remove();
    }
    await new Promise((next) => setTimeout(next));
  }
  list.remove();
}

/** What a page that never rests pays for an open panel, from its first moment on. */
export async function measureLivelyPage({
  program,
  extension,
  server,
  runs,
}: Bench): Promise<Row[]> {
  const arms = [
    { name: 'bare', extension: null },
    { name: 'open', extension },
  ] as const;
  return withArms(program, arms, [], async (running) => {
    const rounds = Math.min(runs, ROUNDS_MAX);
    for (const { name, chromium } of running)
      if (name === 'open') await requireServed(chromium, server.recordUrl(1));
    const costs = await interleave(running, rounds, async ({ chromium }) => {
      const tab = await chromium.openTab();
      const url = server.recordUrl(1);
      try {
        const events = await trace(chromium.pipe, async () => {
          await tab.navigate(url);
          await tab.run(changeAMillionTimes);
          await pause(SETTLE_MS);
        });
        return mainThreadCost(events, processOfPage(events, url), chromium.extensionId);
      } finally {
        await tab.close();
      }
    });
    const total = (arm: 'bare' | 'open') => costs(arm).map(({ totalMs }) => totalMs);
    return [
      valueRow(
        {
          what: 'Longest task of a page that changes 1,000,000 times, panel open',
          unit: 'ms',
          limit: 50,
          because: 'longer tasks delay clicks',
        },
        costs('open').map(({ longestTaskMs }) => longestTaskMs),
      ),
      ratioRow(
        { what: 'Main thread of that page', unit: 'ms' },
        total('open'),
        'the page alone',
        total('bare'),
      ),
    ];
  });
}
