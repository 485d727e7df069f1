import { proposeAccount } from '../../lib/matching/propose-account.ts';
import type { MatchResult } from '../../lib/model/match.ts';
import type { PageObservation } from '../../lib/model/page.ts';
import type { PageStatus, PanelView } from '../../lib/model/views.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { readDraft } from '../../lib/store/drafts.ts';
import { readPanelData, refreshScore } from '../../lib/store/panel-data.ts';
import { showBadge } from './badge.ts';
import { readLayout } from './layout.ts';
import { recogniseTab } from './recognise.ts';
import { noteShownView, type TabRecord } from './tab-records.ts';

type AccountPart = Pick<
  PanelView,
  | 'account'
  | 'health'
  | 'history'
  | 'nps'
  | 'timeline'
  | 'timelineCount'
  | 'quarantined'
  | 'evidence'
  | 'tasks'
>;

const NO_ACCOUNT: AccountPart = {
  account: null,
  health: null,
  history: [],
  nps: null,
  timeline: [],
  timelineCount: 0,
  quarantined: 0,
  evidence: {},
  tasks: [],
};

/** A log names the view it was typed in: the navigation and the account that were on screen. */
export function viewKeyOf(observation: PageObservation | null, accountId: string | null): string {
  const place = observation ? `${observation.documentAt}:${observation.navigation}` : 'no-page';
  return `${place}:${accountId ?? 'none'}`;
}

export function accountOfViewKey(viewKey: string): string | null {
  const accountId = viewKey.split(':').at(-1);
  return accountId === undefined || accountId === 'none' ? null : accountId;
}

/** All that a panel shows for a tab, and the badge beside it. */
export async function buildPanelView(
  db: BellwetherDatabase,
  tabId: number,
  now: number,
): Promise<PanelView> {
  const layout = await readLayout();
  const recognised = await recogniseTab(db, tabId);
  if (!recognised) return emptyView(layout);
  const { record, match, result } = recognised;
  const data = match ? await readAccountPart(db, match.accountId, now) : null;
  const viewKey = viewKeyOf(record.observation, match?.accountId ?? null);
  await noteShownView(tabId, viewKey);
  await showBadge(db, tabId);
  return {
    viewKey,
    page: pageStatus(record.observation),
    ...(data ?? NO_ACCOUNT),
    reason: match?.reason ?? null,
    candidates: candidatesOf(result),
    proposal: proposalOf(record),
    draft: match ? await readDraft(db, match.accountId) : null,
    layout,
  };
}

/** An account's data as of now; a score of another day or formula is renewed on the way. */
async function readAccountPart(
  db: BellwetherDatabase,
  accountId: string,
  now: number,
): Promise<AccountPart | null> {
  const data = await readPanelData(db, accountId, now);
  if (!data) return null;
  const { needsRefresh, ...part } = data;
  if (needsRefresh) await refreshScore(db, accountId, now);
  return part;
}

function emptyView(layout: PanelView['layout']): PanelView {
  return {
    viewKey: viewKeyOf(null, null),
    page: { state: 'absent' },
    ...NO_ACCOUNT,
    reason: null,
    candidates: [],
    proposal: null,
    draft: null,
    layout,
  };
}

function candidatesOf(result: MatchResult): PanelView['candidates'] {
  return result.status === 'ask' ? result.candidates : [];
}

function proposalOf({ observation }: TabRecord): PanelView['proposal'] {
  return observation.state === 'read'
    ? proposeAccount(observation.record, observation.fields)
    : null;
}

function pageStatus(observation: PageObservation): PageStatus {
  switch (observation.state) {
    case 'none':
      return { state: 'none' };
    case 'reading':
      return { state: 'reading', record: observation.record };
    case 'unreadable':
      return { state: 'unreadable', record: observation.record, missing: observation.missing };
    case 'read': {
      const { record, fields, missing } = observation;
      return { state: 'read', record, fields, missing };
    }
  }
}
