import { browser } from '../../lib/browser.ts';
import type { Band } from '../../lib/model/health.ts';

/** Band colours of the badge; its text carries the meaning, the colour only repeats it. */
const COLOURS: Record<Band | 'blocked', string> = {
  healthy: '#1c7c4a',
  watch: '#8a5a00',
  'at-risk': '#b3261e',
  unknown: '#5b6470',
  blocked: '#5b6470',
};

export interface BadgeFacts {
  name: string;
  score: number | null;
  band: Band;
}

/** Shows the score of the tab's customer on the toolbar; `null` clears it. */
export async function showBadge(tabId: number, facts: BadgeFacts | null): Promise<void> {
  const text = facts === null ? '' : facts.score === null ? '?' : String(Math.round(facts.score));
  const title = facts === null ? 'Bellwether' : `Bellwether · ${facts.name} · ${text}`;
  await setBadge(tabId, text, COLOURS[facts?.band ?? 'unknown'], title);
}

/** The page does not let the panel stand: the toolbar is the way in. */
export async function showBlockedBadge(tabId: number, title: string): Promise<void> {
  await setBadge(tabId, '!', COLOURS.blocked, title);
}

async function setBadge(tabId: number, text: string, color: string, title: string): Promise<void> {
  // A tab may close at any moment; its badge goes with it.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
