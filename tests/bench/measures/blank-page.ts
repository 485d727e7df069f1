import { join } from 'node:path';
import { withArms } from '../browser/arm.ts';
import { interleave } from '../interleave.ts';
import { requireServed } from '../page-cost/traces.ts';
import { visit } from '../page-cost/visit.ts';
import { setPanelState } from '../panel/layout.ts';
import { type Row, ratioRow, type Subject } from '../report/row.ts';
import type { Bench } from './bench.ts';

const FLOORS = join(import.meta.dirname, '../floors');
/** A tenth of a blank page is a millisecond or two: it takes more rounds to tell. */
const MORE_ROUNDS = 1.5;
/** One browser is a little quicker than the next, for as long as it runs: so several of each. */
const BATCHES = 4;

/**
 * What a closed panel costs a page that is next to nothing, with few browsers at once: every one
 * more pushes the others' code out of the processor's caches, which a small page feels most.
 */
export async function measureBlankPage(bench: Bench): Promise<Row[]> {
  const rounds = Math.ceil((bench.runs * MORE_ROUNDS) / BATCHES);
  const batches: Costs[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) batches.push(await visitAll(bench, rounds));
  const of = (arm: keyof Costs) => batches.flatMap((costs) => costs[arm]);
  const blank = [...of('blank'), ...of('again')];
  const against = (subject: Subject, ours: number[], floor = blank): Row =>
    ratioRow(subject, ours, 'blank page', floor);
  return [
    against({ what: 'Noise: the blank page against itself', unit: 'ms' }, of('again'), of('blank')),
    against(
      {
        what: 'Main thread of a served page, panel closed',
        unit: 'ms',
        limit: 1.35,
        because: 'the lightest of comparable extensions cost 1.27 to 1.36 times a blank page',
        goal: 1.2,
      },
      of('closed'),
    ),
    against({ what: 'The same, floor: a button', unit: 'ms' }, of('button')),
  ];
}

/** Milliseconds of the page's main thread, by arm. */
type Costs = Record<'blank' | 'again' | 'closed' | 'button', number[]>;

function visitAll({ program, extension, server }: Bench, rounds: number): Promise<Costs> {
  const arms = [
    { name: 'blank', extension: null },
    { name: 'again', extension: null },
    { name: 'closed', extension },
    { name: 'button', extension: join(FLOORS, 'launcher') },
  ] as const;
  return withArms(program, arms, [], async (running) => {
    for (const { name, chromium } of running) {
      if (name !== 'closed') continue;
      await setPanelState(chromium, 'closed');
      await requireServed(chromium, server.blankUrl);
    }
    const costs = await interleave(running, rounds, ({ chromium }) =>
      visit(chromium, server.blankUrl, { isBusy: false }),
    );
    const of = (arm: keyof Costs) => costs(arm).map(({ mainThreadMs }) => mainThreadMs);
    return { blank: of('blank'), again: of('again'), closed: of('closed'), button: of('button') };
  });
}
