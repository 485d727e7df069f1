import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { toScoreRow } from '../../../../lib/health/score-row.ts';
import type { LogEntry } from '../../../../lib/model/log-entry.ts';
import { factsOf, readAccountRows } from '../../../../lib/store/account-facts.ts';
import { undo } from '../../../../lib/store/commit.ts';
import { type BellwetherDatabase, openDatabase } from '../../../../lib/store/database.ts';
import { logEntry } from '../../../../lib/store/log-entry.ts';
import { readPanelData } from '../../../../lib/store/panel-data.ts';
import { rescoreAll } from '../../../../lib/store/rescore.ts';
import { saveFacts } from '../../../../lib/store/save-facts.ts';
import { setTaskDone } from '../../../../lib/store/tasks.ts';
import { DAY_MS } from '../../../../lib/time.ts';
import {
  ACME,
  acmeFacts,
  callEntry,
  logCommand,
  logNow,
  NOW,
  openAcme,
  SOURCE,
  sampleCall,
  surveyEntry,
  withoutRevision,
} from './samples.ts';

/** The score as it should be stored, from all that another connection reads now. */
async function scoreFromDisk(name: string, at: number) {
  const db = await openDatabase({ name });
  const { rows } = await readAccountRows(db, ACME);
  const facts = factsOf(rows);
  const panel = await readPanelData(db, ACME, at);
  const row = facts && panel && toScoreRow(facts, panel.health);
  db.close();
  return { row, panel };
}

interface Step {
  by: BellwetherDatabase;
  at: number;
  /** Ids of what was logged so far. */
  logged: string[];
}

const nextStep = { text: 'Send the plan', dueAt: NOW, owner: 'us' } as const;
const ENTRIES: LogEntry[] = [
  callEntry({ nextStep }),
  callEntry({ occurredAt: NOW - 20 * DAY_MS, contactIds: [], sentiment: -2 }),
  surveyEntry({ score: 2 }),
  surveyEntry({ contactId: null, respondentName: 'Robin Lane', nextStep }),
  { type: 'pulse', level: 2, occurredAt: NOW, note: '', nextStep: null },
];

const STEPS: ((step: Step) => Promise<unknown>)[] = [
  ...ENTRIES.map((entry) => async ({ by, at, logged }: Step) => {
    const command = logCommand(entry);
    await logEntry(by, command, SOURCE, at);
    logged.push(command.id);
  }),
  async ({ by, at, logged }) => undo(by, logged.at(-1) ?? '', at),
  async ({ by, at }) => {
    const task = await by.tasks.toCollection().first();
    const change = { changeId: crypto.randomUUID(), taskId: task?.id ?? '', done: !task?.doneAt };
    if (task) await setTaskDone(by, change, at);
  },
  async ({ by, at }) => saveFacts(by, [{ ...acmeFacts(), interactions: [sampleCall(at)] }], at),
  async ({ by, at }) => rescoreAll(by, at),
  async ({ by, at }) => readPanelData(by, ACME, at),
];

/** After every other step a day has passed. */
const dayOf = (index: number) => NOW + Math.floor(index / 2) * DAY_MS;

const steps = fc.array(fc.record({ step: fc.nat(STEPS.length - 1), by: fc.nat(1) }), {
  minLength: 3,
  maxLength: 9,
});

describe('rows that are kept in memory', () => {
  it('never give another score or panel than those on disk, whoever wrote what', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (picks) => {
        const db = await openAcme();
        const contexts = [db, await openDatabase({ name: db.name })];
        const logged: string[] = [];
        for (const [index, pick] of picks.entries()) {
          const by = contexts[pick.by] ?? db;
          const at = dayOf(index);
          await STEPS[pick.step]?.({ by, at, logged });
          const stored = await by.scores.get(ACME);
          const fresh = await scoreFromDisk(db.name, stored?.computedAt ?? at);
          expect(withoutRevision(stored ?? {})).toEqual(fresh.row);
          expect(await readPanelData(by, ACME, stored?.computedAt ?? at)).toEqual(fresh.panel);
        }
        contexts[1]?.close();
      }),
      { numRuns: 25 },
    );
  });

  it('leave a log nothing to look up but what any context may have changed', async () => {
    const db = await openAcme();
    await logEntry(db, logCommand(callEntry()), SOURCE, NOW);
    const gets = vi.spyOn(IDBObjectStore.prototype, 'get');
    const lists = vi.spyOn(IDBIndex.prototype, 'getAll');
    const id = crypto.randomUUID();
    await logEntry(db, logCommand(callEntry(), id), SOURCE, NOW);
    const looked = gets.mock.calls.map(
      ([key], at) => `${(gets.mock.contexts[at] as IDBObjectStore).name} ${key}`,
    );
    expect(lists).not.toHaveBeenCalled();
    gets.mockRestore();
    lists.mockRestore();
    expect(looked.sort()).toEqual([
      `changes ${id}`,
      `interactions ${id}`,
      'meta healthContext',
      'meta healthSettings',
      'meta integrity',
      'meta minWriter',
      `scores ${ACME}`,
    ]);
  });

  it('are read again once another context has logged', async () => {
    const db = await openAcme();
    await logNow(db, callEntry());
    const other = await openDatabase({ name: db.name });
    await logNow(other, surveyEntry({ score: 0 }));
    other.close();
    await logNow(db, callEntry({ contactIds: [] }));
    const { row } = await scoreFromDisk(db.name, NOW);
    expect(withoutRevision((await db.scores.get(ACME)) ?? {})).toEqual(row);
  });
});
