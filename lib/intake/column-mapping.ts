import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { RecordKind } from '../model/import-job.ts';
import { Conventions } from './conventions.ts';
import { FIELD_IDS, FIELDS_OF_KIND, type FieldId, unmetNeeds } from './fields.ts';

export const MAPPING_VERSION = 1;
const COLUMN_NAME_MAX = 120;

/** Why a column was taken for a field: its name, a synonym, its cells, a product, or the user. */
export const MappingReason = z.enum([
  'name',
  'synonym',
  'content',
  'preset',
  'remembered',
  'chosen',
]);
export type MappingReason = z.infer<typeof MappingReason>;

const Field = z.enum(FIELD_IDS as [FieldId, ...FieldId[]]);

/** One column that is read. */
export const MappedColumn = z.strictObject({
  /** 0-based. */
  index: z.int().check(z.gte(0), z.lte(16_384)),
  /** As it stands in the file, cut to 120 characters. */
  name: z.string().check(z.maxLength(COLUMN_NAME_MAX)),
  field: Field,
  why: MappingReason,
});
export type MappedColumn = z.infer<typeof MappedColumn>;

/** A value that every row of the file has for a field, spelt as a cell would be. */
const FileValue = z.strictObject({ field: Field, value: z.string().check(z.maxLength(200)) });

/**
 * How the rows of a file are read: as what kind, which column is which field, and how its dates and
 * numbers are spelt. It is kept as JSON, and offered again for a file with the same columns.
 */
export const ColumnMapping = z.strictObject({
  version: z.literal(MAPPING_VERSION),
  kind: RecordKind,
  /** Id of the product whose export it is, of `lib/intake/presets.ts`; `null`: none known. */
  preset: z.nullable(z.string().check(z.maxLength(32))),
  columns: z.array(MappedColumn).check(z.maxLength(FIELD_IDS.length)),
  fileValues: z.array(FileValue).check(z.maxLength(FIELD_IDS.length)),
  conventions: Conventions,
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/**
 * The mapping that a text holds; `null`: it is none, or another version's.
 * @example readMapping(JSON.stringify(mapping))
 */
export function readMapping(json: string): ColumnMapping | null {
  try {
    const parsed = ColumnMapping.safeParse(JSON.parse(json));
    return parsed.success && isConsistent(parsed.data) ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Each field and each column once, and only fields of the kind. */
function isConsistent({ kind, columns, fileValues }: ColumnMapping): boolean {
  const fields = [...columns, ...fileValues].map(({ field }) => field);
  const own: readonly FieldId[] = FIELDS_OF_KIND[kind];
  return (
    new Set(fields).size === fields.length &&
    new Set(columns.map(({ index }) => index)).size === columns.length &&
    fields.every((field) => own.includes(field))
  );
}

/**
 * The mapping with a column given to a field by hand, or to none with `null`. The field is taken
 * from the column, or the value for the file, that had it.
 * @example mapColumn(mapping, { index: 3, name: 'Contract value' }, 'arr')
 */
export function mapColumn(
  mapping: ColumnMapping,
  column: { index: number; name: string },
  field: FieldId | null,
): ColumnMapping {
  const others = mapping.columns.filter((one) => one.index !== column.index && one.field !== field);
  const fileValues = mapping.fileValues.filter((one) => one.field !== field);
  if (field === null) return { ...mapping, columns: others };
  const added = { ...toMapped(column.index, column.name), field, why: 'chosen' as const };
  const columns = [...others, added].sort((a, b) => a.index - b.index);
  return { ...mapping, columns, fileValues };
}

/**
 * The mapping with one value for a field in every row; `null` takes it away.
 * @example setFileValue(mapping, 'survey', 'nps')
 */
export function setFileValue(
  mapping: ColumnMapping,
  field: FieldId,
  value: string | null,
): ColumnMapping {
  const others = mapping.fileValues.filter((one) => one.field !== field);
  if (value === null) return { ...mapping, fileValues: others };
  const columns = mapping.columns.filter((one) => one.field !== field);
  return { ...mapping, columns, fileValues: [...others, { field, value }] };
}

/** What a mapping still lacks before rows can be read by it; of each list one field is enough. */
export function missingFields({ kind, columns, fileValues }: ColumnMapping): FieldId[][] {
  return unmetNeeds(
    kind,
    [...columns, ...fileValues].map(({ field }) => field),
  );
}

/** A column as a mapping holds it. */
export function toMapped(index: number, name: string): Pick<MappedColumn, 'index' | 'name'> {
  return { index, name: name.slice(0, COLUMN_NAME_MAX).toWellFormed() };
}

/** The column of a file of bad rows that says why: it is never read. */
export const REASON_COLUMN = 'bellwether_reason';

/**
 * By what files of one source are known again: their columns, in their order, without the reason
 * that a file of bad rows adds.
 * @returns 32 hexadecimal digits
 * @example columnsFingerprint(['Account Name', 'ARR'])
 */
export function columnsFingerprint(columns: readonly string[]): string {
  const own = columns.filter((name) => name !== REASON_COLUMN);
  const names = own.map((name) => name.normalize('NFKC').trim().toLowerCase());
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(names)))).slice(0, 32);
}
