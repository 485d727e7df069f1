import type {
  AccountRef,
  InteractionRecord,
  PersonRef,
  SurveyRecord,
} from '../../intake/import-record.ts';
import type { Contact } from '../../model/account.ts';
import type { Interaction, SurveyAnswer } from '../../model/facts.ts';
import type { TableRows } from '../tables.ts';
import { addNamedAccount, type FoundAccount, findAccount } from './account-making.ts';
import type { ChunkDraft } from './chunk-draft.ts';
import { answerRow, interactionRow } from './fact-rows.ts';
import { fitting } from './fitting.ts';
import { addNamedPeople, findPeople } from './plan-contact.ts';
import { created, invalid, type PlannedRow, skipped, updatedResult } from './results.ts';
import type { RunState } from './run-state.ts';
import { mayChangeRow, signed, updateRow } from './update-rule.ts';

type FactTable = 'interactions' | 'surveyAnswers' | 'signals';

const FIELDS = {
  interactions: [
    'type',
    'occurredAt',
    'direction',
    'outcome',
    'contactIds',
    'durationMin',
    'sentiment',
    'subject',
    'note',
    'ticket',
  ] satisfies (keyof Interaction)[],
  surveyAnswers: [
    'survey',
    'mode',
    'score',
    'scale',
    'occurredAt',
    'contactId',
    'respondent',
    'comment',
  ] satisfies (keyof SurveyAnswer)[],
  signals: ['occurredAt', 'value', 'unit', 'note'] as const,
};

/** What a row of interactions or tickets does. @param id of the record */
export function planInteraction(
  state: RunState,
  draft: ChunkDraft,
  record: InteractionRecord,
  id: string,
): PlannedRow {
  return planWithPeople(state, draft, { ...record, id, table: 'interactions' }, (place, people) =>
    fitting('interactions', interactionRow(record, place, people, state.stamp, state.options)),
  );
}

/** What a row of survey answers does. @param id of the record */
export function planAnswer(
  state: RunState,
  draft: ChunkDraft,
  record: SurveyRecord,
  id: string,
): PlannedRow {
  const people = record.person === null ? [] : [record.person];
  const said = { account: record.account, people, id, table: 'surveyAnswers' as const };
  return planWithPeople(state, draft, said, (place, [contactId = null]) =>
    fitting('surveyAnswers', answerRow(record, place, contactId, state.stamp)),
  );
}

interface Said<T extends FactTable> {
  table: T;
  id: string;
  account: AccountRef;
  people: readonly PersonRef[];
}

function planWithPeople<T extends FactTable>(
  state: RunState,
  draft: ChunkDraft,
  { table, id, account: ref, people }: Said<T>,
  rowOf: (place: { id: string; accountId: string }, people: string[]) => TableRows[T] | null,
): PlannedRow {
  const account = accountOf(state, draft, table, id, ref);
  if ('outcome' in account) return account;
  const accountId = account.id;
  const named = findPeople(state, people, { accountId, account: ref });
  // A row that only repeats another makes nobody.
  const made = state.seen.has(id) ? [] : named.fresh;
  const isThere = (one: string) =>
    made.length === named.fresh.length || !named.fresh.some((person) => person.id === one);
  const fresh = rowOf({ id, accountId }, named.ids.filter(isThere));
  if (!fresh) return invalid('does-not-fit');
  const result = planFact(state, draft, table, fresh);
  if (result.outcome === 'created' || result.outcome === 'updated')
    addNamed(state, draft, { account, ref, people: made });
  return { ...result, peopleLeftOut: named.leftOut };
}

/** A fact that is there stays with its account, wherever it was moved since. */
export function accountOf(
  state: RunState,
  draft: ChunkDraft,
  table: FactTable,
  id: string,
  ref: AccountRef,
): FoundAccount | PlannedRow {
  const stored = draft.get(table, id);
  return stored ? { id: stored.accountId, fresh: null } : findAccount(state, ref);
}

interface Named {
  account: FoundAccount;
  ref: AccountRef;
  people: readonly Contact[];
}

/** Makes the account and the people that a row named and nobody had. */
export function addNamed(
  state: RunState,
  draft: ChunkDraft,
  { account, ref, people }: Named,
): void {
  if (account.fresh) addNamedAccount(state, draft, account.fresh, ref.externalId);
  addNamedPeople(state, draft, people);
}

/** Makes one fact, or completes the one that is there. */
export function planFact<T extends FactTable>(
  state: RunState,
  draft: ChunkDraft,
  table: T,
  fresh: TableRows[T],
): PlannedRow {
  const { id } = fresh;
  const isAgain = state.seen.has(id);
  if (draft.isUnreadable(table, id)) return skipped('unreadable');
  const stored = draft.get(table, id);
  if (stored && stored.deletedAt !== null) return skipped('deleted');
  state.seen.add(id);
  if (!stored) {
    if (isAgain) return updatedResult(null, true);
    draft.put({ table, row: fresh } as Parameters<ChunkDraft['put']>[0]);
    return created();
  }
  const fields = FIELDS[table] as readonly (keyof TableRows[T] & string)[];
  const updated = updateRow(stored, fresh, fields, mayChangeRow(state, stored, isAgain));
  const row = fitting(table, updated.row);
  if (!row) return invalid('does-not-fit');
  if (updated.changes.length === 0) draft.leave(table, id);
  else draft.put({ table, row: signed(state, row) } as Parameters<ChunkDraft['put']>[0]);
  return updatedResult(updated, isAgain);
}
