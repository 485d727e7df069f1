import { Button } from '../Button.tsx';
import { FieldError } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';
import type { ImportActions, JobLine } from './import-state.ts';
import { Counts } from './OutlookCard.tsx';

interface EndedCardProps {
  job: JobLine;
  /** Rows that stayed when it was taken back. */
  stays: number;
  failure: string | null;
  /** Address of the page about the quality of the data; `null`: there is none. */
  reportHref: string | null;
  actions: Pick<ImportActions, 'undo' | 'startAgain'>;
}

/** What an import has done, and what can be done about it. */
export function EndedCard({ job, stays, failure, reportHref, actions }: EndedCardProps) {
  const { importRun: words } = useMessages();
  const isUndone = job.state === 'undone';
  return (
    <section class="bw-card" aria-labelledby="import-ended">
      <h2 id="import-ended">
        {job.state === 'done' && (
          <span class="bw-import-done">
            <Icon name="check" />
          </span>
        )}
        {titleOf(job, words)}
      </h2>
      {failure !== null && <NoticeLine kind="error" text={failure} />}
      {isUndone && stays > 0 && <NoticeLine kind="warning" text={words.stays(stays)} />}
      {!isUndone && <Counts counts={job.counts} />}
      {(!isUndone || stays === 0) && <p>{hintOf(job, words)}</p>}
      <div class="bw-row">
        {!isUndone && job.rowsDone > 0 && (
          <Button pending={actions.undo.pending} onClick={() => void actions.undo.run(job.id)}>
            {actions.undo.pending ? words.phases.undoing : words.undo}
          </Button>
        )}
        {!isUndone && reportHref !== null && <a href={reportHref}>{words.report}</a>}
        <Button kind="quiet" onClick={actions.startAgain}>
          {words.another}
        </Button>
      </div>
      {actions.undo.failure !== null && (
        <FieldError id="import-undo-error" text={words.problem(actions.undo.failure)} />
      )}
    </section>
  );
}

type Words = ReturnType<typeof useMessages>['importRun'];

function titleOf(job: JobLine, words: Words): string {
  if (job.state === 'undone') return words.undone;
  const { created, updated, merged } = job.counts;
  if (job.state === 'done') return words.done(created + updated + merged);
  return job.state === 'cancelled' ? words.cancelled : words.failed;
}

function hintOf({ state }: JobLine, words: Words): string {
  if (state === 'undone') return words.undoneHint;
  return state === 'done' ? words.doneHint : words.cancelledHint;
}
