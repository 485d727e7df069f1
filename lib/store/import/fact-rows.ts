import { SIGNAL_METRICS } from '../../health/signal-metrics.ts';
import type { InteractionRecord, SignalRecord, SurveyRecord } from '../../intake/import-record.ts';
import { externalKey, NO_HOST } from '../../model/external-key.ts';
import type { Source } from '../../model/fact.ts';
import type { Interaction, Signal, SurveyAnswer } from '../../model/facts.ts';
import type { ImportOptions } from '../../model/import-job.ts';

/** What every fact of one import has. */
export interface FactStamp {
  /** When the import began: a score as of an earlier time knows nothing of it. */
  recordedAt: number;
  source: Source;
}

/** Whose fact it is, and under which id. */
export interface FactPlace {
  id: string;
  accountId: string;
}

function base({ id, accountId }: FactPlace, occurredAt: number, stamp: FactStamp) {
  const { recordedAt, source } = stamp;
  return { id, accountId, occurredAt, recordedAt, deletedAt: null, source };
}

/** @param people at most fifty are kept */
export function interactionRow(
  record: InteractionRecord,
  place: FactPlace,
  people: readonly string[],
  stamp: FactStamp,
  options: ImportOptions,
): Interaction {
  const { type, direction, outcome, durationMin, sentiment, subject, note, ticket } = record;
  return {
    ...base(place, record.occurredAt, stamp),
    type,
    direction,
    outcome,
    contactIds: people.slice(0, 50),
    durationMin,
    sentiment,
    subject,
    note,
    ticket: ticket && { ...ticket, externalKey: ticketKey(record, options) },
  };
}

/** Only of a system whose pages name their tickets the same way. */
function ticketKey(
  { externalId }: InteractionRecord,
  { site, host }: ImportOptions,
): string | null {
  return externalId === null || host === NO_HOST
    ? null
    : externalKey(site, host, 'ticket', externalId);
}

export function answerRow(
  record: SurveyRecord,
  place: FactPlace,
  contactId: string | null,
  stamp: FactStamp,
): SurveyAnswer {
  const { survey, mode, score, scale, comment } = record;
  // Without a person two answers cannot be known to be one person's, so each stands for itself.
  const respondent = contactId ?? `answer:${place.id}`;
  return {
    ...base(place, record.occurredAt, stamp),
    ...{ survey, mode, score, scale, contactId, respondent, comment },
  };
}

/** One row for each signal that a record holds. @param idOf the id of one, by its metric */
export function signalRows(
  { occurredAt, signals, note }: SignalRecord,
  accountId: string,
  idOf: (metric: string) => string,
  stamp: FactStamp,
): Signal[] {
  if (occurredAt === null) return [];
  return signals.map(({ metric, value, unit }) => ({
    ...base({ id: idOf(metric), accountId }, occurredAt, stamp),
    ...{ family: SIGNAL_METRICS[metric].family, metric, value, unit, note },
  }));
}
