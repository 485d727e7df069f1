import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './progress.mjs';
import { run, runNpm } from './run.mjs';

/**
 * Whether every package of the lockfile is there in its locked version. Optional ones may be
 * missing: they belong to other machines.
 * @param {string} root folder with package-lock.json
 */
export function hasLockedPackages(root) {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(locked)
    .filter(([path, { optional }]) => path !== '' && !(optional && !installed[path]))
    .every(
      ([path, { version }]) =>
        installed[path]?.version === version && existsSync(join(root, path, 'package.json')),
    );
}

/** @param {string} root */
export async function ensurePackages(root) {
  if (!hasLockedPackages(root)) {
    await step('installing packages (npm ci)', () =>
      runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], root),
    );
  }
  if (!existsSync(join(root, '.wxt/tsconfig.json'))) {
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
    await step('preparing types', () => run(process.execPath, [wxt, 'prepare'], { cwd: root }));
  }
}
