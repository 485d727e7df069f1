import { setTimeout as pause } from 'node:timers/promises';
import { STEADY_MS } from '../../../entrypoints/panel/steadiness.ts';
import { type RunningArm, withArms } from '../browser/arm.ts';
import { ownPagePaint } from '../browser/own-page.ts';
import type { Tab } from '../browser/tab.ts';
import { SCORES_PAGE } from '../build/extension.ts';
import { interleave } from '../interleave.ts';
import { logInPanel } from '../panel/log-in-panel.ts';
import { visitWithPanel } from '../panel/panel-visit.ts';
import { type Row, ratioRow, type Subject, valueRow } from '../report/row.ts';
import type { PortfolioSize } from '../store/portfolio.ts';
import { openStorePage, seedStore } from '../store/seed-store.ts';
import type { Bench } from './bench.ts';

const ARMS = ['10,000', '100,000'] as const;
type ArmName = (typeof ARMS)[number];

const ACCOUNTS = 1000;
const SIZES: Record<ArmName, PortfolioSize> = {
  '10,000': { accounts: ACCOUNTS, interactionsEach: 10, peopleEach: 3 },
  '100,000': { accounts: ACCOUNTS, interactionsEach: 100, peopleEach: 3 },
};

/** Milliseconds of one round in one store. */
interface Round {
  logToScore: number;
  log: number;
  rawLog: number;
  dexieLog: number;
  popupFirst: number;
  popupAgain: number;
  rawScores: number;
}

/** Logs and popup, with 10,000 and with 100,000 interactions of 1,000 accounts. */
export async function measureStore({ program, extension, server, runs }: Bench): Promise<Row[]> {
  const arms = ARMS.map((name) => ({ name, extension }));
  return withArms<ArmName, Row[]>(program, arms, [], async (running) => {
    const pages = new Map<ArmName, Tab>();
    for (const { name, chromium } of running) {
      await seedStore(chromium, SIZES[name], server.host);
      pages.set(name, await openStorePage(chromium));
    }
    const rounds = await interleave(running, runs, async (arm, round) => {
      const page = pages.get(arm.name);
      if (!page) throw new Error(`The store of ${arm.name} has no page.`);
      return oneRound(arm, page, server.recordUrl(round + 1), ACCOUNTS - 1 - round);
    });
    return rows((arm, of) => rounds(arm).map((round) => round[of]));
  });
}

/** The panel and the store's page log for different accounts, so that every score is new. */
async function oneRound(
  { chromium }: RunningArm<ArmName>,
  page: Tab,
  url: string,
  account: number,
): Promise<Round> {
  const tab = await chromium.openTab();
  const { panel } = await visitWithPanel(tab, url);
  // A panel that only just appeared refuses clicks: no person is so fast.
  await pause(2 * STEADY_MS);
  const logToScore = await logInPanel(tab, panel);
  await tab.close();
  await page.run(() => chrome.storage.session.clear());
  const popup = {
    popupFirst: await ownPagePaint(chromium, 'popup.html', ATTENTION),
    popupAgain: await ownPagePaint(chromium, 'popup.html', ATTENTION),
    rawScores: await ownPagePaint(chromium, `${SCORES_PAGE}?show=5`, 'li'),
  };
  // A hidden page is slower, and the first write after others also waits for what they left.
  await page.send('Page.bringToFront');
  await page.run((account) => globalThis.storePage.timeLog(account), account);
  return {
    logToScore,
    ...popup,
    log: await page.run((account) => globalThis.storePage.timeLog(account), account),
    rawLog: await page.run((account) => globalThis.storePage.timeRawLog(account), account),
    dexieLog: await page.run((account) => globalThis.storePage.timeDexieLog(account), account),
  };
}

declare const chrome: { storage: { session: { clear: () => Promise<void> } } };

const ATTENTION = 'ul[aria-labelledby="attention-title"] > li';

const FLAT = 'a log and the popup read one account or a summary, however much is stored';

type Samples = (arm: ArmName, of: keyof Round) => number[];

function rows(all: Samples): Row[] {
  const growth = (of: keyof Round, what: string) =>
    ratioRow(
      { what, unit: 'ms', limit: 1.2, because: FLAT },
      all('100,000', of),
      '10,000 interactions',
      all('10,000', of),
    );
  const floor = (of: keyof Round, against: keyof Round, subject: Subject, name: string) =>
    ratioRow(subject, all('100,000', of), name, all('100,000', against));
  return [
    valueRow(
      {
        what: 'Log to new score on screen, 100,000 interactions',
        unit: 'ms',
        limit: 100,
        because: 'people take an answer within 100 ms for immediate',
        goal: 16,
        isWallClock: true,
      },
      all('100,000', 'logToScore'),
    ),
    growth('logToScore', 'Log to new score on screen, growth'),
    floor('log', 'rawLog', { what: 'One log with its score', unit: 'ms' }, 'raw: the same rows'),
    floor(
      'log',
      'dexieLog',
      { what: 'One log with its score', unit: 'ms', goal: 1.5 },
      'Dexie: a row and a sum',
    ),
    growth('log', 'One log with its score, growth'),
    growth('popupFirst', 'Popup to “Needs attention”, first time, growth'),
    growth('popupAgain', 'Popup to “Needs attention”, again, growth'),
    floor(
      'popupFirst',
      'rawScores',
      { what: 'Popup to “Needs attention”, first time', unit: 'ms' },
      'raw page: 1,000 score rows',
    ),
    floor(
      'popupAgain',
      'rawScores',
      { what: 'Popup to “Needs attention”, again', unit: 'ms' },
      'raw page: 1,000 score rows',
    ),
  ];
}
