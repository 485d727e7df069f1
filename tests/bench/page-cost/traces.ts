import { setTimeout as pause } from 'node:timers/promises';
import type { Chromium } from '../browser/chromium.ts';

const SETTLE_MS = 1500;

/**
 * Counts what the extension leaves on a page: its scripts parsed there, requests for its files, and
 * elements beside `<head>` and `<body>`.
 */
export async function traces(chromium: Chromium, url: string): Promise<number> {
  const own = `chrome-extension://${chromium.extensionId}`;
  const tab = await chromium.openTab();
  let found = 0;
  const stop = chromium.pipe.listen(({ method, sessionId, params }) => {
    if (sessionId !== tab.sessionId) return;
    if (method === 'Debugger.scriptParsed' && String(params.url).startsWith(own)) found++;
    if (method === 'Network.requestWillBeSent') {
      const { url } = params.request as { url: string };
      if (url.startsWith(own)) found++;
    }
  });
  try {
    await tab.send('Debugger.enable');
    await tab.send('Network.enable');
    await tab.navigate(url);
    await pause(SETTLE_MS);
    return found + (await tab.run(() => document.documentElement.children.length - 2));
  } finally {
    stop();
    await tab.close();
  }
}

/**
 * Nothing is cheaper than an extension that does not run: without this, that would look fine.
 * @throws {Error} if the page at `url` has no trace of it
 */
export async function requireServed(chromium: Chromium, url: string): Promise<void> {
  if ((await traces(chromium, url)) > 0) return;
  throw new Error('The extension does not run on the page that it should serve.');
}
