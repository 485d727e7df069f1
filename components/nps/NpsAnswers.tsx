import type { NpsAnswerView } from '../../lib/model/views.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { NoteText } from '../timeline/NoteText.tsx';
import { answersDirection, npsGroup } from './answers.ts';

const SHOWN = 10;
/** Below this many answers, a number for the account would only be noise. */
const ENOUGH = 5;

interface NpsAnswersProps {
  answers: readonly NpsAnswerView[];
  now: number;
}

/** Answer by answer: so few of them are never added up to an NPS of one account. */
export function NpsAnswers({ answers, now }: NpsAnswersProps) {
  const { panel } = useMessages();
  if (answers.length === 0) return <p class="bw-muted">{panel.npsNoAnswers}</p>;
  const direction = answersDirection(answers);
  return (
    <>
      {answers.length < ENOUGH && <p class="bw-muted bw-small">{panel.npsFew(answers.length)}</p>}
      {direction !== null && <p>{panel.npsDirection[direction]}</p>}
      <ul class="bw-answers">
        {answers.slice(0, SHOWN).map((answer) => (
          <AnswerRow key={answer.id} answer={answer} now={now} />
        ))}
      </ul>
    </>
  );
}

function AnswerRow({ answer, now }: { answer: NpsAnswerView; now: number }) {
  const { panel } = useMessages();
  const format = useFormatters();
  const group = npsGroup(answer.score);
  return (
    <li class="bw-answer">
      <span class="bw-answer-score bw-figures" data-group={group}>
        <span aria-hidden="true">{format.number(answer.score)}</span>
        <span class="bw-hidden">{panel.npsScore(format.number(answer.score))}</span>
      </span>
      <div>
        <p>
          <bdi>{answer.respondent}</bdi> <span class="bw-muted">· {panel.npsGroup[group]}</span>
        </p>
        <p class="bw-muted bw-small">
          {format.shortDate(answer.answeredAt, now)}
          {' · '}
          {answer.change === null
            ? panel.npsFirst
            : panel.npsChange(format.signedPoints(answer.change, 0))}
        </p>
        {answer.comment !== '' && <NoteText text={answer.comment} />}
      </div>
    </li>
  );
}
