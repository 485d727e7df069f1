import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Skeleton } from '../Skeleton.tsx';
import type { ImportActions, JobLine } from './import-state.ts';
import { TableScroll } from './TableScroll.tsx';

interface ImportListProps {
  /** `null`: still being read. */
  jobs: readonly JobLine[] | null;
  /** Whether rows are being written or taken back, here or in another window. */
  isGoing: boolean;
  actions: Pick<ImportActions, 'undo' | 'resume'>;
}

/** Imports of before: what each brought, the way to take it back, and to go on with one that stopped. */
export function ImportList({ jobs, isGoing, actions }: ImportListProps) {
  const { importRun: words } = useMessages();
  return (
    <section class="bw-card" aria-labelledby="import-earlier">
      <h2 id="import-earlier">{words.earlier}</h2>
      {jobs === null && <Skeleton size="line" />}
      {jobs?.length === 0 && <p class="bw-muted">{words.earlierNone}</p>}
      {jobs !== null && jobs.length > 0 && <Jobs jobs={jobs} isGoing={isGoing} actions={actions} />}
      {actions.undo.failure !== null && (
        <FieldError id="import-list-error" text={words.problem(actions.undo.failure)} />
      )}
    </section>
  );
}

function Jobs({ jobs, ...rest }: ImportListProps & { jobs: readonly JobLine[] }) {
  const { importRun: words } = useMessages();
  return (
    <TableScroll label={words.earlierTable}>
      <thead>
        <tr>
          <th scope="col">{words.file}</th>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.result}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} {...rest} />
        ))}
      </tbody>
    </TableScroll>
  );
}

const STOPPED = ['running', 'cancelled', 'failed'];

function JobRow({ job, isGoing, actions }: Omit<ImportListProps, 'jobs'> & { job: JobLine }) {
  const { importRun: words, importColumns } = useMessages();
  const format = useFormatters();
  // A job that is being written, or taken back, is left to whoever does so.
  const isBusy = isGoing && (job.state === 'running' || job.state === 'undoing');
  const isStopped = STOPPED.includes(job.state) && !isBusy;
  return (
    <tr>
      <th scope="row">
        {job.fileName}
        <span class="bw-import-under">{importColumns.kindNames[job.kind]}</span>
      </th>
      <td class="bw-import-brief bw-figures">{format.dateTime(job.startedAt)}</td>
      <td>
        {isBusy ? words.going : words.states[job.state]}
        <span class="bw-import-under">
          <JobResult job={job} />
        </span>
      </td>
      <td class="bw-import-actions">
        {isStopped && (
          <Button kind="quiet" onClick={() => actions.resume(job)}>
            {words.resume}
            <span class="bw-hidden"> {job.fileName}</span>
          </Button>
        )}
        {job.state !== 'undone' && !isBusy && (
          <Button
            kind="quiet"
            pending={actions.undo.pending}
            onClick={() => void actions.undo.run(job.id)}
          >
            {words.undo}
            <span class="bw-hidden"> {job.fileName}</span>
          </Button>
        )}
      </td>
    </tr>
  );
}

function JobResult({ job }: { job: JobLine }) {
  const { importRun: words } = useMessages();
  const format = useFormatters();
  const n = (value: number) => format.number(value, 0);
  const { created, updated, invalid } = job.counts;
  const isPart = STOPPED.includes(job.state) && job.rowsTotal !== null;
  const parts = [
    isPart ? words.upTo(n(job.rowsDone), n(job.rowsTotal ?? 0)) : '',
    words.summary(n(created), n(updated)),
    invalid > 0 ? words.invalidSummary(n(invalid)) : '',
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
