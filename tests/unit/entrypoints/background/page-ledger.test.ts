// @vitest-environment node
// Web Locks: Node has them, happy-dom does not.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observe } from '../../../../entrypoints/background/observe.ts';
import {
  fieldsRead,
  LEDGER_EVERY_MS,
  noteReading,
} from '../../../../entrypoints/background/page-ledger.ts';
import { NO_FIELDS } from '../../../../lib/model/no-fields.ts';
import type { PageFields, PageObservation } from '../../../../lib/model/page.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { clearPageReads, listPageReads } from '../../../../lib/store/page-reads.ts';
import { saveRecipes } from '../../../../lib/store/recipes.ts';
import { recipe } from '../../lib/recipes/recipe.ts';
import { dump, NOW, openAcme } from '../../lib/store/samples.ts';
import { watchBadges } from './stage.ts';

const ORIGIN = 'https://acme.zendesk.com';

function reading(fields: Partial<PageFields>, site = 'zendesk', navigation = 1): PageObservation {
  const record = { site, host: 'acme.zendesk.com', recordType: 'ticket', recordId: '7' } as const;
  const seen = { documentAt: 1, navigation, missing: [], readAt: NOW };
  return { state: 'read', ...seen, record, fields: { ...NO_FIELDS, ...fields } };
}

async function stage() {
  const db = await openAcme();
  const openDb = vi.fn(async () => db);
  const note = (observation: PageObservation, at = NOW) =>
    noteReading(openDb, ORIGIN, observation, at);
  return { db, openDb, note };
}

async function written(db: BellwetherDatabase): Promise<Record<string, unknown>[]> {
  await vi.advanceTimersByTimeAsync(LEDGER_EVERY_MS);
  return vi.waitFor(async () => {
    const rows = await listPageReads(db);
    expect(rows.length).toBeGreaterThan(0);
    return rows;
  });
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('the privacy ledger', () => {
  it('says which fields were read, from where, when and how often, and never what', async () => {
    const { db, note } = await stage();
    note(reading({ contactName: 'CANARY', emails: ['canary@x.test'] }), NOW);
    note(reading({ contactName: 'CANARY' }), NOW + 5);
    const [emails, name] = [...(await written(db))].sort((a, b) =>
      `${a.field}` < `${b.field}` ? 1 : -1,
    );
    expect(emails).toMatchObject({ field: 'emails', times: 1, firstAt: NOW, lastAt: NOW });
    expect(name).toEqual({
      key: `zendesk|${ORIGIN}||contactName`,
      site: 'zendesk',
      origin: ORIGIN,
      recipeId: null,
      field: 'contactName',
      times: 2,
      firstAt: NOW,
      lastAt: NOW + 5,
    });
    expect(JSON.stringify(await dump(db)).toLowerCase()).not.toContain('canary');
  });

  it('is written once for all that is read in a while, and goes on counting', async () => {
    const { db, openDb, note } = await stage();
    for (let times = 0; times < 200; times += 1) note(reading({ domain: 'x.test' }), NOW + times);
    expect(openDb).not.toHaveBeenCalled();
    expect(await written(db)).toMatchObject([{ times: 200 }]);
    expect(openDb).toHaveBeenCalledOnce();
    note(reading({ domain: 'x.test' }), NOW + 900);
    await vi.advanceTimersByTimeAsync(LEDGER_EVERY_MS);
    await vi.waitFor(async () => expect((await listPageReads(db))[0]?.times).toBe(201));
    expect(await listPageReads(db)).toMatchObject([{ firstAt: NOW, lastAt: NOW + 900 }]);
  });

  it('names the recipe that the user taught', async () => {
    const { db, note } = await stage();
    const taught = recipe({ origin: ORIGIN });
    await saveRecipes(db, [taught]);
    note(reading({ phone: '1' }, `recipe-${taught.id.slice(0, 8)}`));
    expect(await written(db)).toMatchObject([{ recipeId: taught.id, field: 'phone' }]);
  });

  it('holds nothing of a page that said nothing', async () => {
    const { db, openDb, note } = await stage();
    note(reading({}));
    note({ state: 'none', documentAt: 1, navigation: 1 });
    await vi.advanceTimersByTimeAsync(LEDGER_EVERY_MS);
    expect(openDb).not.toHaveBeenCalled();
    expect(await listPageReads(db)).toEqual([]);
    expect(fieldsRead(NO_FIELDS)).toEqual([]);
  });

  it('is all that a reading writes, and emptied by a click', async () => {
    watchBadges();
    const { db, openDb } = await stage();
    const { pageReads: _, ...before } = await dump(db);
    expect(await observe(openDb, { tabId: 1, origin: ORIGIN }, reading({ domain: 'q.test' }))).toBe(
      true,
    );
    await written(db);
    const { pageReads, ...after } = await dump(db);
    expect(after).toEqual(before);
    expect(pageReads).toHaveLength(1);
    await clearPageReads(db);
    expect(await listPageReads(db)).toEqual([]);
  });
});
