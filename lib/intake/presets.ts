import type { RecordKind } from '../model/import-job.ts';
import { foldColumn } from './column-words.ts';
import type { FieldId } from './fields.ts';
import { CRM_PRESETS } from './presets-crm.ts';
import { HELPDESK_PRESETS } from './presets-helpdesk.ts';
import { SALESFORCE_PRESETS } from './presets-salesforce.ts';
import { SURVEY_PRESETS } from './presets-survey.ts';

/** How one product's export of one kind of record is read. */
export interface Preset {
  /** Of the product; an import keeps it as its source. */
  id: string;
  product: string;
  kind: RecordKind;
  /** Columns by which the export is known: all of them stand in it. */
  known: readonly string[];
  columns: Readonly<Record<string, FieldId>>;
  fileValues?: Readonly<Partial<Record<FieldId, string>>>;
  /** What the names are taken from. */
  evidence: string;
}

export const PRESETS: readonly Preset[] = [
  ...SALESFORCE_PRESETS,
  ...CRM_PRESETS,
  ...HELPDESK_PRESETS,
  ...SURVEY_PRESETS,
];

/**
 * The preset whose export a file looks like, by the names of its columns: of several, the one that
 * knows most of them. `null`: none.
 * @example findPreset(['Response ID', 'Person Email', 'Score', 'Comment'])?.id // 'delighted'
 */
export function findPreset(columns: readonly string[], kind?: RecordKind): Preset | null {
  const names = new Set(columns.map(foldColumn));
  const has = (name: string) => names.has(foldColumn(name));
  let best: { preset: Preset; count: number } | null = null;
  for (const preset of PRESETS) {
    if ((kind !== undefined && preset.kind !== kind) || !preset.known.every(has)) continue;
    const count = Object.keys(preset.columns).filter(has).length;
    if (best === null || count > best.count) best = { preset, count };
  }
  return best?.preset ?? null;
}

/**
 * The preset of a product that the user chose, for one kind of record: of several, the one that
 * knows most of the columns. `null`: it has none, or knows none of them.
 * @example presetOf('delighted', 'survey-answers', ['Score', 'Comment'])
 */
export function presetOf(
  product: string,
  kind: RecordKind,
  columns: readonly string[],
): Preset | null {
  const names = new Set(columns.map(foldColumn));
  const own = PRESETS.filter((preset) => preset.id === product && preset.kind === kind);
  const counted = own.map((preset) => {
    const known = Object.keys(preset.columns).filter((name) => names.has(foldColumn(name)));
    return { preset, count: known.length };
  });
  const [best] = counted.sort((a, b) => b.count - a.count);
  return best && best.count > 0 ? best.preset : null;
}

/** The field that a preset gives a column; `null`: the preset does not know it. */
export function presetField(preset: Preset, column: string): FieldId | null {
  const wanted = foldColumn(column);
  for (const [name, field] of Object.entries(preset.columns))
    if (foldColumn(name) === wanted) return field;
  return null;
}
