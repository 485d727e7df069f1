import type { MatchResult } from '../../lib/model/match.ts';
import type { PageObservation } from '../../lib/model/page.ts';
import type { PageStatus, PanelView } from '../../lib/model/views.ts';
import { productName } from '../../lib/sites/records-at.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { readDraft } from '../../lib/store/drafts.ts';
import { readPanelData, refreshScore } from '../../lib/store/panel-data.ts';
import { showBadge } from './badge.ts';
import { proposalOf } from './handed.ts';
import { readLayout } from './layout.ts';
import { linkProposal } from './link-proposal.ts';
import { pickerView } from './picker.ts';
import { recipeOfRecord } from './recipes.ts';
import { recogniseTab } from './recognise.ts';
import { noteShownView, readTabRecord, recordOf, type TabRecord } from './tab-records.ts';

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

/** All that a panel shows for a tab, and the badge beside it, which the panel does not wait for. */
export async function buildPanelView(
  db: BellwetherDatabase,
  tabId: number,
  now: number,
): Promise<PanelView> {
  const [layout, recognised, picker] = await Promise.all([
    readLayout(),
    recogniseTab(db, tabId),
    pickerView(tabId),
  ]);
  if (!recognised) return emptyView(layout, picker);
  const { record, match, result, sharedDomains } = recognised;
  const candidates = candidatesOf(result);
  const [view] = await Promise.all([
    viewOf(db, { record, match, candidates, sharedDomains, layout, picker }, now),
    noteShownView(tabId, viewKeyOf(record.observation, match?.accountId ?? null)),
  ]);
  showBadge(db, tabId).catch((error) => console.error('The badge was not shown.', error));
  return view;
}

/**
 * What the panel that wrote shows next, without recognising its page again: a log changes no
 * customer. `null`: it shows something else by now, or its customer was picked by hand; then it
 * asks.
 */
export async function viewAfterLog(
  db: BellwetherDatabase,
  { tabId, viewKey }: { tabId: number; viewKey: string },
  now: number,
): Promise<PanelView | null> {
  const record = await readTabRecord(tabId);
  if (!record?.match || record.chosen) return null;
  const { observation, match } = record;
  if (viewKeyOf(observation, match.accountId) !== viewKey) return null;
  const unasked = { candidates: [], sharedDomains: [], picker: null, layout: await readLayout() };
  return viewOf(db, { record, match, ...unasked }, now);
}

interface Shown extends Pick<PanelView, 'candidates' | 'layout' | 'picker'> {
  record: TabRecord;
  match: TabRecord['match'];
  sharedDomains: readonly string[];
}

async function viewOf(
  db: BellwetherDatabase,
  { record, match, candidates, sharedDomains, layout, picker }: Shown,
  now: number,
): Promise<PanelView> {
  const accountId = match?.accountId ?? null;
  const [recipe, data, draft, link] = await Promise.all([
    recipeOfRecord(db, recordOf(record.observation)),
    accountId === null ? null : readAccountPart(db, accountId, now),
    accountId === null ? null : readDraft(db, accountId),
    linkProposal(db, record.observation, accountId),
  ]);
  const read = record.observation.state === 'read' ? record.observation : null;
  return {
    viewKey: viewKeyOf(record.observation, accountId),
    page: pageStatus(record.observation),
    ...(data ?? NO_ACCOUNT),
    reason: match?.reason ?? null,
    candidates,
    proposal: proposalOf(record.observation, sharedDomains),
    handed: read?.handed ?? null,
    more: read ? moreOf(read) : null,
    link,
    draft,
    layout,
    recipe,
    picker,
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

function emptyView(layout: PanelView['layout'], picker: PanelView['picker']): PanelView {
  return {
    viewKey: viewKeyOf(null, null),
    page: { state: 'absent' },
    ...NO_ACCOUNT,
    reason: null,
    candidates: [],
    proposal: null,
    handed: null,
    more: null,
    link: null,
    draft: null,
    layout,
    recipe: null,
    picker,
  };
}

type ReadObservation = Extract<PageObservation, { state: 'read' }>;

function moreOf({ more, record }: ReadObservation): PanelView['more'] {
  return more ? { problem: more, product: productName(record.site) ?? record.host } : null;
}

function candidatesOf(result: MatchResult): PanelView['candidates'] {
  return result.status === 'ask' ? result.candidates : [];
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
