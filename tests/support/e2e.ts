import { cpSync, rmSync } from 'node:fs';
import { test as base } from '@playwright/test';
import { type Installed, type LaunchOptions, launchChromium, newProfile } from './chromium.ts';
import { addDemoWorkspace } from './own-pages.ts';

type Cookies = NonNullable<LaunchOptions['thirdPartyCookies']>;

interface Options {
  thirdPartyCookies: Cookies;
}

interface Fixtures {
  /** Chromium with the extension and nothing in its store. */
  installed: Installed;
  /** The same with the demo workspace. */
  demo: Installed;
}

interface WorkerFixtures {
  /** Makes a new profile with the demo workspace: a copy of one that each worker makes once. */
  newDemoProfile: (thirdPartyCookies: Cookies) => Promise<string>;
}

async function useAndRemove(installed: Installed, use: (installed: Installed) => Promise<void>) {
  await use(installed);
  await installed.context.close();
  rmSync(installed.profile, { recursive: true, force: true });
}

async function makeDemoProfile(thirdPartyCookies: Cookies): Promise<string> {
  const installed = await launchChromium({ thirdPartyCookies });
  await addDemoWorkspace(installed);
  await installed.context.close();
  return installed.profile;
}

/** Each test has a browser and a profile of its own. */
export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  thirdPartyCookies: ['blocked', { option: true }],
  newDemoProfile: [
    async ({}, use) => {
      const made = new Map<Cookies, Promise<string>>();
      await use(async (thirdPartyCookies) => {
        const original = made.get(thirdPartyCookies) ?? makeDemoProfile(thirdPartyCookies);
        made.set(thirdPartyCookies, original);
        const profile = newProfile();
        cpSync(await original, profile, { recursive: true });
        return profile;
      });
      for (const profile of await Promise.all(made.values()))
        rmSync(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  installed: async ({ thirdPartyCookies, colorScheme }, use) => {
    const installed = await launchChromium({
      thirdPartyCookies,
      colorScheme: schemeOf(colorScheme),
    });
    await useAndRemove(installed, use);
  },
  demo: async ({ newDemoProfile, thirdPartyCookies, colorScheme }, use) => {
    const profile = await newDemoProfile(thirdPartyCookies);
    const installed = await launchChromium({ profile, colorScheme: schemeOf(colorScheme) });
    await useAndRemove(installed, use);
  },
});

function schemeOf(colorScheme: string | null | undefined): 'light' | 'dark' {
  return colorScheme === 'dark' ? 'dark' : 'light';
}

export { expect } from '@playwright/test';
