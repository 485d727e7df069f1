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

/**
 * What a closed panel costs a page that is next to nothing, with few browsers at once: every one
 * more pushes the others' code out of the processor's caches, which a small page feels most.
 */
export async function measureBlankPage({ program, extension, server, runs }: Bench) {
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
    const costs = await interleave(running, Math.ceil(runs * MORE_ROUNDS), ({ chromium }) =>
      visit(chromium, server.blankUrl, { isBusy: false }),
    );
    const of = (arm: (typeof arms)[number]['name']) =>
      costs(arm).map(({ mainThreadMs }) => mainThreadMs);
    const against = (subject: Subject, ours: number[], floor = of('blank')): Row =>
      ratioRow(subject, ours, 'blank page', floor);
    const blank = [...of('blank'), ...of('again')];
    return [
      against({ what: 'Noise: the blank page against itself', unit: 'ms' }, of('again')),
      against(
        {
          what: 'Main thread of a served page, panel closed',
          unit: 'ms',
          limit: 1.35,
          because: 'the lightest of comparable extensions cost 1.27 to 1.36 times a blank page',
          goal: 1.2,
        },
        of('closed'),
        blank,
      ),
      against({ what: 'The same, floor: a button', unit: 'ms' }, of('button'), blank),
    ];
  });
}
