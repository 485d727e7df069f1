import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { CHANGE_CHANNEL } from '../../../../../lib/model/change-signal.ts';
import type { BellwetherDatabase } from '../../../../../lib/store/database.ts';
import { beginJob } from '../../../../../lib/store/import/begin-job.ts';
import { listImports, readImport } from '../../../../../lib/store/import/jobs.ts';
import { undoImport } from '../../../../../lib/store/import/undo-import.ts';
import { logEntry } from '../../../../../lib/store/log-entry.ts';
import { readScoreRow } from '../../../../../lib/store/reads.ts';
import { ACME, callEntry, dump, logCommand, NOW, SOURCE } from '../samples.ts';
import { callRecord, HASH, importAll, JOB, openSameAcme, orderOf } from './files.ts';

/** Ten calls with Acme: four chunks. */
const CALLS = Array.from({ length: 10 }, (_, index) =>
  callRecord({ domain: 'acme.test' }, { note: `Call ${index}`, externalId: `c${index}` }),
);

/** Imports until so many chunks are written, then cancels. */
async function importAndCancel(db: BellwetherDatabase, chunks: number) {
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => {
    if (done === chunks * 3) stop.abort();
  };
  return importAll(db, CALLS, { run: { signal: stop.signal, onProgress } });
}

describe('an import that is cancelled', () => {
  it('keeps what it wrote, with the scores that follow from it', async () => {
    const db = await openSameAcme();
    const before = await readScoreRow(db, ACME);
    const { job } = await importAndCancel(db, 2);
    expect(job).toMatchObject({ state: 'cancelled', chunks: 2, rowsDone: 6, areScoresDue: false });
    expect(await db.interactions.count()).toBe(1 + 6);
    expect((await readScoreRow(db, ACME))?.lastContactAt).toBeGreaterThan(
      before?.lastContactAt ?? Number.POSITIVE_INFINITY,
    );
  });

  it('goes on where it stopped, and ends as if it never had', async () => {
    const whole = await openSameAcme();
    await importAll(whole, CALLS);
    const db = await openSameAcme();
    await importAndCancel(db, 2);
    const { job } = await importAll(db, CALLS);
    expect(job).toMatchObject({ state: 'done', chunks: 4, rowsDone: 10 });
    const { audit: _, meta: __, ...expected } = await dump(whole);
    expect(await dump(db)).toMatchObject(expected);
  });

  it('can be taken back', async () => {
    const db = await openSameAcme();
    await importAndCancel(db, 2);
    await undoImport(db, JOB, { clock: () => NOW });
    expect(await db.interactions.count()).toBe(1);
  });
});

describe('an import on a full disk', () => {
  it('fails with the name of the trouble, and is taken up again', async () => {
    const db = await openSameAcme();
    const add = db.importChunks.add.bind(db.importChunks);
    const full = vi.spyOn(db.importChunks, 'add').mockImplementation((row) => {
      if (row.index < 2) return add(row);
      return Dexie.Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await expect(importAll(db, CALLS)).rejects.toMatchObject({ code: 'quota' });
    full.mockRestore();
    expect(await readImport(db, JOB)).toMatchObject({ state: 'failed', chunks: 2, rowsDone: 6 });
    expect(await db.interactions.count()).toBe(1 + 6);
    expect((await importAll(db, CALLS)).job).toMatchObject({ state: 'done', rowsDone: 10 });
    expect(await db.interactions.count()).toBe(1 + 10);
  });
});

describe('an import of a file that is broken further down', () => {
  it('keeps and scores the rows above, and fails with the file’s own error', async () => {
    const db = await openSameAcme();
    const rows = (async function* () {
      yield CALLS.slice(0, 4).map((record, index) => ({ line: index, record, problems: [] }));
      throw new RangeError('unclosed quote');
    })();
    await expect(importAll(db, CALLS, { run: { rows } })).rejects.toThrow('unclosed quote');
    expect(await readImport(db, JOB)).toMatchObject({ state: 'failed', rowsDone: 3 });
    expect((await readScoreRow(db, ACME))?.lastContactAt).toBe(CALLS[0]?.occurredAt);
  });
});

describe('an import is not taken up', () => {
  it.each([
    ['other-file', { fileHash: 'b'.repeat(64) }],
    ['other-mapping', { mapping: '{"other":1}' }],
    ['other-mapping', { options: { ...orderOf().options, fileWins: true } }],
  ])('with %s', async (fault, order) => {
    const db = await openSameAcme();
    await importAndCancel(db, 2);
    const before = await dump(db);
    await expect(importAll(db, CALLS, { order })).rejects.toMatchObject({ fault });
    expect(await dump(db)).toEqual(before);
  });

  it('once it was taken back, nor written again once it is done', async () => {
    const db = await openSameAcme();
    await importAll(db, CALLS);
    const done = await dump(db);
    expect((await importAll(db, CALLS)).job.state).toBe('done');
    expect(await dump(db)).toEqual(done);
    await undoImport(db, JOB, { clock: () => NOW });
    await expect(importAll(db, CALLS)).rejects.toMatchObject({ fault: 'undone' });
  });

  it('while somebody else goes on with it', async () => {
    const db = await openSameAcme();
    const onProgress = () => void db.imports.update(JOB, { chunks: 9 });
    const failed = importAll(db, CALLS, { run: { onProgress } });
    await expect(failed).rejects.toMatchObject({ fault: 'elsewhere' });
    expect(await db.interactions.count()).toBe(1 + 3);
  });

  it('with columns that cannot be kept', async () => {
    const db = await openSameAcme();
    const order = orderOf({ mapping: 'x'.repeat(100_001) });
    await expect(beginJob(db, order, NOW)).rejects.toMatchObject({ code: 'invalid' });
    expect(await listImports(db)).toEqual([]);
  });
});

describe('while an import runs', () => {
  it('a log of the user counts, and both are in the score at the end', async () => {
    const db = await openSameAcme();
    let logged: Promise<unknown> | undefined;
    const onProgress = () => {
      logged ??= logEntry(db, logCommand(callEntry()), SOURCE, NOW);
    };
    const { job } = await importAll(db, CALLS, { run: { onProgress } });
    await logged;
    expect(job.state).toBe('done');
    expect(await db.interactions.count()).toBe(1 + 10 + 1);
    expect((await readScoreRow(db, ACME))?.lastContactAt).toBe(NOW);
  });

  it('others are told of the accounts once, not with every chunk', async () => {
    const db = await openSameAcme();
    const heard: unknown[] = [];
    const channel = new BroadcastChannel(CHANGE_CHANNEL);
    channel.onmessage = ({ data }) => heard.push(data);
    await importAll(db, CALLS);
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
    channel.close();
    expect(heard.length).toBeLessThanOrEqual(2);
    expect(heard[0]).toEqual({ kind: 'accounts', accountIds: [ACME] });
  });

  it('keeps what it knows of itself readable', async () => {
    const db = await openSameAcme();
    await importAll(db, CALLS);
    expect(await listImports(db)).toMatchObject([{ id: JOB, fileHash: HASH, state: 'done' }]);
  });
});
