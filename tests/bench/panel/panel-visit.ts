import { nextFrame } from '../browser/frame.ts';
import { awaitPaint, paintWatch } from '../browser/paint.ts';
import type { Session, Tab } from '../browser/tab.ts';

/** The score, also where it is not known; a panel without an account has none. */
const SCORE = ':is(meter, [role="meter"])[aria-label="Health"]';

export interface PanelVisit {
  panel: Session;
  /** From the page's DOMContentLoaded, when the record is there, to the score on screen, in ms. */
  paintedMs: number;
}

/** Goes to a record's page and waits for the panel in it. */
export async function visitWithPanel(tab: Tab, url: string): Promise<PanelVisit> {
  const { frame } = await nextFrame(tab, paintWatch(SCORE));
  await tab.navigate(url);
  const panel = await frame;
  const paintedAt = await awaitPaint(panel, 'The score in the panel');
  const readyAt = await tab.run(() => {
    const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + (timing?.domContentLoadedEventEnd ?? Number.NaN);
  });
  return { panel, paintedMs: paintedAt - readyAt };
}
