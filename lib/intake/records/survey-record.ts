import type { SurveyRecord } from '../import-record.ts';
import type { RowReading } from '../row-reading.ts';
import type { ValueReaders } from '../value-readers.ts';
import { readLabel } from '../values/label.ts';
import { SURVEY_MODES, SURVEYS } from '../values/record-labels.ts';
import { onScale, readScale, readScore } from '../values/score.ts';
import { readId, readNote } from '../values/short-text.ts';
import { accountRef, readAccountRef, readPeople } from './refs.ts';

/** NPS is asked about the whole relationship, the others after something happened, as a rule. */
const USUAL_MODES = { nps: 'relational', csat: 'transactional', ces: 'transactional' } as const;

/** An answer to a survey; `null` where it has no customer, no day, or no score on its scale. */
export function readSurveyRecord(row: RowReading, readers: ValueReaders): SurveyRecord | null {
  const { people, emails } = readPeople(row);
  const account = readAccountRef(row, emails);
  const occurredAt = row.need('occurredAt', readers.time);
  const survey = row.need('survey', (text) => readLabel(text, SURVEYS));
  if (survey === null) return null;
  const stated = row.take('scale', (text) => readScale(text, survey));
  const answer = row.need('score', (text) => {
    const read = readScore(text, survey, readers.number);
    return read.value === null ? read : onScale(read.value, stated, survey);
  });
  if (account === null || occurredAt === null || answer === null) return null;
  return {
    kind: 'survey-answers',
    externalId: row.take('ownId', readId),
    account: accountRef(account),
    occurredAt,
    survey,
    mode: row.take('mode', (text) => readLabel(text, SURVEY_MODES)) ?? USUAL_MODES[survey],
    score: answer.score,
    scale: answer.scale,
    person: people[0] ?? null,
    comment: row.take('comment', readNote) ?? '',
  };
}
