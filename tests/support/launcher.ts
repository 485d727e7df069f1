import type { Page } from '@playwright/test';

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
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const launcher = findByLabel(root, 'Bellwether');
  if (!launcher) throw new Error('There is no launcher in this page.');
  const { model } = await session.send('DOM.getBoxModel', { nodeId: launcher.nodeId });
  const [x = 0, y = 0] = model.content;
  await page.mouse.click(x + model.width / 4, y + model.height / 4);
  await session.detach();
}
