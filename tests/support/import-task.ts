import type { ImportOptions, RecordKind } from '../../lib/model/import-job.ts';
import type { FileReading } from '../../lib/own-pages/import-worker/protocol.ts';

/** What the worker said last, besides progress. */
export interface TaskEnd {
  is: 'done' | 'failed';
  result?: unknown;
  failure?: { code: string; line: number | null };
  /** Milliseconds from the start of the worker to its answer. */
  ms: number;
  /** When the last progress of each phase was told, in milliseconds from the start. */
  phases: Record<string, number>;
  /** Tasks of the page's own thread that took longer than 50 ms meanwhile, in milliseconds. */
  longTasks: number[];
}

/** A task of the worker without its file, which is in the page. */
export interface PageTask extends Partial<FileReading> {
  do: 'plan' | 'import' | 'undo';
  id?: string;
  options?: ImportOptions;
  rowsTotal?: number | null;
}

/** What stays in the page from one call to the next. */
interface ImportPage {
  importFile?: File;
  startedWorker?: { postMessage: (message: object) => void };
  workerPolicy?: { createScriptURL: (url: string) => string } | undefined;
}

/** For the driver of any browser to send to a page of the extension, each by itself. */
export const IN_DASHBOARD = {
  /**
   * Gives the page the file to import: a log of calls, e-mails and meetings of so many
   * accounts, by time. @returns its bytes
   */
  writeLog: ({ rows, accounts, now }: { rows: number; accounts: number; now: number }): number => {
    const lines = ['Id,Date,Type,Direction,Outcome,Subject,Notes,Minutes,Email,Account'];
    const types = ['call', 'email', 'meeting'];
    const minute = Math.floor((300 * 86_400_000) / rows);
    for (let row = 0; row < rows; row += 1) {
      const account = (row * 7919) % accounts;
      const at = new Date(now - 301 * 86_400_000 + row * minute).toISOString();
      const type = types[row % 3];
      const person = `person-${(row * 31) % 3}@customer-${account + 1}.example`;
      const note = 'Discussed adoption and the renewal; they will send the list of open points.';
      const talk = `${type},${row % 2 ? 'in' : 'out'},${type === 'call' ? 'connected' : ''}`;
      lines.push(
        `A-${row},${at},${talk},"Point ${row}","${note}",${type === 'call' ? 20 : ''},${person},Customer ${account + 1}`,
      );
    }
    const file = new File([lines.join('\n')], 'log.csv');
    (globalThis as ImportPage).importFile = file;
    return file.size;
  },

  /** Has the worker do a task, and waits for its answer. */
  runTask: (task: PageTask): Promise<TaskEnd> =>
    new Promise((resolve, reject) => {
      const page = globalThis as ImportPage & {
        trustedTypes?: {
          createPolicy: (
            name: string,
            rules: object,
          ) => { createScriptURL: (url: string) => string };
        };
      };
      page.workerPolicy ??= page.trustedTypes?.createPolicy('bellwether-worker', {
        createScriptURL: (url: string) => url,
      });
      const url = '/import-worker.js';
      const longTasks: number[] = [];
      const phases: Record<string, number> = {};
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longTasks.push(duration);
      });
      observer.observe({ type: 'longtask' });
      const startedAt = performance.now();
      const worker = new Worker(page.workerPolicy?.createScriptURL(url) ?? url);
      page.startedWorker = worker;
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }) => {
        if (data.is === 'progress') {
          phases[data.progress.phase] = performance.now() - startedAt;
          return;
        }
        const ms = performance.now() - startedAt;
        worker.terminate();
        observer.disconnect();
        resolve({ ...data, ms, phases, longTasks });
      };
      worker.postMessage({ ...task, file: page.importFile });
    }),
};

/** How `IN_DASHBOARD.writeLog` is read. */
export const LOG_READING: FileReading = readingOf('interactions', [
  ['Id', 'ownId'],
  ['Date', 'occurredAt'],
  ['Type', 'type'],
  ['Direction', 'direction'],
  ['Outcome', 'outcome'],
  ['Subject', 'subject'],
  ['Notes', 'note'],
  ['Minutes', 'durationMin'],
  ['Email', 'email'],
  ['Account', 'accountName'],
]);

type Field = FileReading['mapping']['columns'][number]['field'];

/** How a CSV file with these columns is read, each as a field. */
export function readingOf(kind: RecordKind, columns: readonly [string, Field][]): FileReading {
  return {
    form: {
      ...{ format: 'csv', encoding: 'utf-8', delimiter: ',', headerRow: 0 },
      ...{ sheet: null, sheets: [], columns: columns.map(([name]) => name) },
    },
    mapping: {
      ...{ version: 1, kind, preset: null, fileValues: [] },
      columns: columns.map(([name, field], index) => ({ index, name, field, why: 'chosen' })),
      conventions: {
        ...{ decimal: '.', dateOrder: 'ymd', timeZone: 'UTC', currency: 'EUR', region: null },
      },
    },
  };
}

export const IMPORT_OPTIONS: ImportOptions = {
  ...{ site: 'import', host: '', fileWins: false, unknownAccounts: 'create' },
};
