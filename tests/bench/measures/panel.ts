import { join } from 'node:path';
import { type RunningArm, withArms } from '../browser/arm.ts';
import { interleave } from '../interleave.ts';
import { visitWithPanel } from '../panel/panel-visit.ts';
import { type Row, ratioRow } from '../report/row.ts';
import { seedStore } from '../store/seed-store.ts';
import type { Bench } from './bench.ts';

type ArmName = 'ours' | 'floor';

/** From a record on the page to its customer's score on screen, worker awake. */
export async function measurePanel({ program, extension, server, runs }: Bench): Promise<Row[]> {
  const arms = [
    { name: 'ours', extension },
    { name: 'floor', extension: join(import.meta.dirname, '../floors/panel') },
  ] as const;
  return withArms<ArmName, Row[]>(program, arms, [], async (running) => {
    const ours = running.find(({ name }) => name === 'ours');
    if (ours) await seedStore(ours.chromium, SMALL, server.host);
    const painted = await interleave(running, runs, (arm, round) =>
      paintedMs(arm, server.recordUrl(round + 1)),
    );
    return [
      ratioRow(
        { what: 'Record on the page to score on screen', unit: 'ms', goal: 1.25 },
        painted('ours'),
        'script, frame, raw IndexedDB',
        painted('floor'),
      ),
    ];
  });
}

const SMALL = { accounts: 100, interactionsEach: 100, peopleEach: 3 };

async function paintedMs({ chromium }: RunningArm<ArmName>, url: string): Promise<number> {
  const tab = await chromium.openTab();
  try {
    return (await visitWithPanel(tab, url)).paintedMs;
  } finally {
    await tab.close();
  }
}
