import { defineConfig } from '@playwright/test';

/**
 * `npm run test:long`: an hour of real waiting, and what would make `npm test` longer than twenty
 * minutes on two processors.
 */
export default defineConfig({
  testDir: '.',
  globalSetup: '../e2e/start-real-apps.ts',
  outputDir: '../../.output/test/playwright-long',
  workers: 1,
  forbidOnly: true,
  timeout: 3 * 60 * 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
});
