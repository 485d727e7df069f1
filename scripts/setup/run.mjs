import { spawn } from 'node:child_process';

const TAIL_LINES = 30;

/**
 * Runs a program to its end, quietly.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} what it printed
 * @throws {Error} with the last lines it printed if it cannot start or ends with another code than 0
 */
export function run(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const keep = (chunk) => {
      printed += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(new Error(`${file} did not start: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve(printed);
      const tail = printed.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
      reject(new Error(`${[file, ...args].join(' ')} ended with code ${code}:\n${tail}`));
    });
  });
}

/**
 * Runs npm with the Node that runs this script. `npm run` names its own script in the environment,
 * which also spares Windows its npm.cmd.
 * @param {string[]} args
 * @param {string} cwd
 */
export function runNpm(args, cwd) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], { cwd });
  return run('npm', args, { cwd });
}
