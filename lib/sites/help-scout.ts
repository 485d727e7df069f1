import { onlyVisible, textOf } from './dom.ts';
import { IDENTITY_ONLY, makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const TYPES = { conversation: 'ticket', customer: 'contact' } as const;
const ADDRESS = /^\/(conversation|customer)s?\/(\d{1,18})(?:\/|$)/;

/** `/conversation/2100000001/12345`: the number behind the id is the one that people see. */
function route(url: URL): SiteRoute | null {
  const [, object, recordId] = ADDRESS.exec(url.pathname) ?? [];
  if (!recordId) return null;
  return { recordType: TYPES[object as keyof typeof TYPES], recordId };
}

/** The subject, in today's pages and in those before 2023. */
export const helpScoutTitles = '[data-cy="EditableTextarea"], #subjectLine';

/** The name of the first is that of a kind of field: where several stand, none is the subject. */
function readConversation(doc: Document): SiteReading | null {
  const title = textOf(onlyVisible(doc, helpScoutTitles));
  if (title === null) return null;
  return makeReading('ticket', { by: 'title', title }, { ticketSubject: title }, ['ticketSubject']);
}

export const helpScoutSupport: SiteSupport = {
  confidence: 'medium',
  evidence: '2026-03',
  reads: { contact: [], ticket: ['ticketSubject'] },
};

/** Help Scout. Of customers the address alone. */
export const helpScout: Site = {
  id: 'help-scout',
  name: 'Help Scout',
  matches: ['https://secure.helpscout.net/*'],
  route,
  ready: (doc, { recordType }) => recordType !== 'ticket' || readConversation(doc) !== null,
  read: (doc, { recordType }) => (recordType === 'ticket' ? readConversation(doc) : IDENTITY_ONLY),
};
