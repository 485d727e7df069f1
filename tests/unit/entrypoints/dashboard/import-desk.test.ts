import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { ImportStep } from '../../../../components/import/import-state.ts';
import type { DeskTools } from '../../../../entrypoints/dashboard/import/desk-tools.ts';
import { ImportDesk } from '../../../../entrypoints/dashboard/import/import-desk.ts';
import { usualConventions } from '../../../../entrypoints/dashboard/import/usual-conventions.ts';
import { mapColumn } from '../../../../lib/intake/column-mapping.ts';
import type { ImportJob } from '../../../../lib/model/import-job.ts';
import { ImportTaskError } from '../../../../lib/own-pages/import-worker/client.ts';
import type {
  ImportFailure,
  ImportTask,
} from '../../../../lib/own-pages/import-worker/protocol.ts';
import { readingToText } from '../../../../lib/own-pages/import-worker/protocol.ts';
import { emptyOutlook } from '../../../../lib/store/import/outlook.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/imports');
const fixture = (name: string) => new File([readFileSync(join(FOLDER, name))], name);
const ID = '7b0d1f64-4b1b-4a39-9d0d-0c6f2d6a1a01';

const failed = (code: ImportFailure['code'], line: number | null = null) =>
  new ImportTaskError({ code, message: code, line });

function job(change: Partial<ImportJob> = {}): ImportJob {
  return {
    id: ID,
    kind: 'accounts',
    fileName: '01-salesforce-accounts-bom.csv',
    fileBytes: 3_307,
    fileHash: 'a'.repeat(64),
    mapping: '',
    options: { site: 'import', host: '', fileWins: false, unknownAccounts: 'create' },
    state: 'done',
    startedAt: 1,
    endedAt: 2,
    chunks: 1,
    rowsDone: 24,
    rowsTotal: 24,
    counts: { created: 24, updated: 0, merged: 0, skipped: 0, invalid: 0 },
    areScoresDue: false,
    chunksUndone: 0,
    stays: {},
    ...change,
  };
}

/** A desk whose worker answers what a test says, and the tasks that it was given. */
function deskWith(
  answer: (task: ImportTask) => Promise<unknown>,
  stored: ImportJob[] = [],
): {
  desk: ImportDesk;
  tasks: ImportTask[];
  steps: ImportStep[];
  cancel: ReturnType<typeof vi.fn>;
} {
  const tasks: ImportTask[] = [];
  const steps: ImportStep[] = [];
  const cancel = vi.fn();
  const startTask = ((task: ImportTask) => {
    tasks.push(task);
    return { result: answer(task), cancel };
  }) as DeskTools['startTask'];
  const tools: DeskTools = {
    startTask,
    listJobs: async () => stored,
    readJob: async (id) => stored.find((one) => one.id === id) ?? null,
    usual: usualConventions('en-US', 'UTC'),
    newId: () => ID,
    inWords: (error) => (error instanceof Error ? error.message : String(error)),
  };
  const desk = new ImportDesk(tools, (at) => steps.push(at));
  return { desk, tasks, steps, cancel };
}

function setupOf({ at }: ImportDesk) {
  if (at.step !== 'setup') throw new Error(`the desk is at ${at.step}`);
  return at;
}

const outlook = { ...emptyOutlook(), rows: 24 };
const planned = { outlook, invalid: [], otherColumns: [] };
const ofTask = async (task: ImportTask) => (task.do === 'plan' ? planned : { job: job(), outlook });

