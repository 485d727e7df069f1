import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { SetupError } from './progress.mjs';
import { run } from './run.mjs';

const MINIMUM = [22, 18];

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
}

async function runs(node) {
  try {
    return isNewEnough((await run(node, ['--version'])).trim());
  } catch {
    // Installed for another libc or processor: as good as absent, the caller says what to do.
    return false;
  }
}

/**
 * The Node that the build and the tests need: the running one if it is new enough, else the one
 * that came with the packages (Linux only).
 * @param {string} root
 * @returns {Promise<string>} path of the program
 * @throws {SetupError} when neither will do
 */
export async function findNode(root) {
  if (isNewEnough(process.version)) return process.execPath;
  const modules = join(root, 'node_modules');
  const bundled = readdirSync(modules)
    .filter((name) => name.startsWith('node-linux-'))
    .map((name) => join(modules, name, 'bin/node'))
    .filter((path) => existsSync(path));
  for (const node of bundled) if (await runs(node)) return node;
  throw new SetupError(
    `This needs Node ${MINIMUM.join('.')} or newer; ${process.version} is running and no newer one ` +
      'came with the packages on this system. Install Node 24 from https://nodejs.org and run it again.',
  );
}

/**
 * The environment of a task: its Node and the project's programs come first in the path.
 * @param {string} root
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function taskEnv(root, node) {
  const { PATH: upper, Path: windows, ...rest } = process.env;
  const path = [dirname(node), join(root, 'node_modules/.bin'), upper ?? windows ?? ''];
  return { ...rest, PATH: path.join(delimiter) };
}
