import { EMPTY_DRAFT, type QuickLogDraft } from '../../components/popup/quick-log.ts';
import { browser } from '../../lib/browser.ts';
import type { PortfolioSummary } from '../../lib/model/views.ts';

/** What is stored for the popup: enough to paint before the database is open. */
export interface FirstPaint {
  /** The portfolio as it was last computed; `null`: not since the browser started. */
  summary: PortfolioSummary | null;
  draft: QuickLogDraft;
  /** The keyboard command opened it: the note takes the first key. */
  focusNote: boolean;
}

const SUMMARY = 'portfolioSummary';
const DRAFT = 'popupDraft';
const FOCUS = 'popupFocus';

export async function readFirstPaint(): Promise<FirstPaint> {
  const [stored, kept] = await Promise.all([
    browser.storage.session.get([SUMMARY, FOCUS]),
    browser.storage.local.get(DRAFT),
  ]);
  if (stored[FOCUS] !== undefined) await browser.storage.session.remove(FOCUS);
  return {
    summary: (stored[SUMMARY] as PortfolioSummary | undefined) ?? null,
    draft: keptDraft(kept[DRAFT] as QuickLogDraft | undefined),
    focusNote: stored[FOCUS] === 'note',
  };
}

/** Without a word typed the draft is nobody's yet: the tab of today decides whose it is. */
function keptDraft(draft: QuickLogDraft | undefined): QuickLogDraft {
  if (draft === undefined) return EMPTY_DRAFT;
  return draft.note.trim() === '' ? { ...EMPTY_DRAFT, kind: draft.kind } : draft;
}

export async function keepSummary(summary: PortfolioSummary): Promise<void> {
  await browser.storage.session.set({ [SUMMARY]: summary });
}

/**
 * A popup closes at any click elsewhere; what was typed must not go with it, nor with an update or
 * a restart of the browser, which empty the session's storage.
 */
export async function keepDraft(draft: QuickLogDraft): Promise<void> {
  await browser.storage.local.set({ [DRAFT]: draft });
}
