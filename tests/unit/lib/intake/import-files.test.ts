import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMPORT_FILES } from '../../../support/import-files/index.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/imports');

describe('files for the tests of import', () => {
  it('are all made by the script', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(IMPORT_FILES).sort());
  });

  it.each(Object.entries(IMPORT_FILES))('%s is what the script makes', (name, make) => {
    expect(Buffer.compare(readFileSync(join(FOLDER, name)), Buffer.from(make()))).toBe(0);
  });
});
