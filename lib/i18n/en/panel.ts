import type { FieldName } from '../../model/page.ts';
import type { MatchReason } from '../../model/views.ts';
import { counted } from '../plural.ts';

/** The panel: its frame, the customer, what could not be read, and what is around the score. */
export const panel = {
  jumpToLog: 'Log',
  collapse: 'Collapse to a tab',
  closePanel: 'Close',
  moveLeft: 'Move to the left',
  moveRight: 'Move to the right',
  openFromTab: 'Open',

  arr: 'ARR',
  renewal: 'Renewal',
  owner: 'Owner',
  lastContact: 'Last contact',
  lastContactNone: 'None logged',
  openDashboard: 'Open in the dashboard',

  why: 'Why this customer',
  reason: {
    'external-id': (value: string) => `Linked to this record (${value})`,
    domain: (value: string) => `Same domain: ${value}`,
    email: (value: string) => `Same e-mail: ${value}`,
    name: (value: string) => `Same name: ${value}`,
    chosen: (value: string) => `Chosen by you${value === '' ? '' : `: ${value}`}`,
  } satisfies Record<MatchReason['rung'], (value: string) => string>,
  reasonShort: {
    'external-id': 'Linked record',
    domain: 'Matched by domain',
    email: 'Matched by e-mail',
    name: 'Matched by name',
    chosen: 'Chosen by you',
  } satisfies Record<MatchReason['rung'], string>,
  notThis: 'Not this customer?',
  pickTitle: 'Choose the customer',
  pickHint: 'Name or domain',
  pickNone: (query: string) => `No customer matches “${query}”.`,
  pickFailed: 'The search did not work.',
  pickStart: 'Type to search your customers.',
  linked: (name: string) => `This record now belongs to ${name}`,
  created: (name: string) => `${name} created`,

  absentTitle: 'Bellwether is not running on this page',
  absentText: 'To use it here, open Bellwether in the toolbar and allow this site.',
  noRecordTitle: 'No customer on this page',
  noRecordText:
    'Open an account, contact, deal or ticket in your CRM or helpdesk and it appears here.',
  readingTitle: 'Reading the page',
  unreadableTitle: 'This page could not be read',
  unreadableMissing: (fields: string) => `Not found on the page: ${fields}.`,
  unreadableWayOut:
    'Choose the customer by hand, or reload the page if it has not finished loading.',
  missingNote: (fields: string) => `The page did not show: ${fields}.`,
  field: {
    accountName: 'customer’s name',
    domain: 'domain',
    contactName: 'contact’s name',
    emails: 'e-mail address',
    phone: 'telephone number',
    owner: 'owner',
    arr: 'recurring revenue',
    renewal: 'renewal date',
    amount: 'amount',
    ticketSubject: 'ticket’s subject',
    ticketStatus: 'ticket’s status',
    ticketPriority: 'ticket’s priority',
    record: 'the record itself',
  } satisfies Record<FieldName, string>,

  whoTitle: 'Who is this?',
  whoText: 'No customer of yours matches this record for certain.',
  candidates: 'Perhaps',
  link: (name: string) => `Link to ${name}`,
  existing: 'Another customer',
  createTitle: 'New customer',
  createText: 'From what the page shows. Correct it before you save.',
  createName: 'Name',
  createDomain: 'Domain',
  createContact: 'Contact',
  createEmail: 'Contact’s e-mail',
  create: 'Create customer',
  createNameEmpty: 'A customer needs a name.',

  nps: 'NPS',
  npsAnswers: 'This customer’s answers',
  npsFew: (n: number) =>
    `${counted(n, 'answer', 'answers')}: listed one by one. An NPS of so few says nothing.`,
  npsNoAnswers: 'No NPS answer from this customer yet.',
  npsChange: (signed: string) => `${signed} since their last`,
  npsFirst: 'first answer',
  npsGroup: { promoter: 'Promoter', passive: 'Passive', detractor: 'Detractor' },
  npsScore: (score: string) => `${score} of 10`,
  npsPortfolio: 'All customers, rolling 90 days',
  npsPortfolioNone: 'Too few answers in 90 days for a trend: an NPS takes five.',
  npsChart: (latest: string) => `NPS of all customers over time. Latest: ${latest}.`,
  npsTable: 'As a table',
  npsDay: 'Day',
  npsValue: 'NPS',
  npsInterval: '95 % interval',
  npsN: 'Answers',
  npsBetween: (low: string, high: string) => `${low} to ${high}`,
  npsHollow: 'Hollow points: fewer than 30 answers, indicative only.',
  npsDirection: {
    up: 'Answers are rising',
    down: 'Answers are falling',
    flat: 'Answers are steady',
  },

  timeline: 'Timeline',
  timelineEmpty: 'Nothing logged yet. The first call, meeting or note starts the timeline.',
  timelineMore: (n: number) => `${n.toLocaleString('en')} older, in the dashboard`,
  with: (names: string) => `with ${names}`,
  fromPage: 'read from a page',
  direction: { in: 'from the customer', out: 'to the customer' },

  tasks: 'Next steps',
  tasksEmpty: 'Nothing is due.',
  due: (when: string) => `due ${when}`,
  quarantined: (rows: number) =>
    `${counted(rows, 'stored entry', 'stored entries')} could not be read and ${rows === 1 ? 'is' : 'are'} in no number here. Nothing was deleted: the export contains them.`,
  overdue: (days: number) => `${counted(days, 'day', 'days')} overdue`,
  noDue: 'no date',
  byThem: 'theirs to do',
  taskDone: (text: string) => `Done: ${text}`,

  logged: (name: string) => `Logged for ${name}`,
  scoreMoved: (from: string, to: string) => `Health ${from} → ${to}`,
  scoreFirst: (to: string) => `Health is now ${to}`,
  restored: 'Your unsent entry was kept.',
  discard: 'Discard',

  problem: {
    'data-loss':
      'A part of your stored data is missing. Open the dashboard and choose how to go on; your entry is kept here.',
    'no-answer': 'Bellwether did not answer. Your entry is kept: try again.',
    'record-changed': 'The page shows another record now. Check the customer, then try again.',
    'not-found': 'This customer or task is no longer there, so nothing was saved. Look again.',
    merged:
      'This customer was merged into another one, so nothing was saved. What you typed is kept with that one: check the customer, then log again.',
    'bad-request':
      'An entry does not fit, so nothing was saved. It is kept: check its date, values and length, then try again.',
    'no-room':
      'There is no room left on the disk. Your entry is kept: free some space, then try again.',
    storage: 'The browser could not save it. Your entry is kept: try again.',
    'not-allowed': 'This panel may no longer write here. Reload the page.',
    covered:
      'Something on this page covers Bellwether or changes how it looks, so nothing was saved. What you typed is kept. Move it away and try again, or use Bellwether in the browser’s side panel or toolbar.',
    unsteady:
      'Bellwether had only just appeared or moved, so nothing was saved. What you typed is kept: try again.',
    other: 'That did not work. Your entry is kept: try again.',
  },
  viewProblem: 'Bellwether could not load this customer.',
  draftUnsaved:
    'Your entry could not be kept for later. Log it or copy it before you leave this page.',
  orphaned: 'Bellwether was updated. Reload this page. Your note is kept.',
  orphanedNote: 'Your note',
  copyNote: 'Copy note',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the note and copy it by hand.',
};
