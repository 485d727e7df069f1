import type { InteractionType, Outcome, TicketDetail } from '../../model/facts.ts';
import { OUTCOMES } from '../../model/facts.ts';
import type { InteractionRecord } from '../import-record.ts';
import type { RowReading } from '../row-reading.ts';
import type { ValueReaders } from '../value-readers.ts';
import { type Cell, isUnread } from '../values/cell.ts';
import {
  DIRECTIONS,
  INTERACTION_OUTCOMES,
  INTERACTION_TYPES,
  SENTIMENTS,
} from '../values/interaction-labels.ts';
import { readLabel } from '../values/label.ts';
import { PRIORITIES, TICKET_STATUSES, YES_NO } from '../values/record-labels.ts';
import { readId, readLine, readNote } from '../values/short-text.ts';
import { accountRef, readAccountRef, readPeople } from './refs.ts';

/** −2 to +2, or a word. */
function readSentiment(text: string, { number }: ValueReaders): Cell<number> {
  const labelled = readLabel(text, SENTIMENTS);
  if (labelled.value !== null || text === '') return labelled;
  const { value } = number(text);
  if (value === null) return labelled;
  return Number.isInteger(value) && value >= -2 && value <= 2
    ? { value: value + 0, code: null }
    : isUnread('out-of-range');
}

function readOutcome(row: RowReading, type: InteractionType): Outcome | null {
  const allowed: readonly string[] = OUTCOMES[type];
  return row.take('outcome', (text) => {
    const found = readLabel(text, INTERACTION_OUTCOMES);
    // Other types end in other ways: a meeting has no busy line.
    return found.value === null || allowed.includes(found.value)
      ? found
      : isUnread('unknown-label');
  });
}

/** What every contact with a customer has; `null` where the row cannot be used. */
function readShared(row: RowReading, readers: ValueReaders) {
  const { people, emails } = readPeople(row);
  const account = readAccountRef(row, emails);
  const occurredAt = row.need('occurredAt', readers.time);
  if (account === null || occurredAt === null) return null;
  return {
    externalId: row.take('ownId', readId),
    account: accountRef(account),
    occurredAt,
    people,
    subject: row.take('subject', readLine),
    note: row.take('note', readNote) ?? '',
  };
}

/** A call, meeting, e-mail or note; a row that names no type is a note. */
export function readInteractionRecord(
  row: RowReading,
  readers: ValueReaders,
): InteractionRecord | null {
  const shared = readShared(row, readers);
  if (shared === null) return null;
  const type = row.take('type', (text) => readLabel(text, INTERACTION_TYPES)) ?? 'note';
  return {
    kind: 'interactions',
    ...shared,
    type,
    direction: row.take('direction', (text) => readLabel(text, DIRECTIONS)),
    outcome: readOutcome(row, type),
    durationMin: row.take('durationMin', readers.minutes),
    sentiment: row.take('sentiment', (text) => readSentiment(text, readers)),
    ticket: null,
  };
}

function readTicket(
  row: RowReading,
  readers: ValueReaders,
  openedAt: number,
): Omit<TicketDetail, 'externalKey'> {
  const stated = row.take('status', (text) => readLabel(text, TICKET_STATUSES));
  const closedAt = row.take('closedAt', (text) => {
    const cell = readers.time(text);
    const isBefore = cell.value !== null && cell.value < openedAt;
    return isBefore ? isUnread('ends-before-it-begins') : cell;
  });
  return {
    priority: row.take('priority', (text) => readLabel(text, PRIORITIES)),
    status: stated ?? (closedAt === null ? 'open' : 'closed'),
    closedAt,
    escalated: row.take('escalated', (text) => readLabel(text, YES_NO)) ?? false,
  };
}

/** A ticket; one that names no status is open until it has a day on which it was closed. */
export function readTicketRecord(row: RowReading, readers: ValueReaders): InteractionRecord | null {
  const shared = readShared(row, readers);
  if (shared === null) return null;
  return {
    kind: 'tickets',
    ...shared,
    type: 'ticket',
    direction: 'in',
    outcome: null,
    durationMin: null,
    sentiment: null,
    ticket: readTicket(row, readers, shared.occurredAt),
  };
}
