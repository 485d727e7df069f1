import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Metrics and health are pure: they are tested without a browser, a clock or any set-up. */
const PURE = ['tests/unit/lib/{metrics,health}/**/*.test.ts', 'tests/unit/mutations/*.test.ts'];
const TIMEOUTS = { testTimeout: 30_000, hookTimeout: 30_000 };

export default defineConfig({
  test: {
    // Vitest leaves one processor free: of two that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...TIMEOUTS,
          name: 'pure',
          environment: 'node',
          include: PURE,
          setupFiles: process.argv.includes('--coverage') ? ['tests/support/fixed-seed.ts'] : [],
          isolate: false,
        },
      },
      {
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          ...TIMEOUTS,
          name: 'browser',
          environment: 'happy-dom',
          // Pages of the products link to styles that no test has.
          environmentOptions: {
            happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } },
          },
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/structure/**/*.test.ts'],
          exclude: PURE,
          setupFiles: ['tests/support/vitest-setup.ts'],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['lib/metrics/**', 'lib/health/**'],
      reportsDirectory: '.cache/coverage',
      reporter: ['text', 'json'],
      thresholds: { branches: 100 },
    },
  },
});
