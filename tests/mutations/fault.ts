import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A mistake somebody could make, planted to see whether the tests notice. */
export interface Fault {
  /** Below `lib`, without the ending. */
  file: string;
  /** What goes wrong, in words. */
  fault: string;
  /** Stands in the file exactly once. */
  text: string;
  becomes: string;
  /** Tests that should notice, below `tests/unit/lib`, without the ending. */
  noticedBy: readonly [string, ...string[]];
  /** Why no test can tell the two apart; only for faults that survive. */
  equivalent?: string;
}

export function sourceOf({ file }: Fault): string {
  return `lib/${file}.ts`;
}

export function testsOf({ noticedBy }: Fault): string[] {
  return noticedBy.map((name) => `tests/unit/lib/${name}.test.ts`);
}

/**
 * The source with the fault in it.
 * @throws {Error} unless the fault's text stands in it exactly once and changes something
 */
export function planted({ file, text, becomes }: Fault, source: string): string {
  const parts = source.split(text);
  if (parts.length !== 2)
    throw new Error(
      `${file}: “${text}” stands there ${parts.length - 1} times: bring it up to date.`,
    );
  if (text === becomes) throw new Error(`${file}: “${text}” is replaced by itself.`);
  return parts.join(becomes);
}

/** What is wrong with a fault as it stands in the table; `null`: nothing. */
export function problemOf(fault: Fault): string | null {
  const missing = testsOf(fault).find((test) => !existsSync(join(ROOT, test)));
  if (missing) return `${fault.file}: there is no ${missing}.`;
  try {
    planted(fault, readFileSync(join(ROOT, sourceOf(fault)), 'utf8'));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
