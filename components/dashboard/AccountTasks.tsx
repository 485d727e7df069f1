import { useCallback } from 'preact/hooks';
import type { TaskView } from '../../lib/model/views.ts';
import { FieldError } from '../Field.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { useAction } from '../use-action.ts';

interface AccountTasksProps {
  tasks: readonly TaskView[];
  now: number;
  onDone: (taskId: string, done: boolean) => Promise<void>;
}

/** Promised next steps of one account, to be ticked off. */
export function AccountTasks({ tasks, now, onDone }: AccountTasksProps) {
  const { dashboard } = useMessages();
  const tick = useAction(
    useCallback((taskId: string, done: boolean) => onDone(taskId, done), [onDone]),
  );
  return (
    <section class="bw-section" aria-labelledby="bw-tasks-title">
      <h2 id="bw-tasks-title">{dashboard.account.tasks}</h2>
      {tasks.length === 0 ? (
        <p class="bw-muted">{dashboard.account.noTasks}</p>
      ) : (
        <ul class="bw-task-list">
          {tasks.map((task) => (
            <li key={task.id}>
              <TaskTick task={task} now={now} onTick={(done) => void tick.run(task.id, done)} />
            </li>
          ))}
        </ul>
      )}
      {tick.failure !== null && (
        <FieldError id="task-failed" text={dashboard.account.doneFailed(tick.failure)} />
      )}
    </section>
  );
}

interface TaskTickProps {
  task: TaskView;
  now: number;
  onTick: (done: boolean) => void;
}

function TaskTick({ task, now, onTick }: TaskTickProps) {
  const { panel } = useMessages();
  const format = useFormatters();
  const due = task.dueAt === null ? panel.noDue : panel.due(format.relativeDay(task.dueAt, now));
  return (
    <label class="bw-task-tick" data-done={task.doneAt !== null}>
      <input
        type="checkbox"
        checked={task.doneAt !== null}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span>
        <span class="bw-task-text">{task.text}</span>
        <span class="bw-muted bw-small">
          {task.doneAt === null && due}
          {task.doneAt === null && task.owner === 'them' && ` · ${panel.byThem}`}
        </span>
      </span>
    </label>
  );
}
