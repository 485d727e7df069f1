import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OWNED_TABLES } from '../../../../lib/model/identity.ts';
import type { WriteReceipt } from '../../../../lib/model/write-receipt.ts';
import { undo } from '../../../../lib/store/commit.ts';
import type { BellwetherDatabase } from '../../../../lib/store/database.ts';
import { setParent } from '../../../../lib/store/families.ts';
import { linkRecord } from '../../../../lib/store/links.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { mergeAccounts } from '../../../../lib/store/merge.ts';
import { livingAccount } from '../../../../lib/store/redirect.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { splitAccount } from '../../../../lib/store/split.ts';
import {
  acmeFacts,
  callEntry,
  NOW,
  openSample,
  SOURCE,
  sampleAccount,
  sampleContact,
  surveyEntry,
} from './samples.ts';

/** One step: what is done, and numbers that choose with what. */
const step = fc.record({
  kind: fc.constantFrom(
    'log',
    'survey',
    'link',
    'merge',
    'merge',
    'split',
    'parent',
    'undo',
    'undo',
  ),
  a: fc.nat(1000),
  b: fc.nat(1000),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Stage {
  db: BellwetherDatabase;
  receipts: WriteReceipt[];
  /** Every fact that was written and not taken back, without its account, by place. */
  known: Map<string, string>;
  /** The places that each change wrote first. */
  added: Map<string, string[]>;
}

const newId = () => crypto.randomUUID();
const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];

async function openThree(): Promise<Stage> {
  const db = await openSample();
  const facts = [1, 2, 3].map((n) => {
    const id = `00000000-0000-4000-8000-00000000000${n}`;
    const account = sampleAccount({ id, name: `Account ${n}`, domains: [`a${n}.test`] });
    const contacts = [sampleContact({ id: newId(), accountId: id, emails: [`p@a${n}.test`] })];
    return { ...acmeFacts(), account, contacts, interactions: [] };
  });
  await saveFacts(db, facts, NOW);
  const stage: Stage = { db, receipts: [], known: new Map(), added: new Map() };
  stage.known = await bodies(db);
  return stage;
}

/** Every fact as it lies there, without whose it is. */
async function bodies(db: BellwetherDatabase): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of OWNED_TABLES)
    for (const { accountId: _, ...row } of await db.table(table).toArray())
      found.set(`${table}/${row.id ?? row.key}`, JSON.stringify(row));
  return found;
}

async function userRows(db: BellwetherDatabase): Promise<string> {
  const lists = [...OWNED_TABLES, 'accounts', 'drafts'].map((name) => db.table(name).toArray());
  return JSON.stringify(await Promise.all(lists));
}

const living = async (db: BellwetherDatabase) =>
  (await db.accounts.toArray()).filter(({ deletedAt }) => deletedAt === null);

/** Does one step; `null`: it was refused, or there was nothing to do it with. */
async function take({ db, receipts }: Stage, { kind, a, b }: Step): Promise<WriteReceipt | null> {
  const accounts = await living(db);
  const one = pick(accounts, a)?.id ?? '';
  const other = pick(accounts, b)?.id ?? '';
  const people = await db.contacts.where('accountId').equals(one).toArray();
  const contactId = pick(people, b)?.id ?? null;
  switch (kind) {
    case 'log': {
      const entry = callEntry({ contactIds: contactId === null ? [] : [contactId] });
      const nextStep = b % 2 ? { text: 'Call', dueAt: null, owner: 'us' as const } : null;
      const source = { ...SOURCE, record: `zendesk|a.test|ticket|${b % 4}` };
      const command = { id: newId(), accountId: one, entry: { ...entry, nextStep } };
      return logEntry(db, command, source, NOW);
    }
    case 'survey': {
      const entry = surveyEntry({ contactId: null, respondentName: b % 2 ? `Person ${b}` : '' });
      return logEntry(db, { id: newId(), accountId: one, entry }, SOURCE, NOW);
    }
    case 'link': {
      const record = {
        ...({ site: 'zendesk', host: 'a.test', recordType: 'ticket' } as const),
        recordId: String(b % 4),
      };
      const link = { changeId: newId(), accountId: one, record, source: SOURCE };
      return linkRecord(db, { ...link, accountRecordId: null, contactRecordId: null }, NOW);
    }
    case 'merge': {
      const choice = { name: 'goes', arr: 'stays', renewalAt: 'stays', ownerName: 'goes' } as const;
      return mergeAccounts(db, { changeId: newId(), staysId: one, goesId: other, choice }, NOW);
    }
    case 'split': {
      const recordKeys = [`zendesk|a.test|ticket|${b % 4}`];
      const contactIds = contactId === null ? [] : [contactId];
      const domains = (await db.accounts.get(one))?.domains.slice(1) ?? [];
      const ids = { changeId: newId(), accountId: one, newAccountId: newId() };
      const choice = { recordKeys, contactIds, domains };
      return splitAccount(db, { ...ids, name: `Split ${b}`, choice }, NOW);
    }
    case 'parent':
      return setParent(
        db,
        { changeId: newId(), accountId: one, parentId: b % 3 ? other : null },
        NOW,
      );
    case 'undo': {
      const receipt = pick(receipts, a);
      return receipt && (await undo(db, receipt.changeId, NOW)) ? receipt : null;
    }
  }
}