describe('the import desk', () => {
  it('shows what a file is, checks it, and imports what was checked', async () => {
    const { desk, tasks, steps } = deskWith(ofTask);
    await desk.choose(fixture('01-salesforce-accounts-bom.csv'));
    const { setup } = setupOf(desk);
    expect([setup.mapping.kind, setup.mapping.conventions.dateOrder]).toEqual(['accounts', 'mdy']);
    expect(setup.mapping.columns.map(({ field }) => field)).toContain('accountName');
    await desk.check();
    expect(setupOf(desk).plan).toMatchObject({ state: 'planned', outlook: { rows: 24 } });
    await desk.run();
    expect(tasks[1]).toMatchObject({ do: 'import', id: ID, rowsTotal: 24, mapping: setup.mapping });
    expect(desk.at).toMatchObject({ step: 'ended', failure: null, job: { rowsDone: 24 } });
    expect(steps.map(({ step }) => step)).toEqual([
      'detecting',
      'setup',
      'setup',
      'setup',
      'running',
      'ended',
    ]);
  });

  it('does not import what was changed since it was checked', async () => {
    const { desk, tasks } = deskWith(ofTask);
    await desk.choose(fixture('01-salesforce-accounts-bom.csv'));
    await desk.check();
    desk.changeChoices({ unknownAccounts: 'skip', fileWins: true });
    expect(setupOf(desk).plan).toEqual({ state: 'none' });
    await desk.run();
    expect(tasks.map((task) => task.do)).toEqual(['plan']);
  });

  it('forgets a check that was given up for another, whenever it ends', async () => {
    let finish: (value: unknown) => void = () => {};
    const { desk, cancel } = deskWith(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    await desk.choose(fixture('01-salesforce-accounts-bom.csv'));
    const checked = desk.check();
    desk.changeKind('contacts');
    finish(planned);
    await checked;
    expect(cancel).toHaveBeenCalledOnce();
    expect(setupOf(desk)).toMatchObject({
      plan: { state: 'none' },
      setup: { mapping: { kind: 'contacts' } },
    });
  });

  it('reads the columns as the product names them that the user says, but for those chosen by hand', async () => {
    const { desk } = deskWith(ofTask);
    const lines = ['Contact ID,Full name,Unique external ID,Company,Call me', '7,Kim,x9,Birch,555'];
    await desk.choose(new File([lines.join('\n')], 'people.csv'));
    desk.changeKind('contacts');
    const before = setupOf(desk).setup.mapping;
    expect(before.preset).toBeNull();
    desk.changeMapping(mapColumn(before, { index: 4, name: 'Call me' }, 'phone'));
    desk.changePreset('freshdesk');
    const { preset, columns } = setupOf(desk).setup.mapping;
    expect(preset).toBe('freshdesk');
    expect(columns.map(({ name, field, why }) => [name, field, why])).toEqual([
      ['Contact ID', 'personId', 'preset'],
      ['Full name', 'personName', 'preset'],
      ['Company', 'accountName', 'preset'],
      ['Call me', 'phone', 'chosen'],
    ]);
    desk.changePreset(null);
    expect(setupOf(desk).setup.mapping.columns.some(({ why }) => why === 'preset')).toBe(false);
  });

  it('looks at the file anew under another form, and keeps the choices', async () => {
    const { desk } = deskWith(ofTask);
    await desk.choose(fixture('10-accounts-formulas.xlsx'));
    desk.changeChoices({ unknownAccounts: 'skip', fileWins: false });
    await desk.changeForm({ headerRow: null });
    expect(setupOf(desk).setup.detected.form.columns[0]).toBe('Column 1');
    await desk.changeForm({ sheet: 'Summary' });
    const { detected, choices } = setupOf(desk).setup;
    expect(detected.form).toMatchObject({ sheet: 'Summary' });
    expect(detected.found.headerRow?.reason).not.toBe('given');
    expect(choices.unknownAccounts).toBe('skip');
  });

  it('says why a file is refused, and where', async () => {
    const { desk } = deskWith(async () => Promise.reject(failed('unclosed-quote', 7)));
    await desk.choose(new File([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)], 'a.xls'));
    expect(desk.at).toMatchObject({
      step: 'refused',
      refusal: { code: 'old-workbook', line: null },
    });
    await desk.choose(fixture('01-salesforce-accounts-bom.csv'));
    await desk.check();
    expect(setupOf(desk).plan).toEqual({
      state: 'refused',
      refusal: { code: 'unclosed-quote', line: 7 },
    });
  });

  it('shows what is on disk when an import stops', async () => {
    const stopped = job({ state: 'failed', rowsDone: 8 });
    const { desk } = deskWith(
      async (task) => (task.do === 'plan' ? planned : Promise.reject(failed('quota'))),
      [stopped],
    );
    await desk.choose(fixture('01-salesforce-accounts-bom.csv'));
    await desk.check();
    await desk.run();
    expect(desk.at).toEqual({ step: 'ended', job: stopped, stays: 0, failure: 'quota' });
  });

  it('goes on with the same id, form and mapping when the file is chosen again', async () => {
    const first = deskWith(ofTask);
    await first.desk.choose(fixture('06-zendesk-tickets-dmy.csv'));
    const { detected, mapping } = setupOf(first.desk).setup;
    const reading = { form: detected.form, mapping };
    const stopped = job({ state: 'running', rowsDone: 10, mapping: readingToText(reading) });
    const { desk, tasks } = deskWith(ofTask, [stopped]);
    desk.resume(stopped);
    await desk.choose(fixture('06-zendesk-tickets-dmy.csv'));
    expect(tasks).toMatchObject([{ do: 'import', id: ID, rowsTotal: 24, ...reading }]);
    desk.resume({ ...stopped, id: 'gone' });
    await desk.choose(fixture('06-zendesk-tickets-dmy.csv'));
    expect(desk.at).toMatchObject({ step: 'choose', resuming: null });
    expect(desk.at).not.toMatchObject({ failure: null });
  });

  it('reads the same columns as they were read the last time', async () => {
    const first = deskWith(ofTask);
    await first.desk.choose(fixture('01-salesforce-accounts-bom.csv'));
    const { detected, mapping } = setupOf(first.desk).setup;
    const columns = mapping.columns.filter(({ field }) => field !== 'ownerName');
    const text = readingToText({ form: detected.form, mapping: { ...mapping, columns } });
    const { desk } = deskWith(ofTask, [job({ mapping: text })]);
    await desk.choose(fixture('01-salesforce-accounts-bom.csv'));
    const again = setupOf(desk).setup.mapping.columns;
    expect(again.map(({ field }) => field)).toEqual(columns.map(({ field }) => field));
    expect(new Set(again.map(({ why }) => why))).toEqual(new Set(['remembered']));
  });

  it('takes an import back, and says how many rows stayed', async () => {
    const undone = job({ state: 'undone', stays: { 'changed-since': 2, 'in-use': 1 } });
    const { desk } = deskWith(async (task) => (task.do === 'undo' ? undone : ofTask(task)));
    await desk.choose(fixture('01-salesforce-accounts-bom.csv'));
    await desk.check();
    await desk.run();
    await desk.undo(ID);
    expect(desk.at).toMatchObject({ step: 'ended', stays: 3, job: { state: 'undone' } });
  });
});

describe('the conventions of the user', () => {
  it('are those of their region', () => {
    expect(usualConventions('de-DE', 'Europe/Berlin')).toEqual({
      decimal: ',',
      dateOrder: 'dmy',
      timeZone: 'Europe/Berlin',
      currency: null,
      region: 'DE',
    });
    expect(usualConventions('en-US', 'UTC')).toMatchObject({ dateOrder: 'mdy', region: 'US' });
    expect(usualConventions('zh-CN', 'UTC')).toMatchObject({ dateOrder: 'ymd', decimal: '.' });
    // English of no country is written in two orders.
    expect(usualConventions('en', 'UTC')).toMatchObject({ dateOrder: null, region: null });
  });
});
