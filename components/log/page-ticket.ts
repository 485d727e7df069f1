import { externalKey } from '../../lib/model/external-key.ts';
import type { PageStatus } from '../../lib/model/views.ts';
import { choiceOf, PRIORITY_CHOICES, STATUS_CHOICES } from './choices.ts';
import type { LogFields } from './log-fields.ts';

/** The ticket on the page, as texts of the form: proposed there, committed by the user. */
export type PageTicket = Pick<
  LogFields['values'],
  'subject' | 'priority' | 'status' | 'externalKey'
>;

/**
 * What the form proposes for the ticket on the page; `null` if the page shows none. Status and
 * priority only where the page uses the form's own words: each helpdesk and language has others,
 * and a wrong guess would count as an open ticket.
 */
export function pageTicket(page: PageStatus): PageTicket | null {
  if (page.state !== 'read' || page.record.recordType !== 'ticket') return null;
  const { site, host, recordType, recordId } = page.record;
  const { ticketSubject, ticketStatus, ticketPriority } = page.fields;
  const word = (text: string | null) => (text ?? '').trim().toLowerCase();
  return {
    subject: ticketSubject ?? '',
    priority: choiceOf(PRIORITY_CHOICES, word(ticketPriority)) ?? '',
    status: choiceOf(STATUS_CHOICES, word(ticketStatus)) ?? '',
    externalKey: externalKey(site, host, recordType, recordId),
  };
}
