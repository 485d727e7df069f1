/**
 * On the BroadcastChannel `bellwether`: data or a tab's record changed; whoever shows it asks again.
 * `store`: a part of the data was lost, or the user decided how to go on.
 */
export type ChangeSignal =
  | { kind: 'accounts'; accountIds: string[] }
  | { kind: 'tab'; tabId: number }
  | { kind: 'store' };

export const CHANGE_CHANNEL = 'bellwether';
