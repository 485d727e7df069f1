import { describe, expect, it } from 'vitest';
import { KeptInteractions } from '../../../../../lib/store/import/kept-interactions.ts';
import { partsOf } from '../../../../../lib/store/import/score-bases.ts';
import { saveFacts } from '../../../../../lib/store/save-facts.ts';
import { runRead } from '../../../../../lib/store/write-transaction.ts';
import { DAY_MS } from '../../../../../lib/time.ts';
import { acmeFacts, NOW, openSample, sampleAccount, sampleCall } from '../samples.ts';

/** Ids in order. */
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Accounts with so many calls each. */
async function openWith(calls: readonly number[]) {
  const db = await openSample();
  const facts = calls.map((count, index) => {
    const account = sampleAccount({ id: idOf(index), name: `Customer ${index}` });
    const one = (at: number) => sampleCall(NOW - at * DAY_MS, { accountId: account.id });
    const interactions = Array.from({ length: count }, (_, at) => one(at + 1));
    return { ...acmeFacts(), account, contacts: [], interactions };
  });
  await saveFacts(db, facts, NOW);
  return db;
}

/** The parts that are read at a time, as indexes of accounts. */
async function indexesOf(calls: readonly number[], wanted: readonly number[], rowsMax: number) {
  const db = await openWith(calls);
  const ids = wanted.map(idOf);
  const parts = await runRead(db, () => partsOf(db, ids, new KeptInteractions(), rowsMax));
  return parts.map(({ accountIds }) => accountIds.map((id) => Number(id.slice(-12))));
}

const some = (length: number, from = 0) => Array.from({ length }, (_, index) => from + index);

describe('accounts whose scores are made together', () => {
  it('are read twenty-five at a time, as many as one transaction takes', async () => {
    const parts = await indexesOf(Array(60).fill(2), some(60), 110);
    expect(parts).toEqual([some(25), some(25, 25)]);
  });

  it('are as many as fit by what each has, where all are too many', async () => {
    expect(await indexesOf([1, 9, 1, 1], some(4), 10)).toEqual([[0, 1]]);
  });

  it('are one where one has more than all others', async () => {
    expect(await indexesOf([50, 1, 1], some(3), 10)).toEqual([[0]]);
  });

  it('do not count what strangers between them have', async () => {
    const calls = some(40).map((index) => (index % 10 ? 5 : 1));
    expect(await indexesOf(calls, [0, 10, 20, 30], 10)).toEqual([[0, 10, 20, 30]]);
  });
});
