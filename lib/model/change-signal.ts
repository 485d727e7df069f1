/** On the BroadcastChannel `bellwether`: data or a tab's record changed; whoever shows it asks again. */
export type ChangeSignal =
  | { kind: 'accounts'; accountIds: string[] }
  | { kind: 'tab'; tabId: number };

export const CHANGE_CHANNEL = 'bellwether';
