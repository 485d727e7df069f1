/**
 * `npm run demo`, `npm test` and `npm run bench` on a machine that has Node ≥ 20 and npm: installs
 * what is missing, then runs the task with a Node that is new enough. Plain Node, no packages.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, ensureFirefox, ensureFonts } from './setup/browsers.mjs';
import { findNode, taskEnv } from './setup/node.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { SetupError } from './setup/progress.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TASKS = {
  demo: { script: 'scripts/demo.ts', firefox: false },
  test: { script: 'scripts/test.ts', firefox: true },
  bench: { script: 'tests/bench/run.ts', firefox: false },
};

async function prepare({ firefox }) {
  await ensurePackages(ROOT);
  const node = await findNode(ROOT);
  const env = taskEnv(ROOT, node);
  env.BELLWETHER_CHROMIUM = await ensureChromium(ROOT);
  if (firefox) env.BELLWETHER_FIREFOX = await ensureFirefox();
  await ensureFonts();
  return { node, env };
}

function runTask({ script }, { node, env }, args) {
  const child = spawn(node, [join(ROOT, script), ...args], { cwd: ROOT, env, stdio: 'inherit' });
  // The task hears Ctrl+C itself, closes its browsers and servers, and ends this with it.
  process.on('SIGINT', () => {});
  child.on('exit', (code) => process.exit(code ?? 1));
}

const [name = '', ...args] = process.argv.slice(2);
const task = TASKS[name];
try {
  if (!task) throw new SetupError(`Unknown task “${name}”: ${Object.keys(TASKS).join(', ')}.`);
  runTask(task, await prepare(task), args);
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
