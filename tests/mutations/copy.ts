import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, planted, ROOT, sourceOf } from './fault.ts';

/** A copy of what is tested: a run that is killed leaves the working tree as it was. */
export class Copy {
  readonly root = mkdtempSync(join(tmpdir(), 'bellwether-mutations-'));

  constructor() {
    for (const path of ['package.json', 'lib', 'tests/unit/lib'])
      cpSync(join(ROOT, path), join(this.root, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'), 'dir');
  }

  /** Plants the fault, does the work, and takes the fault out again. */
  async with<T>(fault: Fault, work: (path: string) => Promise<T>): Promise<T> {
    const path = join(this.root, sourceOf(fault));
    const source = readFileSync(path, 'utf8');
    writeFileSync(path, planted(fault, source));
    try {
      return await work(path);
    } finally {
      writeFileSync(path, source);
    }
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
