import { addressOf, first, onlyVisible, textOf, visible } from './dom.ts';
import { emailsIn } from './emails.ts';
import { linkedAccount, linkedContact } from './links.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { agreedTextAt } from './sole.ts';
import type { SiteSupport } from './support.ts';
import { ownId, routeUnder } from './web-path.ts';

const ADDRESS = /^(?:\/(.+?))?\/(?:(issues|users)\/(\d{1,18})|projects\/([a-z\d_-]{1,100}))$/;
const TYPES = { issues: 'ticket', users: 'contact' } as const;
/** The page of a project that is being made. */
const NO_PROJECT = 'new';

/** Where a person has their name; issues and projects prove themselves by their ids. */
export const redmineTitles = '.controller-users #content > h2';

/** A project stands for the customer that it is done for: there is no other record of one. */
function route(url: URL): SiteRoute | null {
  const [, path, page, id, project] = ADDRESS.exec(url.pathname) ?? [];
  if (project) return project === NO_PROJECT ? null : routeUnder(path, 'account', project);
  return page && id ? routeUnder(path, TYPES[page as keyof typeof TYPES], id) : null;
}

/** An issue can be had in other formats under its own number. */
function isIssue(doc: Document, { recordId }: SiteRoute): boolean {
  return visible(doc, '.controller-issues.action-show #content .other-formats a').some((link) =>
    addressOf(link)?.pathname.endsWith(`/issues/${ownId({ recordType: 'ticket', recordId })}.pdf`),
  );
}

/** The project that the page is in, by its name in the header and where its menu begins. */
function projectOf(doc: Document) {
  const { accountRecordId } = linkedAccount(visible(doc, '#main-menu a.overview'), route);
  return { accountRecordId, accountName: agreedTextAt(doc, '#header .current-project') };
}

function isShown(doc: Document, record: SiteRoute): boolean {
  if (record.recordType === 'ticket') return isIssue(doc, record);
  if (record.recordType === 'contact') return agreedTextAt(doc, redmineTitles) !== null;
  return projectOf(doc).accountRecordId === record.recordId;
}

function readIssue(doc: Document): SiteReading {
  const issue = onlyVisible(doc, '#content .issue.details');
  const valueIn = (field: string) =>
    agreedTextAt(issue, `.attributes .${field}.attribute > .value`);
  const owner = valueIn('assigned-to');
  return makeReading(
    'ticket',
    { by: 'id' },
    {
      ...projectOf(doc),
      ...linkedContact(visible(issue, '.author > a.user'), route),
      owner: owner === '-' ? null : owner,
      ticketSubject: agreedTextAt(issue, '.subject h3'),
      ticketStatus: valueIn('status'),
      ticketPriority: valueIn('priority'),
    },
  );
}

/** A person's own addresses; those in fields of the installation's making have a class. */
function readUser(doc: Document): SiteReading {
  const title = agreedTextAt(doc, redmineTitles);
  const list = '.controller-users #content .splitcontentleft > ul > li:not([class]) >';
  const emails = emailsIn(visible(doc, `${list} a[href^="mailto:"]`).map(textOf));
  const found = { contactName: title, emails };
  return makeReading('contact', { by: 'title', title }, found, ['contactName', 'emails']);
}

/** It names itself in every page's head, and its part of the application on the body. */
export function isRedmine(doc: Document): boolean {
  return (
    first(doc, 'head meta[name="description"][content="Redmine"]') !== null &&
    first(doc, 'body[class*="controller-"] #wrapper') !== null
  );
}

/** Redmine, hosted anywhere. */
export const redmine: Site = {
  id: 'redmine',
  name: 'Redmine',
  matches: [],
  recognises: isRedmine,
  route,
  ready: isShown,
  read(doc, record) {
    if (!isShown(doc, record)) return null;
    if (record.recordType === 'ticket') return readIssue(doc);
    if (record.recordType === 'contact') return readUser(doc);
    const { accountName } = projectOf(doc);
    return makeReading('account', { by: 'id' }, { accountName }, ['accountName']);
  },
};

export const redmineSupport: SiteSupport = {
  confidence: 'medium',
  evidence: '2022-12',
  reads: {
    account: ['accountName'],
    contact: ['contactName', 'emails'],
    ticket: [
      'accountName',
      'accountRecordId',
      'contactName',
      'contactRecordId',
      'owner',
      'ticketSubject',
      'ticketStatus',
      'ticketPriority',
    ],
  },
};