const REFUSALS = new Set(['StoreError']);

async function takeOrRefuse(stage: Stage, one: Step): Promise<WriteReceipt | null> {
  try {
    return await take(stage, one);
  } catch (error) {
    if (error instanceof Error && REFUSALS.has(error.name)) return null;
    throw error;
  }
}

/** Nothing lost, nothing doubled, everything at one account that is there. */
async function checkStage({ db, known }: Stage): Promise<void> {
  expect(await bodies(db)).toEqual(known);
  const alive = new Set((await living(db)).map(({ id }) => id));
  for (const table of OWNED_TABLES)
    for (const { accountId } of await db.table(table).toArray())
      expect(alive.has(accountId), table).toBe(true);
  for (const account of await db.accounts.toArray()) {
    expect(await livingAccount(db, account.id)).not.toBeNull();
    const up = new Set<string>();
    for (let id: string | null = account.id; id !== null && alive.has(account.id); ) {
      expect(up.has(id), 'a circle of parents').toBe(false);
      up.add(id);
      expect(alive.has(id), 'a parent that is gone').toBe(true);
      id = (await db.accounts.get(id))?.parentId ?? null;
    }
  }
  const scored = (await db.scores.toArray()).map(({ accountId }) => accountId);
  expect(new Set(scored)).toEqual(alive);
}

/** What a step that was taken adds to the facts that are known, or takes away; a move does neither. */
async function expectFacts(stage: Stage, { kind }: Step, receipt: WriteReceipt): Promise<void> {
  if (kind === 'undo') {
    for (const place of stage.added.get(receipt.changeId) ?? []) stage.known.delete(place);
    stage.added.delete(receipt.changeId);
    return;
  }
  stage.receipts.push(receipt);
  if (kind === 'merge' || kind === 'split') return;
  const now = await bodies(stage.db);
  expect([...stage.known.keys()].filter((place) => !now.has(place))).toEqual([]);
  const added = [...now.keys()].filter((place) => !stage.known.has(place));
  stage.added.set(receipt.changeId, added);
  for (const place of added) stage.known.set(place, now.get(place) ?? '');
}

describe('any sequence of logging, linking, merging, splitting and undoing', () => {
  it('loses no fact, doubles none, and leaves each with one account that is there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const stage = await openThree();
        for (const one of steps) {
          const before = await userRows(stage.db);
          const receipt = await takeOrRefuse(stage, one);
          if (receipt === null) expect(await userRows(stage.db)).toBe(before);
          else await expectFacts(stage, one, receipt);
          const moves = one.kind === 'merge' || one.kind === 'split';
          await checkStage(stage);
          if (!moves || receipt === null || one.b % 2) continue;
          expect(await undo(stage.db, receipt.changeId, NOW)).toBe(true);
          expect(await userRows(stage.db)).toBe(before);
          stage.receipts.pop();
        }
      }),
      { numRuns: 40 },
    );
  });
});
