import { expect, type Page } from '@playwright/test';

interface Node {
  nodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

function findByLabel(node: Node, label: string): Node | undefined {
  if (node.attributes?.includes(label)) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findByLabel(child, label);
    if (found) return found;
  }
  return undefined;
}

/**
 * Clicks the launcher that stands in a page while the panel is closed. It hangs in a closed shadow
 * root, where only the debugger finds it.
 */
export async function clickLauncher(page: Page): Promise<void> {
  // A reader may just be taking the place of the launcher, and its button with it.
  await expect(() => clickOnce(page)).toPass({ timeout: 15_000 });
}

async function clickOnce(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const launcher = findByLabel(root, 'Bellwether');
  if (!launcher) throw new Error('There is no launcher in this page.');
  const { model } = await session.send('DOM.getBoxModel', { nodeId: launcher.nodeId });
  const [x = 0, y = 0] = model.content;
  await page.mouse.click(x + model.width / 4, y + model.height / 4);
  await session.detach();
}

const OWN_HOSTS = 'html > :not(head, body)';

/** How many elements stand in the page for us. */
export function ownHosts(page: Page): Promise<number> {
  return page.locator(OWN_HOSTS).count();
}

/** All that stands in the page for us, in its closed shadow root too, as markup. */
export async function ownMarkup(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', {});
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: OWN_HOSTS,
  });
  const markup = nodeIds.map((nodeId) =>
    session.send('DOM.getOuterHTML', { nodeId, includeShadowDOM: true }),
  );
  const parts = (await Promise.all(markup)).map(({ outerHTML }) => outerHTML);
  await session.detach();
  return parts.join('\n');
}
