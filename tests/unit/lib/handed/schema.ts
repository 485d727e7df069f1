import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';

const PUBLIC = resolve(import.meta.dirname, '../../../../public');

export function publicJson(name: string): unknown {
  return JSON.parse(readFileSync(resolve(PUBLIC, name), 'utf8'));
}

/** As much of JSON Schema as the published one uses. */
export interface Schema {
  const?: unknown;
  enum?: unknown[];
  type?: 'object' | 'string';
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  additionalProperties?: false;
  $ref?: string;
  $defs?: Record<string, Schema>;
}

const KNOWN = new Set([
  ...['$schema', '$ref', '$defs', 'title', 'description', 'const', 'enum', 'type', 'minLength'],
  ...['maxLength', 'pattern', 'properties', 'required', 'anyOf', 'additionalProperties'],
]);

/** What a value does against a schema, in words; empty: it is valid. */
export function faultsOf(root: Schema, schema: Schema, value: unknown, at = ''): string[] {
  const unknown = Object.keys(schema).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0) throw new Error(`${at}: this checker does not know ${unknown}.`);
  if (schema.$ref) return faultsOf(root, resolveRef(root, schema.$ref), value, at);
  return [
    ...('const' in schema && value !== schema.const ? [`${at} const`] : []),
    ...(schema.enum && !schema.enum.includes(value) ? [`${at} enum`] : []),
    ...(schema.anyOf?.every((one) => faultsOf(root, one, value, at).length > 0)
      ? [`${at} anyOf`]
      : []),
    ...(schema.type === 'string' ? faultsOfText(schema, value, at) : []),
    ...faultsOfObject(root, schema, value, at),
  ];
}

export function resolveRef(root: Schema, ref: string): Schema {
  const found = root.$defs?.[ref.replace('#/$defs/', '')];
  if (!found) throw new Error(`${ref} leads nowhere.`);
  return found;
}

function faultsOfText(schema: Schema, value: unknown, at: string): string[] {
  if (typeof value !== 'string') return [`${at} type`];
  const length = [...value].length;
  return [
    ...(length < (schema.minLength ?? 0) ? [`${at} minLength`] : []),
    ...(length > (schema.maxLength ?? Number.POSITIVE_INFINITY) ? [`${at} maxLength`] : []),
    ...(schema.pattern && !new RegExp(schema.pattern, 'u').test(value) ? [`${at} pattern`] : []),
  ];
}

function faultsOfObject(root: Schema, schema: Schema, value: unknown, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return schema.type === 'object' ? [`${at} type`] : [];
  const { properties = {}, required = [], additionalProperties } = schema;
  const entries = Object.entries(value);
  return [
    ...required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${at} ${key} required`),
    ...entries.flatMap(([key, one]) => {
      const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (own) return faultsOf(root, own, one, `${at}/${key}`);
      return additionalProperties === false ? [`${at}/${key} additional`] : [];
    }),
  ];
}

/** Values near what a schema wants: often valid, often wrong in one place. */
export function nearly(root: Schema, schema: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref) return nearly(root, resolveRef(root, schema.$ref));
  const wrong = fc.oneof(fc.integer(), fc.constant(null), fc.constant([]), fc.object());
  return mostly(right(root, schema), wrong);
}

function mostly<T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

function right(root: Schema, schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return mostly(fc.constantFrom(...schema.enum), fc.constant('other'));
  if (schema.type === 'string') return texts(schema);
  const own = Object.entries(schema.properties ?? {}).map(([key, one]) => {
    const value = nearly(root, one);
    const isUsual = ['bellwether', 'type', 'id', 'name'].includes(key);
    return [key, isUsual ? mostly(value, fc.constant(undefined)) : fc.option(value, ABSENT)];
  });
  const record = fc.record(Object.fromEntries(own)).map(withoutAbsent);
  const extra = fc.constantFrom('__proto__', 'constructor', 'toString', 'x', 'Name');
  return mostly(
    record,
    fc.tuple(record, extra).map(([value, key]) => {
      return Object.defineProperty({ ...value }, key, { value: 'x', enumerable: true });
    }),
  );
}

const ABSENT = { nil: undefined };

function withoutAbsent(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}

/** At the edges of a length, in characters of one unit and of two. */
function texts({ maxLength = 128, pattern }: Schema): fc.Arbitrary<string> {
  const edges = [maxLength, maxLength + 1].flatMap((length) => [
    'x'.repeat(length),
    '👋'.repeat(length),
    `${'x'.repeat(length - 5)}@a.bc`,
  ]);
  const usual = pattern
    ? fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 120 })
    : fc.constantFrom('Northwind Traders', 'northwind.test', '北风贸易');
  return mostly(usual, fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', ...edges)));
}
