import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { run } from '../setup/run.mjs';

export const ROOT = resolve(import.meta.dirname, '../..');

/** What a check found. A check without tests of its own counts as one. */
export interface Tally {
  passed: number;
  failed: number;
  /** Shown below the check's name: warnings and their explanation, what was not run and why. */
  notes: string[];
}

/** Programs of the packages, run with this Node: no shell, no search path. */
const PROGRAMS = {
  biome: '@biomejs/biome/bin/biome',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  'web-ext': 'web-ext/bin/web-ext.js',
  wxt: 'wxt/bin/wxt.mjs',
} as const;
export type Program = keyof typeof PROGRAMS;

function commandLine(program: Program, args: string[]): string[] {
  return [join(ROOT, 'node_modules', PROGRAMS[program]), ...args];
}

/** One check that passes if its program ends well; what it printed is shown only if it does not. */
export async function passOrFail(program: Program, args: string[]): Promise<Tally> {
  try {
    await run(process.execPath, commandLine(program, args), { cwd: ROOT });
    return { passed: 1, failed: 0, notes: [] };
  } catch (error) {
    return { passed: 0, failed: 1, notes: [String(error)] };
  }
}

/** Runs a program that shows its own progress. */
export function runVisibly(
  program: Program,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((done, fail) => {
    const options = { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' as const };
    const child = spawn(process.execPath, commandLine(program, args), options);
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Runs a program for what it prints, whatever its exit code. */
export function runForOutput(program: Program, args: string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, commandLine(program, args), {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    child.on('error', fail);
    child.on('close', () => done(printed));
  });
}
