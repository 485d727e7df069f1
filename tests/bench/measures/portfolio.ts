import { withArms } from '../browser/arm.ts';
import { ownPagePaint } from '../browser/own-page.ts';
import { SCORES_PAGE } from '../build/extension.ts';
import { interleave } from '../interleave.ts';
import { type Row, ratioRow } from '../report/row.ts';
import { seedStore } from '../store/seed-store.ts';
import type { Bench } from './bench.ts';

const SIZE = { accounts: 10_000, interactionsEach: 1, peopleEach: 0 };

/** The dashboard's list of 10,000 accounts against reading the same score rows and showing 40. */
export async function measurePortfolio({
  program,
  extension,
  server,
  runs,
}: Bench): Promise<Row[]> {
  return withArms(program, [{ name: 'ours', extension }], [], async ([arm]) => {
    if (!arm) return [];
    await seedStore(arm.chromium, SIZE, server.host);
    const pages = [
      { name: 'ours', path: 'dashboard.html', selector: 'tbody tr' },
      { name: 'floor', path: `${SCORES_PAGE}?show=40`, selector: 'li' },
    ] as const;
    const painted = await interleave(pages, runs, ({ path, selector }) =>
      ownPagePaint(arm.chromium, path, selector),
    );
    return [
      ratioRow(
        { what: 'Dashboard to its list of 10,000 accounts', unit: 'ms', goal: 1.3 },
        painted('ours'),
        'raw page: 10,000 score rows',
        painted('floor'),
      ),
    ];
  });
}
