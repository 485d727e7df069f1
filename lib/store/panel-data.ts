import { FORMULA_VERSION } from '../health/profile.ts';
import { toScoreRow } from '../health/score-row.ts';
import type { Contact } from '../model/account.ts';
import type { AccountFacts, HealthScore } from '../model/health.ts';
import type { AccountView, NpsView, PanelView } from '../model/views.ts';
import { factsOf, readAccountRows } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';
import { readHistory } from './history.ts';
import { keepRows, keptRows } from './kept-rows.ts';
import { localDay } from './local-day.ts';
import { peopleNamedElsewhere } from './named-people.ts';
import { toNpsAnswers } from './nps-answers.ts';
import { keepNpsTrends, readNpsTrends } from './nps-trend-cache.ts';
import { readRecentBands, rescoreAccounts } from './score.ts';
import { readScoreRules, scoreBy } from './score-rules.ts';
import { sortTasks, toTaskView } from './tasks.ts';
import { evidenceBeside, toTimeline } from './timeline.ts';
import { runRead, runWrite } from './write-transaction.ts';

/** More than two screens of a panel; every one more is drawn anew with each log. */
const TIMELINE_SHOWN = 25;

/** The part of a panel's view that is about the account, and what its reader should know. */
export interface PanelData
  extends Pick<PanelView, 'history' | 'timeline' | 'timelineCount' | 'evidence' | 'tasks'> {
  account: AccountView;
  health: HealthScore;
  nps: NpsView;
  /** Rows of this account that could not be read and were left out. */
  quarantined: number;
  /** What is stored is of another day or formula: call `refreshScore`. */
  needsRefresh: boolean;
}

/**
 * All that a panel shows of one account, of one moment. The health is computed as of `now`, so
 * that time passing shows without a write.
 * @param timelineLimit newest items to return
 * @returns `null` if there is no such account
 * @throws {StoreError} if the database cannot be read
 * @example const data = await readPanelData(db, accountId, Date.now());
 */
export async function readPanelData(
  db: BellwetherDatabase,
  accountId: string,
  now: number,
  timelineLimit: number = TIMELINE_SHOWN,
): Promise<PanelData | null> {
  return runRead(db, async () => {
    const kept = keptRows(db, accountId);
    const [fresh, scoreRow, rules, recentBands, history, trends] = await Promise.all([
      kept ? null : readAccountRows(db, accountId),
      db.scores.get(accountId),
      readScoreRules(db),
      readRecentBands(accountId, now),
      readHistory(db, accountId, now),
      readNpsTrends(db, now),
    ]);
    const isSame = kept !== undefined && kept.revision === scoreRow?.revision;
    const stored = isSame ? kept.stored : (fresh ?? (await readAccountRows(db, accountId)));
    if (scoreRow) keepRows(db, accountId, { revision: scoreRow.revision, stored });
    const { rows, quarantined } = stored;
    const facts = factsOf(rows);
    if (!facts) return null;
    const health = scoreBy(rules, facts, recentBands, now);
    const portfolio = facts.account.isDemo ? trends.demo : trends.own;
    const [parent, others] = await Promise.all([
      readParent(db, facts.account),
      peopleNamedElsewhere(db, facts),
    ]);
    const nps = { answers: toNpsAnswers(facts), portfolio };
    const needsRefresh =
      !trends.isKept ||
      scoreRow?.formulaVersion !== FORMULA_VERSION ||
      localDay(scoreRow.computedAt) !== localDay(now);
    return {
      ...factViews({ facts, health, parent, others }, timelineLimit),
      health,
      history,
      nps,
      quarantined,
      needsRefresh,
    };
  });
}

/**
 * Writes an account's score as of `now` and today's point of its history; facts stay.
 * @throws {StoreError} or {DatabaseNewerError}; nothing was written then
 * @example if (data.needsRefresh) await refreshScore(db, accountId, Date.now());
 */
export async function refreshScore(
  db: BellwetherDatabase,
  accountId: string,
  now: number,
): Promise<void> {
  await runWrite(db, async () => {
    await rescoreAccounts(db, [accountId], await readScoreRules(db), now);
    await keepNpsTrends(db, now);
  });
}

/** `null` also where the parent’s row is malformed or gone. */
async function readParent(
  db: BellwetherDatabase,
  { parentId }: AccountFacts['account'],
): Promise<AccountView['parent']> {
  if (parentId === null) return null;
  const parent = await db.accounts.get(parentId);
  return parent?.deletedAt === null ? { id: parent.id, name: parent.name } : null;
}

interface Shown extends Pick<AccountView, 'parent'> {
  facts: AccountFacts;
  health: HealthScore;
  others: readonly Contact[];
}

function factViews({ facts, health, parent, others }: Shown, timelineLimit: number) {
  const all = toTimeline(facts, others);
  const timeline = all.slice(0, timelineLimit);
  return {
    account: { ...accountView(facts, health), parent },
    timeline,
    timelineCount: all.length,
    evidence: evidenceBeside(health, { timeline: all, shown: timeline, tasks: facts.tasks }),
    tasks: sortTasks(facts.tasks).map((task) => toTaskView(task, facts.account.name)),
  };
}

function accountView(facts: AccountFacts, health: HealthScore): Omit<AccountView, 'parent'> {
  const { id, name, domains, arr, renewalAt, ownerName, isDemo } = facts.account;
  const { lastContactAt } = toScoreRow(facts, health);
  const contacts = facts.contacts
    .filter(({ deletedAt }) => deletedAt === null)
    .map((contact) => ({ id: contact.id, name: contact.name, role: contact.role }));
  return { id, name, domains, arr, renewalAt, ownerName, isDemo, lastContactAt, contacts };
}
