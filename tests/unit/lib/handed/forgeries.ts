import fc from 'fast-check';
import { nearly, publicJson, type Schema } from './schema.ts';

const SCHEMA = publicJson('bellwether-handover.schema.json') as Schema;

/** What a page may put where a name, a domain or an id is asked for. */
const HOSTILE = [
  '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>',
  '</script><script>globalThis.ran=1</script>',
  'javascript:globalThis.ran=1',
  '\u202Eerutaef\u202C \u2066Acme\u2069 \u200B',
  '__proto__',
  'constructor',
  '{{constructor.constructor("globalThis.ran=1")()}}',
  'zendesk|acme.zendesk.com|ticket|7',
  '~acme.test',
  'Acme '.repeat(20_000),
  '\ud800',
  '',
];
/** Who is in the store: naming them is allowed, and changes nothing. */
const KNOWN = ['Acme Works', 'acme.test', 'dana@acme.test', '7'];

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom(...KNOWN), fc.string());
const wrong = fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.array(text), fc.object());
const value = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: wrong });
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const group = fc.dictionary(
  fc.constantFrom(
    'type',
    'id',
    'name',
    'domain',
    'email',
    'phone',
    'subject',
    'amount',
    '__proto__',
  ),
  value,
  { maxKeys: 4 },
);
const customer = fc.record({ id: optional(text), name: optional(text), domain: optional(text) });

/** A hand-over as somebody would write it who wants something of it. */
const forged = fc.oneof(
  nearly(SCHEMA, SCHEMA),
  fc.record({
    bellwether: fc.constantFrom(1, 1, 1, '1', 2, true),
    record: optional(fc.record({ type: fc.constantFrom('ticket', 'account', 'user'), id: text })),
    customer: optional(fc.oneof(customer, group)),
    contact: optional(fc.oneof(group, fc.record({ name: text, email: text }))),
    ticket: optional(group),
    [`__proto__`]: optional(group),
  }),
  wrong,
);

const deep = fc
  .constantFrom(50, 5000)
  .map((depth) => `{"bellwether":1,"customer":${'{"name":'.repeat(depth)}1${'}'.repeat(depth)}}`);
const huge = fc
  .constantFrom(20_000, 200_000)
  .map((length) =>
    JSON.stringify({ bellwether: 1, customer: { name: 'Acme', note: 'x'.repeat(length) } }),
  );
const manyKeys = fc.constantFrom(1000).map((count) =>
  JSON.stringify({
    bellwether: 1,
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i])),
  }),
);
const json = forged.map((one) => JSON.stringify(one) ?? '');

/** The text of a script. */
export const SCRIPT_TEXTS = fc.oneof(
  { weight: 20, arbitrary: json },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: huge },
  { weight: 1, arbitrary: manyKeys },
  {
    weight: 1,
    arbitrary: fc.constant('{"bellwether":1,"__proto__":{"customer":{"name":"Acme"}}}'),
  },
  { weight: 1, arbitrary: text },
);

/** The text of a script of schema.org data. */
export const JSON_LD_TEXTS = fc.oneof(
  { weight: 1, arbitrary: SCRIPT_TEXTS },
  {
    weight: 6,
    arbitrary: fc
      .array(
        fc.record({
          '@context': fc.constantFrom('https://schema.org', 'https://schema.org', 'https://x.test'),
          '@type': fc.constantFrom('Organization', 'Person', 'Thing', ['Person', 'Corporation']),
          name: value,
          url: value,
          email: value,
          worksFor: optional(fc.record({ name: value, url: value })),
          '@graph': optional(fc.array(customer, { maxLength: 3 })),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((nodes) => JSON.stringify(nodes.length === 1 ? nodes[0] : nodes)),
  },
);

/** Attributes of an element, by name. */
export const ATTRIBUTE_SETS = fc.dictionary(
  fc.constantFrom(
    'data-bellwether-record',
    'data-bellwether-record-id',
    ...['id', 'name', 'domain', 'proto'].map((field) => `data-bellwether-customer-${field}`),
    ...['name', 'email'].map((field) => `data-bellwether-contact-${field}`),
    'data-bellwether-__proto__-name',
  ),
  fc.oneof(text, fc.constantFrom('ticket', 'account')),
  { maxKeys: 5 },
);

/** The data of a message: also what no JSON can be. */
export const MESSAGES = fc.oneof(
  { weight: 12, arbitrary: forged },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('cyclic', 'getter', 'inherited', 'map', 'date', 'bytes')
      .map(oddMessage),
  },
);

function oddMessage(kind: string): unknown {
  const named = { bellwether: 1, customer: { name: 'Acme Works' } };
  if (kind === 'cyclic') return Object.assign(named, { customer: named });
  if (kind === 'inherited') return Object.create(named);
  if (kind === 'map') return new Map(Object.entries(named));
  if (kind === 'date') return Object.assign(new Date(0), named);
  if (kind === 'bytes') return Object.assign(new Uint8Array(64), named);
  return Object.defineProperty({ bellwether: 1 }, 'customer', {
    enumerable: true,
    get: () => {
      throw new Error('A getter of a page was called.');
    },
  });
}

/** What stands behind `#bellwether=`. */
export const LINKS = fc.oneof(
  json.map((one) => Buffer.from(one).toString('base64url')),
  json.map((one) => encodeURIComponent(one.toWellFormed())),
  deep.map((one) => Buffer.from(one).toString('base64url')),
  fc.string(),
);
