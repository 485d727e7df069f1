import type { PageObservation } from './page.ts';
import type { MatchReason } from './views.ts';

/** What is known of one tab's page. In `storage.session` under `tabKey`; the popup reads it too. */
export interface TabRecord {
  observation: PageObservation;
  /** A reader says what the page shows, or was sent to; else the tab's address is all that is known. */
  isRead: boolean;
  match: { accountId: string; accountName: string; reason: MatchReason } | null;
  /**
   * An account picked by hand where the page has no record to link, and the change that its undo
   * will name; ends with the navigation.
   */
  chosen: { accountId: string; changeId: string } | null;
  /** View keys handed to a panel of this tab, newest last: a log names one of them. */
  shownViewKeys: string[];
}

const PREFIX = 'tab:';

export function tabKey(tabId: number): string {
  return `${PREFIX}${tabId}`;
}

/**
 * The tab whose record lies under a key; `null`: the key is of something else.
 * @example tabOfKey('tab:7') // 7
 */
export function tabOfKey(key: string): number | null {
  return key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : null;
}
