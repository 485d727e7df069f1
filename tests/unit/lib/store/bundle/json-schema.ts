/** As much of JSON Schema as the published one uses. */
export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  const?: unknown;
  enum?: unknown[];
  type?: string | string[];
  pattern?: string;
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  maxLength?: number;
  maxItems?: number;
}

/** What a value does against the published schema; empty: it is valid. */
export function faults(root: Schema, schema: Schema, value: unknown, at: string): string[] {
  if (schema.$ref) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target ? faults(root, target, value, at) : [`${at}: ${schema.$ref} leads nowhere`];
  }
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways) {
    const each = ways.map((one) => faults(root, one, value, at));
    return each.some((one) => one.length === 0) ? [] : (each.at(-1) ?? []);
  }
  const own = ownFaults(schema, value, at);
  if (Array.isArray(value) && schema.items) {
    const { items } = schema;
    return [...own, ...value.flatMap((one, index) => faults(root, items, one, `${at}/${index}`))];
  }
  return [...own, ...faultsOfMembers(root, schema, value, at)];
}

function ownFaults(schema: Schema, value: unknown, at: string): string[] {
  const own: string[] = [];
  if ('const' in schema && schema.const !== value) own.push(`${at}: const`);
  if (schema.enum && !schema.enum.includes(value)) own.push(`${at}: enum`);
  if (schema.type && !isOfType([schema.type].flat(), value)) own.push(`${at}: type`);
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(String(value)))
    own.push(`${at}: pattern`);
  if (schema.minimum !== undefined && Number(value) < schema.minimum) own.push(`${at}: minimum`);
  const { maxLength = Number.POSITIVE_INFINITY, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (typeof value === 'string' && [...value].length > maxLength) own.push(`${at}: maxLength`);
  if (Array.isArray(value) && value.length > maxItems) own.push(`${at}: maxItems`);
  return own;
}

function faultsOfMembers(root: Schema, schema: Schema, value: unknown, at: string): string[] {
  if (typeOf(value) !== 'object') return [];
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const missing = required.filter((key) => !Object.hasOwn(value as object, key));
  return [
    ...missing.map((key) => `${at}/${key}: missing`),
    ...Object.entries(value as object).flatMap(([key, one]) => {
      const known = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      if (known === false) return [`${at}/${key}: not in the schema`];
      return typeof known === 'object' ? faults(root, known, one, `${at}/${key}`) : [];
    }),
  ];
}

function isOfType(types: string[], value: unknown): boolean {
  return types.includes(typeOf(value)) || (types.includes('number') && typeof value === 'number');
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
