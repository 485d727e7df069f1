import { describe, expect, it, vi } from 'vitest';
import { CHANGE_CHANNEL } from '../../../../lib/model/change-signal.ts';
import type { Interaction } from '../../../../lib/model/facts.ts';
import { commit, undo } from '../../../../lib/store/commit.ts';
import { StoreError } from '../../../../lib/store/errors.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { SCHEMA_VERSION } from '../../../../lib/store/migrations/index.ts';
import { readScoreRow } from '../../../../lib/store/reads.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { setTaskDone } from '../../../../lib/store/tasks.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import {
  ACME,
  acmeFacts,
  callEntry,
  dump,
  logCommand,
  logNow,
  NOW,
  openAcme,
  SOURCE,
  sampleAccount,
  surveyEntry,
} from './samples.ts';

describe('committing a change', () => {
  it('writes the fact and the new score together', async () => {
    const db = await openAcme();
    const before = await readScoreRow(db, ACME);
    const command = logCommand(callEntry());
    const receipt = await logEntry(db, command, SOURCE, NOW);
    const after = await readScoreRow(db, ACME);
    expect(receipt).toEqual({ changeId: command.id, accountId: ACME });
    expect((await db.interactions.get(command.id))?.note).toBe('Happy with the new release');
    expect(after?.lastContactAt).toBe(NOW);
    expect(after?.coverage).toBeGreaterThan(before?.coverage ?? 1);
    expect(await db.scoreDays.where('[accountId+day]').equals([ACME, '2026-11-22']).count()).toBe(
      1,
    );
  });

  it('gives a retry the same receipt and changes nothing', async () => {
    const db = await openAcme();
    const command = logCommand(
      callEntry({ nextStep: { text: 'Send the plan', dueAt: null, owner: 'us' } }),
    );
    const first = await logEntry(db, command, SOURCE, NOW);
    const rows = await dump(db);
    expect(await logEntry(db, command, SOURCE, NOW + DAY_MS)).toEqual(first);
    expect(await dump(db)).toEqual(rows);
  });

  it('writes a change once even when its retry is sent at the same moment', async () => {
    const db = await openAcme();
    const command = logCommand(
      callEntry({ nextStep: { text: 'Send the plan', dueAt: null, owner: 'us' } }),
    );
    await Promise.all([1, 2, 3].map(() => logEntry(db, command, SOURCE, NOW)));
    expect(await db.tasks.count()).toBe(1);
    expect(await db.changes.count()).toBe(1);
  });

  it('leaves neither fact nor score when the write is aborted', async () => {
    const db = await openAcme();
    const rows = await dump(db);
    const failure = vi.spyOn(db.scores, 'put').mockRejectedValue(new Error('disk on fire'));
    await expect(logNow(db, callEntry())).rejects.toThrow(StoreError);
    failure.mockRestore();
    expect(await dump(db)).toEqual(rows);
  });

  it('refuses an account that is not there and writes nothing', async () => {
    const db = await openAcme();
    const rows = await dump(db);
    const command = {
      ...logCommand(callEntry({ contactIds: [] })),
      accountId: crypto.randomUUID(),
    };
    await expect(logEntry(db, command, SOURCE, NOW)).rejects.toMatchObject({ code: 'not-found' });
    expect(await dump(db)).toEqual(rows);
  });

  it('tells the other contexts once it is on disk, and not about a retry', async () => {
    const db = await openAcme();
    const of = (accountId: string) => ({ kind: 'accounts', accountIds: [accountId] });
    const heard: unknown[] = [];
    const channel = new BroadcastChannel(CHANGE_CHANNEL);
    channel.onmessage = ({ data }) => heard.push(data);
    const command = logCommand(callEntry());
    await logEntry(db, command, SOURCE, NOW);
    await vi.waitFor(() => expect(heard).toEqual([of(ACME)]));
    await logEntry(db, command, SOURCE, NOW);
    // What is told of another account comes after all that was told before.
    const other = sampleAccount({ id: crypto.randomUUID(), domains: [] });
    await saveFacts(db, [{ ...acmeFacts(), account: other, contacts: [], interactions: [] }], NOW);
    await vi.waitFor(() => expect(heard).toContainEqual(of(other.id)));
    channel.close();
    expect(heard).toEqual([of(ACME), of(other.id)]);
  });

  it('says what to do when the disk is full, and keeps nothing', async () => {
    const db = await openAcme();
    const rows = await dump(db);
    const full = new DOMException('full', 'QuotaExceededError');
    const failure = vi.spyOn(db.scores, 'put').mockRejectedValue(full);
    const refused = logNow(db, callEntry());
    await expect(refused).rejects.toMatchObject({ name: 'StoreError', code: 'quota' });
    await expect(refused).rejects.toThrow(/Free some space/);
    failure.mockRestore();
    expect(await dump(db)).toEqual(rows);
  });

  it.each([
    [1_000, 'quota'],
    [2 ** 30, 'failed'],
  ])('says so, too, where the browser only fails and has %i bytes left', async (left, code) => {
    const db = await openAcme();
    vi.spyOn(db.scores, 'put').mockRejectedValue(new DOMException('Internal', 'UnknownError'));
    const storage = { estimate: async () => ({ usage: 5_000, quota: 5_000 + left }) };
    vi.stubGlobal('navigator', { ...navigator, storage });
    await expect(logNow(db, callEntry())).rejects.toMatchObject({ name: 'StoreError', code });
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('asks the browser for strict durability on every write', async () => {
    const native = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = await openAcme();
    await logNow(db, callEntry());
    const writes = native.mock.calls.filter(([, mode]) => mode === 'readwrite');
    native.mockRestore();
    expect(writes.length).toBeGreaterThan(0);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });
});

describe('undoing a change', () => {
  it('restores every row exactly, and a retry finds it done', async () => {
    const db = await openAcme();
    await logNow(db, callEntry({ occurredAt: NOW - DAY_MS }));
    const { changes: _, ...before } = await dump(db);
    const command = logCommand(
      callEntry({ nextStep: { text: 'Send the plan', dueAt: NOW, owner: 'us' } }),
    );
    await logEntry(db, command, SOURCE, NOW);
    expect(await undo(db, command.id, NOW)).toBe(true);
    const { changes: __, ...after } = await dump(db);
    expect(after).toEqual(before);
    const rows = await dump(db);
    expect(await undo(db, command.id, NOW + DAY_MS)).toBe(true);
    expect(await dump(db)).toEqual(rows);
  });

  it('refuses while a later fact names a person who came with it', async () => {
    const db = await openAcme();
    const answer = logCommand(surveyEntry({ contactId: null, respondentName: 'Robin Lane' }));
    await logEntry(db, answer, SOURCE, NOW);
    const robin = (await db.contacts.toArray()).find(({ name }) => name === 'Robin Lane');
    const call = logCommand(callEntry({ contactIds: [robin?.id ?? ''] }));
    await logEntry(db, call, SOURCE, NOW);
    expect(await undo(db, answer.id, NOW)).toBe(false);
    expect(await db.contacts.get(robin?.id ?? '')).toEqual(robin);
    expect(await undo(db, call.id, NOW)).toBe(true);
    expect(await undo(db, answer.id, NOW)).toBe(true);
    expect(await db.contacts.get(robin?.id ?? '')).toBeUndefined();
  });

  it('refuses to bring back rows in the form of another schema', async () => {
    const db = await openAcme();
    const command = logCommand(callEntry());
    await logEntry(db, command, SOURCE, NOW);
    await db.changes.update(command.id, { schemaVersion: SCHEMA_VERSION - 1 });
    const rows = await dump(db);
    expect(await undo(db, command.id, NOW)).toBe(false);
    expect(await dump(db)).toEqual(rows);
  });

  it('does not write an undone change again when its retry arrives late', async () => {
    const db = await openAcme();
    const command = logCommand(callEntry());
    await logEntry(db, command, SOURCE, NOW);
    await undo(db, command.id, NOW);
    await logEntry(db, command, SOURCE, NOW);
    expect(await db.interactions.get(command.id)).toBeUndefined();
  });

  it('refuses while a later change builds on its rows', async () => {
    const db = await openAcme();
    const command = logCommand(
      callEntry({ nextStep: { text: 'Send the plan', dueAt: NOW, owner: 'us' } }),
    );
    await logEntry(db, command, SOURCE, NOW);
    const taskId = (await db.tasks.toCollection().first())?.id ?? '';
    const changeId = crypto.randomUUID();
    await setTaskDone(db, { changeId, taskId, done: true }, NOW);
    expect(await undo(db, command.id, NOW)).toBe(false);
    expect(await undo(db, changeId, NOW)).toBe(true);
    expect((await db.tasks.get(taskId))?.doneAt).toBeNull();
    expect(await undo(db, command.id, NOW)).toBe(true);
    expect(await db.tasks.count()).toBe(0);
  });

  it('knows nothing of a change that never was', async () => {
    const db = await openAcme();
    expect(await undo(db, '__proto__', NOW)).toBe(false);
  });
});

describe('rows from strangers', () => {
  it('refuses a row for its __proto__ key, and pollutes nothing', async () => {
    const db = await openAcme();
    const [call] = await db.interactions.toArray();
    const hostile = JSON.parse(JSON.stringify(call).replace('{', '{"__proto__":{"owned":true},'));
    const put = (row: Interaction) => {
      const puts = [{ table: 'interactions', row } as const];
      const plan = async () => ({ accountIds: [ACME] as [string], puts });
      const change = { id: crypto.randomUUID(), label: 'log', accountId: ACME, plan } as const;
      return commit(db, change, NOW);
    };
    await expect(put(hostile)).rejects.toMatchObject({ code: 'invalid' });
    expect(await db.interactions.toArray()).toEqual([call]);
    await put(JSON.parse(JSON.stringify(call)));
    expect(Object.hasOwn(Object.prototype, 'owned')).toBe(false);
    expect(({} as Record<string, unknown>).owned).toBeUndefined();
  });
});
