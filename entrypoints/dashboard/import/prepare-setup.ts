import type { ImportChoices, ImportSetup } from '../../../components/import/import-state.ts';
import type { ColumnMapping } from '../../../lib/intake/column-mapping.ts';
import type { Conventions } from '../../../lib/intake/conventions.ts';
import { detectConventions } from '../../../lib/intake/detect-conventions.ts';
import { detectForm, type GivenForm } from '../../../lib/intake/detect-form.ts';
import { proposeMapping } from '../../../lib/intake/propose-mapping.ts';
import type { ImportJob, RecordKind } from '../../../lib/model/import-job.ts';
import { readingOf } from '../../../lib/own-pages/import-worker/reading.ts';

/** What is known before a file is looked at. */
export interface SetupHints {
  given: GivenForm;
  /** The user's choice; `null`: proposed. */
  kind: RecordKind | null;
  usual: Conventions;
  /** The latest first. */
  earlier: readonly ImportJob[];
  choices: ImportChoices;
}

/**
 * Looks at a file and proposes how it is read: as a file with the same columns was read before,
 * where there was one.
 * @throws {ImportFileError} it cannot be read, and why
 * @throws the signal's reason once it is aborted
 */
export async function prepareSetup(
  file: File,
  { given, kind, usual, earlier, choices }: SetupHints,
  signal: AbortSignal,
): Promise<ImportSetup> {
  const detected = await detectForm(file, given, signal);
  const { columns, sheet } = detected.form;
  const { conventions, counts } = detectConventions(detected.sample, usual);
  const mapping = proposeMapping({
    columns,
    sample: detected.sample,
    conventions,
    fileName: [file.name, sheet ?? ''].join(' '),
    remembered: rememberedMapping(columns, earlier),
    ...(kind && { kind }),
  });
  return { file: { name: file.name, bytes: file.size }, detected, counts, mapping, choices };
}

/** The mapping for another kind of record; numbers and days stay as they are spelt. */
export function proposeFor(
  { detected, mapping, file }: ImportSetup,
  kind: RecordKind,
): ColumnMapping {
  const { form, sample } = detected;
  const { conventions } = mapping;
  return proposeMapping({
    ...{ columns: form.columns, sample, conventions, kind },
    fileName: file.name,
  });
}

/** How the latest file with the same columns was read; `null`: there was none. */
export function rememberedMapping(
  columns: readonly string[],
  earlier: readonly ImportJob[],
): ColumnMapping | null {
  for (const job of earlier) {
    const reading = readingOf(job);
    const isSame = reading?.form.columns.join('\n') === columns.join('\n');
    if (reading && isSame && job.state !== 'undone') return reading.mapping;
  }
  return null;
}
