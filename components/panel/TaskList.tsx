import { useState } from 'preact/hooks';
import type { TaskView } from '../../lib/model/views.ts';
import { DAY_MS } from '../../lib/time.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { usePanel } from './panel-context.ts';

/** Promised next steps, each to be ticked off. */
export function TaskList({ tasks }: { tasks: readonly TaskView[] }) {
  const { panel } = useMessages();
  return (
    <section class="bw-section" aria-labelledby="bw-tasks-title">
      <h2 id="bw-tasks-title">{panel.tasks}</h2>
      {tasks.length === 0 ? (
        <p class="bw-muted">{panel.tasksEmpty}</p>
      ) : (
        <ul class="bw-tasks">
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TaskRow({ task }: { task: TaskView }) {
  const { panel } = useMessages();
  const { actions, clock, report } = usePanel();
  const [isPending, setPending] = useState(false);
  const overdueDays = task.dueAt === null ? 0 : Math.ceil((clock() - task.dueAt) / DAY_MS);
  const isOverdue = task.doneAt === null && overdueDays > 0;
  const tick = async (done: boolean) => {
    setPending(true);
    report(await actions.setTaskDone(task.id, done), panel.taskDone(task.text));
    setPending(false);
  };
  return (
    <li class="bw-task" data-done={task.doneAt !== null || undefined}>
      <label class="bw-check">
        <input
          type="checkbox"
          checked={task.doneAt !== null || isPending}
          onChange={(event) => void tick(event.currentTarget.checked)}
        />
        <span>{task.text}</span>
      </label>
      <p class="bw-small bw-muted">
        {isOverdue ? (
          <span class="bw-overdue">{panel.overdue(overdueDays)}</span>
        ) : (
          <DueText dueAt={task.dueAt} />
        )}
        {task.owner === 'them' && ` · ${panel.byThem}`}
      </p>
    </li>
  );
}

function DueText({ dueAt }: { dueAt: number | null }) {
  const { panel } = useMessages();
  const format = useFormatters();
  const { clock } = usePanel();
  return <>{dueAt === null ? panel.noDue : panel.due(format.relativeDay(dueAt, clock()))}</>;
}
