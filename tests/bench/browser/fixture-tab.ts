import type { PageFixture } from '../../support/page-fixtures.ts';
import type { Chromium } from './chromium.ts';
import type { Tab } from './tab.ts';

interface Paused {
  requestId: string;
  resourceType: string;
}

/** Works in a tab whose documents are this page, whatever its address, and that gets nothing else. */
export async function inFixture<R>(
  chromium: Chromium,
  page: PageFixture,
  work: (tab: Tab) => Promise<R>,
): Promise<R> {
  const tab = await chromium.openTab();
  const stop = answerWith(chromium, tab, page);
  try {
    await tab.send('Fetch.enable');
    await tab.navigate(page.url);
    await tab.run(drawLateParts);
    return await work(tab);
  } finally {
    stop();
    await tab.close();
  }
}

/** @returns a function that stops answering */
function answerWith({ pipe }: Chromium, tab: Tab, page: PageFixture): () => void {
  const body = Buffer.from(page.html).toString('base64');
  const responseHeaders = [{ name: 'content-type', value: 'text/html; charset=utf-8' }];
  return pipe.listen(({ method, sessionId, params }) => {
    if (method !== 'Fetch.requestPaused' || sessionId !== tab.sessionId) return;
    const { requestId, resourceType } = params as unknown as Paused;
    const answered =
      resourceType === 'Document'
        ? tab.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body })
        : tab.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    answered.catch((error) => {
      // The tab was closed with a request of its page still open.
      if (!String(error).includes('Session with given id not found')) throw error;
    });
  });
}

/** Runs in the page: what its own script would draw later, and does, after all was timed. */
function drawLateParts(): void {
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[data-late]'))
    document.querySelector(template.dataset.into ?? '')?.append(template.content.cloneNode(true));
}
