import { describe, expect, it } from 'vitest';
import type { LogDraft } from '../../../../lib/model/log-entry.ts';
import { deleteDraft, readDraft, saveDraft } from '../../../../lib/store/drafts.ts';
import { StoreError, toStoreError } from '../../../../lib/store/errors.ts';
import { exportWorkspace } from '../../../../lib/store/export.ts';
import { createAccount } from '../../../../lib/store/links.ts';
import { ACME, callEntry, dump, logNow, NOW, openAcme, SOURCE, surveyEntry } from './samples.ts';

const DRAFT: LogDraft = { type: 'call', fields: { note: 'Half a tho' }, updatedAt: NOW };

describe('drafts', () => {
  it('come back as they were typed, are replaced, and go', async () => {
    const db = await openAcme();
    expect(await readDraft(db, ACME)).toBeNull();
    await saveDraft(db, ACME, DRAFT);
    const longer = { ...DRAFT, fields: { note: 'Half a thought' } };
    await saveDraft(db, ACME, longer);
    expect(await readDraft(db, ACME)).toEqual(longer);
    await deleteDraft(db, ACME);
    expect(await readDraft(db, ACME)).toBeNull();
  });

  it('too long to keep are refused, and the last one stays', async () => {
    const db = await openAcme();
    await saveDraft(db, ACME, DRAFT);
    const huge = { ...DRAFT, fields: { note: 'x'.repeat(20_001) } };
    await expect(saveDraft(db, ACME, huge)).rejects.toMatchObject({ code: 'invalid' });
    expect(await readDraft(db, ACME)).toEqual(DRAFT);
  });

  it('with a __proto__ field pollute nothing', async () => {
    const db = await openAcme();
    const fields = JSON.parse('{"__proto__":"x","note":"kept"}');
    await saveDraft(db, '__proto__', { ...DRAFT, fields });
    const read = await readDraft(db, '__proto__');
    expect(read?.fields.note).toBe('kept');
    expect(Object.getPrototypeOf(read?.fields)).toBe(Object.prototype);
  });

  it('damaged on disk are none', async () => {
    const db = await openAcme();
    await db.table('drafts').put({ key: ACME, draft: { type: 'poem' } });
    expect(await readDraft(db, ACME)).toBeNull();
  });
});

describe('the export', () => {
  it('holds every row of every table with user data, and survives JSON', async () => {
    const db = await openAcme();
    const nextStep = { text: 'Send the plan', dueAt: null, owner: 'us' } as const;
    await logNow(db, callEntry({ nextStep }));
    await logNow(db, surveyEntry());
    const pulse = { type: 'pulse', level: 4, occurredAt: NOW, note: '', nextStep: null } as const;
    await logNow(db, pulse);
    const record = { site: 'hubspot', host: 'h.test', recordType: 'deal', recordId: '1' } as const;
    const proposal = {
      name: 'New',
      domain: null,
      contactName: null,
      contactEmail: null,
      arr: null,
      renewalAt: null,
    };
    const ids = { accountRecordId: null, contactRecordId: null, source: SOURCE };
    const changeId = crypto.randomUUID();
    const accountId = crypto.randomUUID();
    await createAccount(db, { changeId, accountId, proposal, record, ...ids }, NOW);
    await saveDraft(db, ACME, DRAFT);
    const written = await exportWorkspace(db, NOW);
    expect(written).toMatchObject({ format: 'bellwether-workspace', version: 1, exportedAt: NOW });
    const { accounts, ...stored } = await dump(db);
    const rows = Object.fromEntries(
      Object.entries(stored).filter(([table]) => table in written.tables),
    );
    expect(Object.keys(rows)).toContain('drafts');
    expect(Object.values(rows).every((list) => list.length > 0)).toBe(true);
    const { accounts: exported, ...others } = JSON.parse(JSON.stringify(written)).tables;
    expect(others).toEqual(rows);
    expect(
      exported.map((row: object) => ({
        nameKey: expect.any(String),
        nameBlocks: expect.any(Array),
        ...row,
      })),
    ).toEqual(accounts);
  });

  it('holds rows that this version cannot read', async () => {
    const db = await openAcme();
    const strange = { id: 'x', accountId: ACME, occurredAt: NOW, shape: 'of another time' };
    await db.table('interactions').put(strange);
    expect((await exportWorkspace(db, NOW)).tables.interactions).toContainEqual(strange);
  });
});

describe('errors of the database', () => {
  it('are named by what lies inside: a full disk hides in an abort', () => {
    const full = new DOMException('full', 'QuotaExceededError');
    const abort = Object.assign(new Error('aborted'), { name: 'AbortError', inner: full });
    const bulk = Object.assign(new Error('bulk'), { failures: [abort] });
    for (const error of [full, abort, bulk])
      expect(toStoreError(error)).toMatchObject({ name: 'StoreError', code: 'quota' });
  });

  it('keep their name when they have one, and their cause when they have none', () => {
    const named = new StoreError('invalid', 'No');
    expect(toStoreError(named)).toBe(named);
    const odd = new Error('odd');
    expect(toStoreError(odd)).toMatchObject({ code: 'failed', cause: odd });
    expect(toStoreError('a string').message).toContain('a string');
  });

  it('end even when a cause names itself', () => {
    const circle: { inner?: unknown } = {};
    circle.inner = circle;
    expect(toStoreError(circle)).toMatchObject({ code: 'failed' });
  });
});
