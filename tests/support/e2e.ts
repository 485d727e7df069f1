import { rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { type Installed, launchChromium } from './chromium.ts';
import { addDemoWorkspace } from './own-pages.ts';

interface Options {
  thirdPartyCookies: 'blocked' | 'allowed';
}

interface Fixtures {
  /** Chromium with the extension and nothing in its store. */
  installed: Installed;
  /** The same with the demo workspace. */
  demo: Installed;
}

/** Each test has a browser and a profile of its own. */
export const test = base.extend<Fixtures & Options>({
  thirdPartyCookies: ['blocked', { option: true }],
  installed: async ({ thirdPartyCookies, colorScheme }, use) => {
    const installed = await launchChromium({
      thirdPartyCookies,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    await use(installed);
    await installed.context.close();
    rmSync(installed.profile, { recursive: true, force: true });
  },
  demo: async ({ installed }, use) => {
    await addDemoWorkspace(installed);
    await use(installed);
  },
});

export { expect } from '@playwright/test';
