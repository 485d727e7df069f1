import type { ExternalId } from '../model/account.ts';
import type { Interaction, Signal, SurveyAnswer, Task } from '../model/facts.ts';
import type { OwnedTable, SplitChoice } from '../model/identity.ts';
import type { AccountRows } from './account-facts.ts';

export interface SplitRows extends Omit<AccountRows, 'account'> {
  externalIds: ExternalId[];
}

/** What goes to the new account. */
export interface SplitOff {
  rows: { [T in OwnedTable]: SplitRows[T] };
  /** Interactions that stay although they name somebody who goes: others in them stay. */
  mixed: number;
}

/** Said about the account as a whole, on whatever page. */
const OF_THE_WHOLE: readonly Signal['family'][] = ['override', 'pulse'];

/**
 * What goes along with the records and people that were chosen: facts of a record that goes, and
 * facts all of whose people go. A promise goes with its interaction. A judgement of the account as a
 * whole stays, and so does every fact that tells neither.
 * @example splitOff(rows, { recordKeys: [], contactIds: [dana], domains: [] }).rows.interactions
 */
export function splitOff(all: SplitRows, choice: SplitChoice): SplitOff {
  const records = new Set(choice.recordKeys);
  const people = new Set(choice.contactIds);
  const isOfRecord = (key: string | null | undefined) => key != null && records.has(key);
  const goes = (row: Interaction) =>
    isOfRecord(row.ticket?.externalKey ?? row.source.record) || areAll(row.contactIds, people);
  const interactions = all.interactions.filter(goes);
  const gone = new Set(interactions.map(({ id }) => id));
  const goesTask = (row: Task) =>
    row.interactionId === null ? isOfRecord(row.source.record) : gone.has(row.interactionId);
  const goesAnswer = (row: SurveyAnswer) =>
    row.contactId === null ? isOfRecord(row.source.record) : people.has(row.contactId);
  const stays = all.interactions.filter(({ id }) => !gone.has(id));
  return {
    rows: {
      contacts: all.contacts.filter(({ id }) => people.has(id)),
      interactions,
      surveyAnswers: all.surveyAnswers.filter(goesAnswer),
      signals: all.signals.filter(
        ({ family, source }) => !OF_THE_WHOLE.includes(family) && isOfRecord(source.record),
      ),
      tasks: all.tasks.filter(goesTask),
      externalIds: all.externalIds.filter(({ key }) => records.has(key)),
    },
    mixed: stays.filter(({ contactIds }) => contactIds.some((id) => people.has(id))).length,
  };
}

function areAll(contactIds: readonly string[], people: ReadonlySet<string>): boolean {
  return contactIds.length > 0 && contactIds.every((id) => people.has(id));
}
