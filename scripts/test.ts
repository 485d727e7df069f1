/** Everything that must hold, from types to both browsers. The last line is the sum. */
import { passOrFail, type Tally } from './checks/check.ts';
import { checkPageScripts } from './checks/page-scripts.ts';
import { lintForStore } from './checks/store-lint.ts';
import { runBrowserTests, runUnitTests } from './checks/test-runners.ts';

/** Fails where a branch of `lib/metrics` or `lib/health` is not run. */
const FORMULAS = ['--project', 'pure', '--coverage'];

const CHECKS: [name: string, check: () => Promise<Tally>][] = [
  ['types', () => passOrFail('tsc', ['--noEmit'])],
  ['lint', () => passOrFail('biome', ['check', '.'])],
  ['structure and unit tests', () => runUnitTests('--project', 'browser')],
  ['formulas, and that every branch of them runs', () => runUnitTests(...FORMULAS)],
  ['build for Chrome', () => passOrFail('wxt', ['build', '-b', 'chrome'])],
  ['build for Firefox', () => passOrFail('wxt', ['build', '-b', 'firefox'])],
  ['scripts in pages: size and libraries', checkPageScripts],
  ['test build for Chrome', () => passOrFail('wxt', ['build', '-b', 'chrome', '--mode', 'e2e'])],
  ['test build for Firefox', () => passOrFail('wxt', ['build', '-b', 'firefox', '--mode', 'e2e'])],
  ['store lint (web-ext)', lintForStore],
  ['end-to-end tests in Chromium and Firefox', runBrowserTests],
];

interface Result extends Tally {
  name: string;
  seconds: number;
}

async function runCheck(name: string, check: () => Promise<Tally>): Promise<Result> {
  console.log(`\n▶ ${name}`);
  const startedAt = performance.now();
  // A check that cannot even run has failed; the others are still worth knowing.
  const tally = await check().catch((error) => ({ passed: 0, failed: 1, notes: [String(error)] }));
  for (const note of tally.notes) console.log(`  ${note}`);
  return { name, seconds: Math.round((performance.now() - startedAt) / 1000), ...tally };
}

const results: Result[] = [];
for (const [name, check] of CHECKS) results.push(await runCheck(name, check));

console.log('\nSeconds  Passed  Failed  Check');
for (const { name, seconds, passed, failed } of results) {
  const columns = [seconds, passed, failed].map((value, i) => String(value).padStart(i ? 6 : 7));
  console.log(`${columns.join('  ')}  ${name}`);
}
const sum = (key: 'passed' | 'failed') => results.reduce((total, one) => total + one[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
