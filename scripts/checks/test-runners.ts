import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runVisibly, type Tally } from './check.ts';

const VITEST_REPORT = join(ROOT, '.output/test/vitest.json');
const PLAYWRIGHT_REPORT = join(ROOT, '.output/test/playwright.json');

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    // The runner died before its report; `settle` counts that as a failure.
    return null;
  }
}

/** A runner that ends badly without a failed test (a crash, an error outside tests) is a failure. */
function settle(tally: Tally, exitCode: number): Tally {
  if (exitCode === 0 || tally.failed > 0) return tally;
  return { ...tally, failed: 1, notes: [`the runner ended with code ${exitCode}`] };
}

/** Structure and unit tests of one of Vitest's projects. */
export async function runUnitTests(...project: string[]): Promise<Tally> {
  rmSync(VITEST_REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`];
  const exitCode = await runVisibly('vitest', ['run', ...project, ...reporters]);
  const report = readReport<VitestReport>(VITEST_REPORT);
  const broken = report?.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = (report?.numFailedTests ?? 0) + (broken?.length ?? 0);
  return settle({ passed: report?.numPassedTests ?? 0, failed, notes: [] }, exitCode);
}

/** End-to-end tests in Chromium and Firefox. */
export async function runBrowserTests(): Promise<Tally> {
  rmSync(PLAYWRIGHT_REPORT, { force: true });
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'];
  const exitCode = await runVisibly('playwright', args, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT,
  });
  const report = readReport<PlaywrightReport>(PLAYWRIGHT_REPORT);
  const stats = report?.stats ?? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  const notes = stats.skipped > 0 ? [`${stats.skipped} not run: see “-” in the list above`] : [];
  const failed = stats.unexpected + stats.flaky + (report?.errors.length ?? 0);
  return settle({ passed: stats.expected, failed, notes }, exitCode);
}
