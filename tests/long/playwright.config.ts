import { defineConfig } from '@playwright/test';

/** `npm run test:long`: what takes an hour of real waiting, and is no part of `npm test`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/test/playwright-long',
  workers: 1,
  forbidOnly: true,
  timeout: 3 * 60 * 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
});
