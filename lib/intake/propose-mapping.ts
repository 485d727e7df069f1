import type { RecordKind } from '../model/import-job.ts';
import {
  type ColumnMapping,
  MAPPING_VERSION,
  type MappedColumn,
  type MappingReason,
  REASON_COLUMN,
  toMapped,
} from './column-mapping.ts';
import { foldColumn, matchWord } from './column-words.ts';
import type { Conventions } from './conventions.ts';
import { FIELDS_OF_KIND, type FieldId } from './fields.ts';
import { guessField } from './guess-content.ts';
import { findPreset, type Preset, presetField, presetOf } from './presets.ts';
import { proposeFileValues } from './propose-file-values.ts';
import { proposeKind } from './propose-kind.ts';
import type { RawRow } from './raw-row.ts';

/** What a mapping is proposed by. */
export interface MappingHints {
  columns: readonly string[];
  /** First rows of the file. */
  sample: readonly RawRow[];
  conventions: Conventions;
  /** Of the file, and of the sheet where there are several; empty: not known. */
  fileName: string;
  /** The user's choice; absent: proposed too. */
  kind?: RecordKind;
  /** What was used for the same columns before; `null`: nothing. */
  remembered?: ColumnMapping | null;
}

/** Fields and columns, each at most once; the first to come has it. */
class Assignments {
  readonly columns: MappedColumn[] = [];
  readonly fields = new Set<FieldId>();
  private readonly indexes = new Set<number>();

  constructor(private readonly names: readonly string[]) {}

  add(index: number, field: FieldId | null, why: MappingReason): void {
    const name = this.names[index];
    if (field === null || name === undefined || name === REASON_COLUMN) return;
    if (this.indexes.has(index) || this.fields.has(field)) return;
    this.columns.push({ ...toMapped(index, name), field, why });
    this.fields.add(field);
    this.indexes.add(index);
  }

  /** No column is to have a field. */
  keepFree(field: FieldId): void {
    this.fields.add(field);
  }

  isFree(index: number): boolean {
    return !this.indexes.has(index);
  }
}

/** The columns that had a field before, found again by their names. */
function remember(mapping: ColumnMapping, columns: readonly string[], into: Assignments): void {
  for (const before of mapping.columns) {
    const isSame = (name: string | undefined) =>
      name !== undefined && toMapped(0, name).name === before.name;
    const index = isSame(columns[before.index]) ? before.index : columns.findIndex(isSame);
    into.add(index, before.field, 'remembered');
  }
}

function byPreset(preset: Preset, columns: readonly string[], into: Assignments): void {
  // In the preset's order: it names the better of two columns first.
  for (const name of Object.keys(preset.columns)) {
    const index = columns.findIndex((column) => foldColumn(column) === foldColumn(name));
    if (index >= 0) into.add(index, presetField(preset, name), 'preset');
  }
}

function byWords(kind: RecordKind, columns: readonly string[], into: Assignments): void {
  const matches = columns.map((name) => matchWord(kind, name));
  for (const why of ['name', 'synonym'] as const)
    matches.forEach((match, index) => {
      if (match?.why === why) into.add(index, match.field, why);
    });
}

function byContent(kind: RecordKind, { columns, sample }: MappingHints, into: Assignments): void {
  columns.forEach((_, index) => {
    if (!into.isFree(index)) return;
    const cells = sample.map((row) => row.cells[index] ?? null);
    into.add(index, guessField(kind, cells, into.fields), 'content');
  });
}

/**
 * How a file's columns are most likely to be read: as before where the same columns were read
 * before, else as the export of a product that is known, then by the columns' names, then by what
 * their cells look like. Each field is proposed for one column; every column says why.
 * @example proposeMapping({ columns, sample, conventions, fileName: 'accounts.csv' }).kind
 */
export function proposeMapping(hints: MappingHints): ColumnMapping {
  const { columns, fileName, conventions } = hints;
  const remembered = hints.remembered ?? null;
  const isSameKind = hints.kind === undefined || remembered?.kind === hints.kind;
  if (remembered !== null && isSameKind) {
    const found = new Assignments(columns);
    remember(remembered, columns, found);
    return { ...remembered, columns: sorted(found.columns), conventions };
  }
  const preset = findPreset(columns, hints.kind);
  const kind = hints.kind ?? preset?.kind ?? proposeKind(columns, fileName);
  const found = new Assignments(columns);
  if (preset) byPreset(preset, columns, found);
  byWords(kind, columns, found);
  byContent(kind, hints, found);
  const mapped = ofKind(kind, found.columns);
  return {
    version: MAPPING_VERSION,
    kind,
    preset: preset?.id ?? null,
    columns: sorted(mapped),
    fileValues: proposeFileValues(kind, mapped, hints, preset),
    conventions,
  };
}

/**
 * A mapping once the user said whose export the file is. What that product names is read as it
 * names it, but for what was chosen by hand: a column's field, and what is said once for the whole
 * file. What only the product before had named is proposed by its name; the rest stays as it is.
 * @param product its id; `null`: none that is known
 * @example mapForProduct(columns, mapping, 'hubspot').columns
 */
export function mapForProduct(
  columns: readonly string[],
  mapping: ColumnMapping,
  product: string | null,
): ColumnMapping {
  const { kind } = mapping;
  const of = (id: string | null) => (id === null ? null : presetOf(id, kind, columns));
  const [before, preset] = [of(mapping.preset), of(product)];
  const ofBefore = (field: FieldId, value: string) => before?.fileValues?.[field] === value;
  const fileValues = mapping.fileValues.filter(({ field, value }) => !ofBefore(field, value));
  const found = new Assignments(columns);
  for (const { field } of fileValues) found.keepFree(field);
  const [chosen, others] = [true, false].map((isWanted) =>
    mapping.columns.filter(({ why }) => (why === 'chosen') === isWanted),
  ) as [MappedColumn[], MappedColumn[]];
  for (const { index, field, why } of chosen) found.add(index, field, why);
  if (preset) byPreset(preset, columns, found);
  for (const { index, field, why } of others) if (why !== 'preset') found.add(index, field, why);
  const named = new Set(others.map(({ index, why }) => (why === 'preset' ? index : -1)));
  byWords(
    kind,
    columns.map((name, index) => (named.has(index) ? name : '')),
    found,
  );
  const mapped = ofKind(kind, found.columns);
  const taken = new Set([...mapped, ...fileValues].map(({ field }) => field));
  const ofPreset = Object.entries(preset?.fileValues ?? {}) as [FieldId, string][];
  const added = ofPreset.filter(([field]) => !taken.has(field));
  return {
    ...mapping,
    preset: product,
    columns: sorted(mapped),
    fileValues: [...fileValues, ...added.map(([field, value]) => ({ field, value }))],
  };
}

function ofKind(kind: RecordKind, columns: readonly MappedColumn[]): MappedColumn[] {
  const own: readonly FieldId[] = FIELDS_OF_KIND[kind];
  return columns.filter(({ field }) => own.includes(field));
}

function sorted(columns: readonly MappedColumn[]): MappedColumn[] {
  return [...columns].sort((a, b) => a.index - b.index);
}
