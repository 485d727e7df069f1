import type { Chromium } from './chromium.ts';
import { awaitPaint, paintWatch } from './paint.ts';

/** From the start of the navigation to `selector` on screen, in ms, in a fresh tab. */
export async function ownPagePaint(
  chromium: Chromium,
  path: string,
  selector: string,
): Promise<number> {
  const tab = await chromium.openTab();
  try {
    const source = paintWatch(selector);
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source });
    await tab.navigate(chromium.pageUrl(path));
    const paintedAt = await awaitPaint(tab, `${selector} in ${path}`);
    return paintedAt - (await tab.run(() => performance.timeOrigin));
  } finally {
    await tab.close();
  }
}
