import { describe, expect, it } from 'vitest';
import { interactionsOf } from '../../../../../lib/store/account-facts.ts';
import { undo } from '../../../../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import { logEntry } from '../../../../../lib/store/log-entry.ts';
import { saveFacts } from '../../../../../lib/store/save-facts.ts';
import { rescoreAccounts } from '../../../../../lib/store/score.ts';
import { readScoreRules } from '../../../../../lib/store/score-rules.ts';
import { runWrite } from '../../../../../lib/store/write-transaction.ts';
import { DAY_MS } from '../../../../../lib/time.ts';
import {
  ACME,
  acmeFacts,
  callEntry,
  logCommand,
  NOW,
  openSample,
  SOURCE,
  sampleAccount,
  sampleCall,
  withoutRevision,
} from '../samples.ts';
import { callRecord, importAll } from './files.ts';

const BIRCH = '00000000-0000-4000-8000-00000000000b';

/** Twelve calls in turns with two customers, the later the older: four chunks. */
const CALLS = Array.from({ length: 12 }, (_, index) =>
  callRecord(
    { domain: index % 2 ? 'acme.test' : 'birch.test' },
    { externalId: `c${index}`, occurredAt: NOW - (index + 2) * DAY_MS },
  ),
);

/** Two customers of whom no interaction is stored. */
async function openPair(): Promise<BellwetherDatabase> {
  const db = await openSample();
  const birch = sampleAccount({ id: BIRCH, name: 'Birch', domains: ['birch.test'] });
  const acme = { ...acmeFacts(), interactions: [] };
  await saveFacts(db, [acme, { ...acme, account: birch, contacts: [] }], NOW - DAY_MS);
  return db;
}

/** Does something once so many rows are written, and waits for it after the import. */
async function importWith(db: BellwetherDatabase, moments: Record<number, () => Promise<unknown>>) {
  const begun: Promise<unknown>[] = [];
  const onProgress = ({ phase, done }: { phase: string; done: number }) => {
    const then = phase === 'writing' ? moments[done] : undefined;
    if (then) begun.push(then());
  };
  await importAll(db, CALLS, { run: { onProgress } });
  await Promise.all(begun);
}

const scoresOf = async (db: BellwetherDatabase) =>
  (await db.scores.toArray()).map(({ computedAt: _, ...row }) => withoutRevision(row));

/** Scores made of what is on the disk. */
async function scoredAnew(db: BellwetherDatabase) {
  await runWrite(db, async () => {
    await rescoreAccounts(db, [ACME, BIRCH], await readScoreRules(db), NOW);
  });
  return scoresOf(db);
}

/** Logs a call of today with Acme. @returns its change */
const logToday = async (db: BellwetherDatabase) =>
  (await logEntry(db, logCommand(callEntry()), SOURCE, NOW)).changeId;

describe('scores after an import are those of what is stored', () => {
  it('of customers who had no interactions', async () => {
    const db = await openPair();
    await importWith(db, {});
    const scores = await scoresOf(db);
    expect(scores.map(({ lastContactAt }) => lastContactAt)).toEqual([
      NOW - 3 * DAY_MS,
      NOW - 2 * DAY_MS,
    ]);
    expect(scores).toEqual(await scoredAnew(db));
  });

  it.each([3, 9, 12])('with what was logged after row %i', async (row) => {
    const db = await openPair();
    await importWith(db, { [row]: () => logToday(db) });
    const scores = await scoresOf(db);
    expect(scores[0]?.lastContactAt).toBe(NOW);
    expect(scores).toEqual(await scoredAnew(db));
  });

  it.each([
    [3, 9],
    [3, 12],
    [9, 12],
  ])('without what was logged after row %i and taken back after row %i', async (first, second) => {
    const db = await openPair();
    let logged: Promise<string> | undefined;
    await importWith(db, {
      [first]: () => {
        logged = logToday(db);
        return logged;
      },
      [second]: async () => undo(db, (await logged) ?? '', NOW),
    });
    const scores = await scoresOf(db);
    expect(scores[0]?.lastContactAt).toBe(NOW - 3 * DAY_MS);
    expect(scores).toEqual(await scoredAnew(db));
  });

  it('with a call that was deleted before the scores were made', async () => {
    const db = await openPair();
    await importWith(db, {
      12: async () => {
        const own = await interactionsOf(db, ACME).last();
        const gone = sampleCall(0, { ...own, deletedAt: NOW });
        await saveFacts(db, [{ ...acmeFacts(), interactions: [gone] }], NOW);
      },
    });
    expect(await scoresOf(db)).toEqual(await scoredAnew(db));
  });
});
