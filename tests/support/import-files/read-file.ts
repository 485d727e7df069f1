import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenForm } from '../../../lib/intake/detect-form.ts';
import { detectForm } from '../../../lib/intake/detect-form.ts';
import type { RawRow } from '../../../lib/intake/raw-row.ts';
import { readRows } from '../../../lib/intake/read-rows.ts';
import type { ReadableFile } from '../../../lib/intake/readable-file.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/imports');

/** Bytes or a text as a file that somebody chose. */
export function fileOf(name: string, content: string | Uint8Array): ReadableFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    slice: (start, end) => ({
      arrayBuffer: async () => Uint8Array.from(bytes.subarray(start, end)).buffer,
    }),
    stream: () => streamOf([bytes]),
  };
}

/** One of the files of `tests/fixtures/imports`. */
export function importFile(name: string): ReadableFile {
  return fileOf(name, new Uint8Array(readFileSync(join(FOLDER, name))));
}

export function streamOf(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const from = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = from.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** All rows of a file as it is detected, but for what is chosen. */
export async function rowsOf(file: ReadableFile, chosen: GivenForm = {}): Promise<RawRow[]> {
  const { form } = await detectForm(file, chosen);
  const rows: RawRow[] = [];
  for await (const batch of readRows(file, form)) rows.push(...batch.rows);
  return rows;
}
