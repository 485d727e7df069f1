import { all, first, isVisible, nearest, textOf } from './dom.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteReading, SiteRoute } from './site.ts';
import { agreedText } from './sole.ts';
import type { SiteSupport } from './support.ts';

/** Where queues, sections and dialogs over them name a ticket. */
const KEY_AT_END = /(?<=^|\/)[A-Z][A-Z0-9_]+-\d{1,18}(?=\/?$)/;
/** A request's own address, and a queue of a Data Center, which may have a path before both. */
const ADDRESS =
  /^(?:\/(.{1,99}))?\/(?:browse|projects\/\w+\/queues\/(?:custom|issue)\/\d+)\/([A-Z][A-Z0-9_]+-\d{1,18})\/?$/;

/**
 * A ticket by its key. `/browse/` tells requests from other issues no more than their keys do, so
 * there all are read; boards and backlogs of software projects are not. Installations that share a
 * host differ by their path, so it is part of the id.
 */
function route({ pathname, searchParams }: URL): SiteRoute | null {
  if (pathname.startsWith('/jira/servicedesk/')) {
    const [key] = KEY_AT_END.exec(searchParams.get('selectedIssue') ?? pathname) ?? [];
    return key ? { recordType: 'ticket', recordId: key } : null;
  }
  const [, path, key] = ADDRESS.exec(pathname) ?? [];
  return key ? { recordType: 'ticket', recordId: path ? `${path}/${key}` : key } : null;
}

/** Where the key stands. The attribute was `data-test-id` until 2023; Data Center has ids. */
export const jiraServiceManagementTitles =
  '[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"],' +
  '[data-test-id="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"], #key-val';
const KEY = jiraServiceManagementTitles;
const SUMMARY =
  '[data-testid="issue.views.issue-base.foundation.summary.heading"],' +
  '[data-test-id="issue.views.issue-base.foundation.summary.heading"], #summary-val';
const STATUS =
  '[data-testid="issue-field-status.ui.status-view.status-button.status-button"], #status-val';
const PRIORITY =
  '[data-testid="issue-field-priority-readview-full.ui.priority.wrapper"], #priority-val';
const VIEW = '[role="dialog"], #issue-content, .new-issue-container';

interface Shown {
  key: string | null;
  /** A dialog over a list, or the whole page. */
  view: Element;
}

/** Where this very issue is shown: its key stands there, and no other's is to be seen. */
function shownIssue(doc: Document, { recordId }: SiteRoute): Shown | null {
  const isOwn = (key: Element) => `/${recordId}`.endsWith(`/${textOf(key)}`);
  const own = all(doc, KEY).find((key) => isVisible(key) && isOwn(key));
  if (!own) return null;
  const view = nearest(own, VIEW) ?? doc.documentElement;
  const isAlone = all(view, KEY).every((key) => isOwn(key) || !isVisible(key));
  return isAlone ? { key: textOf(own), view } : null;
}

function shownIn(view: Element, selector: string): string | null {
  return agreedText(all(view, selector));
}

/** A person has a card behind the name; what stands for nobody has none. */
function personIn(view: Element, field: string): string | null {
  const card = '[data-testid="profilecard-next.ui.profilecard.profilecard-trigger"] span > span';
  return shownIn(
    view,
    `[data-testid="issue.views.field.user.${field}"] ${card},` +
      `[data-testid="issue.issue-view-layout.issue-view-${field}-field.${field}"] ${card},` +
      `#${field}-val > .user-hover`,
  );
}

function read(doc: Document, record: SiteRoute): SiteReading | null {
  const shown = shownIssue(doc, record);
  if (!shown) return null;
  const { key, view } = shown;
  return makeReading(
    'ticket',
    // The key stands beside what is read, not on it: that may be drawn later.
    { by: 'title', title: key },
    {
      contactName: personIn(view, 'reporter'),
      owner: personIn(view, 'assignee'),
      ticketSubject: shownIn(view, SUMMARY),
      ticketStatus: shownIn(view, STATUS),
      ticketPriority: shownIn(view, PRIORITY),
    },
    // The customer's organisation is a field that every site names as it likes.
    ['contactName', 'ticketSubject', 'ticketStatus'],
  );
}

/** Whether a page is of a Jira Data Center: every page says so in its head. */
export function isJira(doc: Document): boolean {
  return first(doc, 'meta[name="application-name"][content="JIRA"]') !== null;
}

/** Jira Service Management, in Atlassian's cloud and on a Data Center hosted anywhere. */
export const jiraServiceManagement: Site = {
  id: 'jira-service-management',
  name: 'Jira Service Management',
  matches: ['https://*.atlassian.net/*'],
  recognises: isJira,
  route,
  ready: (doc, record) => {
    const shown = shownIssue(doc, record);
    return shown !== null && shownIn(shown.view, SUMMARY) !== null;
  },
  read,
};

export const jiraServiceManagementSupport: SiteSupport = {
  confidence: 'medium',
  evidence: '2025-10',
  reads: {
    ticket: ['contactName', 'owner', 'ticketSubject', 'ticketStatus', 'ticketPriority'],
  },
};
