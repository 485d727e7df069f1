import { describe, expect, it } from 'vitest';
import type { LogDraft } from '../../../../lib/model/log-entry.ts';
import { deleteDraft, readDraft, saveDraft } from '../../../../lib/store/drafts.ts';
import { StoreError, toStoreError } from '../../../../lib/store/errors.ts';
import { ACME, NOW, openAcme } from './samples.ts';

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
