import { counted } from '../plural.ts';

const days = (n: number) => counted(n, 'day', 'days');

export const popup = {
  loading: 'Reading your accounts',
  openDashboard: 'Dashboard',
  demoMark: { counted: 'Demo data', 'left-out': 'Demo not counted' },

  portfolio: 'Portfolio',
  revenueAtRisk: 'Revenue at risk',
  noRevenueAtRisk: 'None known',
  revenueUnknown: (n: number) => `${n.toLocaleString('en')} more without a figure`,

  nps: 'NPS',
  npsInterval: (low: string, high: string) => `${low} to ${high}`,
  npsBasis: (answers: string) => `${answers} in 90 days`,
  npsFromFive: 'Shown from 5 answers on.',
  npsIndicative: 'an indication',

  attention: 'Needs attention',
  attentionNone: 'Nobody needs you right now.',
  attentionNoneWhy: 'No account is at risk, falling, silent or waiting for a next step.',
  reasonBand: (factor: string, points: string) => `${factor} costs ${points} points`,
  reasonBandOnly: 'At risk',
  reasonByHand: 'At risk, set by hand',
  reasonFalling: (points: string) => `fell ${points} points in 28 days`,
  reasonRenewal: (n: number) => {
    if (n < 0) return `renewal was ${days(-n)} ago`;
    return n === 0 ? 'renews today' : `renews in ${days(n)}`;
  },
  reasonTask: (n: number) => (n === 0 ? 'next step due today' : `next step ${days(n)} late`),
  reasonSilence: (n: number) => `no contact for ${days(n)}`,

  log: {
    title: 'Quick log',
    customer: 'Customer',
    customerHint: 'Name or domain',
    fromTab: 'from this tab',
    noMatch: 'No account has this name or domain.',
    searchFailed: 'The search did not work. Type on to try again.',
    options: 'Accounts',
    otherThanTab: (tab: string, chosen: string) =>
      `This tab shows ${tab}. You are logging for ${chosen}.`,
    useTab: (tab: string) => `Use ${tab}`,
    kind: 'Type',
    outcome: 'How it went',
    sent: 'Sent',
    received: 'Received',
    note: 'Note',
    noteHint: 'What was said',
    submit: 'Log',
    pending: 'Saving',
    problems: {
      'no-account': 'Choose the customer first.',
      'no-outcome': 'How did it go? Press its number, then Enter.',
      'no-note': 'A note needs some words.',
    },
    failed: (why: string) => `Not saved. ${why} What you typed is still here.`,
  },

  site: {
    title: 'This page',
    granted: (host: string) =>
      `Bellwether works on ${host}. Open a customer, contact or ticket there to see its health.`,
    recognised: (name: string) => `This tab shows ${name}.`,
    unreadable: 'This record could not be read. The panel says what was missing.',
    unmatched: 'This record belongs to no account yet. The panel helps to choose one.',
    notGranted: (host: string, product: string | null) =>
      `${product === null ? '' : `This is ${product}. `}Bellwether does not run on ${host}.`,
    salesforceElsewhere: (host: string, records: string) =>
      `Salesforce shows its records at ${records}: allow that site there. Bellwether does not run on ${host}.`,
    use: 'Use Bellwether on this site',
    pending: 'Waiting for your answer in the browser',
    refused: 'The browser did not give access. Nothing on this site is read.',
    failed: 'The browser could not ask. Try it on the dashboard, under Sites.',
    impossible: {
      browser: 'A page of the browser: extensions cannot work here.',
      file: 'A file on your computer: Bellwether works on web pages.',
      store: 'The browser keeps extensions out of this page.',
      unknown: 'The browser does not say which page this is. Open a web page and try again.',
    },
    openPanel: 'Show panel in page',
    openSidePanel: 'Open side panel',
    panelFailed:
      'The panel cannot stand in this page. Open the side panel: it shows the same. If the page is still loading, try again in a moment.',
  },

  first: {
    title: 'See how healthy a customer is, where you work',
    lead: 'Everything stays on this computer: no account, no server.',
    site: '1. Allow the site where you see your customers',
    siteHint: 'The browser asks for that one site. You can take it back at any time.',
    elsewhere: 'Open your CRM or helpdesk in a tab, and Bellwether there.',
    otherSite: 'Give another address',
    itsAddress: 'Or give its address',
    thenTitle: '2. Open a customer there',
    thenHint: 'The panel shows what it read and offers to add the account.',
    demo: 'Or look around first',
    demoHint: 'A made-up portfolio, marked as such. You can delete it again in one click.',
    addDemo: 'Add demo workspace',
    addingDemo: 'Adding the demo',
    demoFailed: (why: string) => `The demo was not added. ${why}`,
  },
};
