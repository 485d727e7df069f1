/**
 * Writes the published schema of a bundle, drawn from the model: `node scripts/bundle-schema.ts`.
 * A test fails when the file in public/ is not what this makes.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import {
  BUNDLE_TABLES,
  BundleHashes,
  BundleHeader,
  type BundleTable,
} from '../lib/bundle/bundle-form.ts';
import { Account, Contact, ExternalId } from '../lib/model/account.ts';
import { Interaction, Signal, SurveyAnswer, Task } from '../lib/model/facts.ts';
import { ImportJob } from '../lib/model/import-job.ts';
import { LogDraft } from '../lib/model/log-entry.ts';
import { OriginSettings } from '../lib/model/origin-settings.ts';
import { LegalHold, PageRead } from '../lib/model/privacy.ts';
import { QuarantinedRow } from '../lib/model/quarantine.ts';
import { Recipe } from '../lib/model/recipe.ts';

export const SCHEMA_FILE = resolve(import.meta.dirname, '../public/bellwether-bundle.schema.json');

const ROWS: Record<BundleTable, z.ZodMiniType> = {
  accounts: Account,
  contacts: Contact,
  interactions: z.extend(Interaction, { note: z.nullable(Interaction.shape.note) }),
  surveyAnswers: SurveyAnswer,
  signals: Signal,
  tasks: Task,
  externalIds: ExternalId,
  scoreDays: z.looseObject({
    accountId: z.string(),
    day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
    score: z.nullable(z.number()),
    band: z.enum(['healthy', 'watch', 'at-risk', 'unknown']),
    coverage: z.number(),
    formulaVersion: z.string(),
  }),
  drafts: z.strictObject({ key: z.string(), draft: LogDraft }),
  imports: ImportJob,
  holds: LegalHold,
  pageReads: PageRead,
  quarantine: QuarantinedRow,
  recipes: Recipe,
  originSettings: z.strictObject({ origin: z.string(), product: OriginSettings.shape.product }),
  settings: z.strictObject({ key: z.string(), value: z.unknown() }),
};

type Json = Record<string, unknown>;

function drawn(schema: z.ZodMiniType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' }) as Json;
  return rest;
}

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

/**
 * The schema of both layouts: the root is the document, `$defs.line` any line of NDJSON.
 * @example JSON.stringify(bundleSchema(), null, 2)
 */
export function bundleSchema(): Json {
  const header = drawn(BundleHeader);
  const properties = Object.fromEntries(BUNDLE_TABLES.map((table) => [table, listOf(table)]));
  const lines = BUNDLE_TABLES.map((table) => ({
    type: 'object',
    properties: { table: { const: table }, row: entryOf(table) },
    required: ['table', 'row'],
    additionalProperties: false,
  }));
  const last = { type: 'object', properties: { sha256: ref('hashes') }, required: ['sha256'] };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Bellwether bundle, version 2',
    description:
      'Everything of one workspace. As JSON it is this document; as NDJSON its first line is `$defs.header`, then follows one row on each line, and `sha256` on the last. Rows stand in the order of the tables and of their keys, members in the order of their names. Times are epoch milliseconds; what is not known is null. A row that the writing version could not read is wrapped in `unreadable`. Hashes are SHA-256 over canonical JSON, hexadecimal.',
    type: 'object',
    properties: {
      ...(header.properties as Json),
      tables: { type: 'object', properties, additionalProperties: false },
      sha256: ref('hashes'),
    },
    required: [...(header.required as string[]), 'tables', 'sha256'],
    additionalProperties: false,
    $defs: {
      header,
      hashes: drawn(BundleHashes),
      line: { anyOf: [ref('header'), ...lines, { ...last, additionalProperties: false }] },
      unreadable: {
        type: 'object',
        properties: { unreadable: {} },
        required: ['unreadable'],
        additionalProperties: false,
      },
      ...Object.fromEntries(BUNDLE_TABLES.map((table) => [table, drawn(ROWS[table])])),
    },
  };
}

function entryOf(table: BundleTable): Json {
  return { anyOf: [ref(table), ref('unreadable')] };
}

function listOf(table: BundleTable): Json {
  return { type: 'array', items: entryOf(table) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(SCHEMA_FILE, `${JSON.stringify(bundleSchema(), null, 2)}\n`);
