import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

const QUIET = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
const WAIT_FOR_LOCK = ['-o', 'DPkg::Lock::Timeout=300'];

/** Whether packages of the distribution can be installed without asking anyone. */
export function canInstallDebianPackages() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Ubuntu's packages of both browsers only fetch a snap, which cannot run in a container. */
export function hasDebianBrowsers() {
  return (
    canInstallDebianPackages() && !/^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

let listsAreFresh = false;

/**
 * Installs packages of the distribution.
 * @param {string[]} names
 * @throws {Error} with what apt-get said
 */
export async function installDebianPackages(names) {
  if (!listsAreFresh) await run('apt-get', [...WAIT_FOR_LOCK, 'update'], { env: QUIET });
  listsAreFresh = true;
  const install = ['install', '-y', '--no-install-recommends', ...names];
  await run('apt-get', [...WAIT_FOR_LOCK, ...install], { env: QUIET });
}
