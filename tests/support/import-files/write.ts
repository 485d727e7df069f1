import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_FILES } from './index.ts';

/** Writes the files anew: `node tests/support/import-files/write.ts`. */
const FOLDER = join(import.meta.dirname, '../../fixtures/imports');
for (const [name, make] of Object.entries(IMPORT_FILES)) writeFileSync(join(FOLDER, name), make());
