import { readMapping } from '../../intake/column-mapping.ts';
import type { FileForm } from '../../intake/file-form.ts';
import type { ImportJob } from '../../model/import-job.ts';
import type { FileReading } from './protocol.ts';

/**
 * How the file of an earlier import was read; `null`: this version cannot read it so any more.
 * @example const reading = readingOf(job); if (reading) take({ ...reading, do: 'import', id: job.id })
 */
export function readingOf({ mapping: text }: Pick<ImportJob, 'mapping'>): FileReading | null {
  try {
    const { form, mapping } = JSON.parse(text) as { form: FileForm; mapping: unknown };
    const readable = readMapping(JSON.stringify(mapping));
    return readable && { form, mapping: readable };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
