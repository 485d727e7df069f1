import type { Task } from '../model/facts.ts';
import type { TaskView } from '../model/views.ts';
import type { WriteReceipt } from '../model/write-receipt.ts';
import { readable } from './account-facts.ts';
import { commit } from './commit.ts';
import type { BellwetherDatabase } from './database.ts';
import { StoreError } from './errors.ts';
import { fromStored } from './tables.ts';
import { runRead } from './write-transaction.ts';

/**
 * Ticks a task off, or opens it again.
 * @throws {StoreError} `not-found` if there is no such task; nothing was written
 * @example await setTaskDone(db, { changeId: crypto.randomUUID(), taskId, done: true }, Date.now())
 */
export async function setTaskDone(
  db: BellwetherDatabase,
  { changeId, taskId, done }: { changeId: string; taskId: string; done: boolean },
  now: number,
): Promise<WriteReceipt> {
  const plan = async () => {
    const task = fromStored('tasks', await db.tasks.get(taskId));
    if (!task || task.deletedAt !== null)
      throw new StoreError('not-found', 'This task is no longer there. Look again.');
    const row: Task = { ...task, doneAt: done ? (task.doneAt ?? now) : null };
    return {
      accountIds: [task.accountId] as [string],
      puts: [{ table: 'tasks' as const, row }],
    };
  };
  return commit(db, { id: changeId, label: 'task-done', accountId: null, plan }, now);
}

/**
 * The account a task belongs to.
 * @returns `null` if there is no such task
 * @throws {StoreError} if the database cannot be read
 * @example await accountOfTask(db, taskId)
 */
export async function accountOfTask(
  db: BellwetherDatabase,
  taskId: string,
): Promise<string | null> {
  return runRead(db, async () => (await db.tasks.get(taskId))?.accountId ?? null);
}

/**
 * Our own open tasks that are due by `now`, longest overdue first. Reads the score rows to know
 * which accounts have one, then only the tasks of those.
 * @throws {StoreError} if the database cannot be read
 * @example const due = await listDueTasks(db, Date.now());
 */
export async function listDueTasks(db: BellwetherDatabase, now: number): Promise<TaskView[]> {
  return runRead(db, async () => {
    const rows = await db.scores.toArray();
    const due = rows.filter(({ nextTaskDueAt }) => nextTaskDueAt !== null && nextTaskDueAt <= now);
    const names = new Map(due.map(({ accountId, name }) => [accountId, name]));
    const raw = await db.tasks
      .where('accountId')
      .anyOf([...names.keys()])
      .toArray();
    return readable('tasks', raw)
      .filter(isOwed)
      .filter(({ dueAt }) => dueAt !== null && dueAt <= now)
      .sort(byDue)
      .map((task) => toTaskView(task, names.get(task.accountId) ?? ''));
  });
}

/** Open tasks first, by due date; those without one after those that have one. */
export function sortTasks(tasks: Task[]): Task[] {
  return tasks
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => Number(a.doneAt !== null) - Number(b.doneAt !== null) || byDue(a, b));
}

export function toTaskView(task: Task, accountName: string): TaskView {
  const { id, accountId, text, dueAt, owner, doneAt } = task;
  return { id, accountId, accountName, text, dueAt, owner, doneAt };
}

/** What the customer promised is theirs to remember. */
function isOwed({ doneAt, deletedAt, owner }: Task): boolean {
  return doneAt === null && deletedAt === null && owner === 'us';
}

function byDue(a: Task, b: Task): number {
  return (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER);
}
