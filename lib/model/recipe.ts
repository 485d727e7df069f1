import * as z from 'zod/mini';
import { EpochMs, Id, Label, TEXT_MAX } from './fact.ts';
import { NAMING_FIELDS, RECIPE_FIELDS } from './recipe-fields.ts';

/** More than anybody teaches; every record page of an origin asks each of its recipes. */
export const RECIPE_MAX = { all: 200, segments: 24, css: 300, label: 80, hosts: 4 } as const;

const FieldName = z.enum(RECIPE_FIELDS);

const IDENT = String.raw`[A-Za-z_][\w-]*`;
const ATTRIBUTE = String.raw`\[${IDENT}(?:\^?="[\w .:/@-]{1,80}")?\]`;
const PLACE = String.raw`:nth-of-type\(\d{1,3}\)`;
const PIECE = `(?:[#.]${IDENT}|${ATTRIBUTE}|${PLACE})`;
const COMPOUND = `(?:${IDENT}${PIECE}*|${PIECE}+)`;
const SELECTOR = new RegExp(`^${COMPOUND}(?:(?: | > | \\+ )${COMPOUND}){0,23}$`);

/**
 * The selectors that Bellwether proposes, and no others: a recipe may come from a stranger, and
 * what a browser accepts beyond these can stop a page for seconds.
 */
const Css = z.string().check(z.maxLength(RECIPE_MAX.css), z.regex(SELECTOR));

const hosts = z.array(Css).check(z.maxLength(RECIPE_MAX.hosts));

/**
 * Where a text stands. `place`: the one visible element of a selector. `label`: what a label names,
 * as the page's markup ties them; its words are an anchor only because a recipe is of one origin.
 * `hosts`: elements whose shadow roots lead there, outermost first.
 */
export const Locator = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('place'), hosts, css: Css }),
  z.strictObject({
    by: z.literal('label'),
    hosts,
    /** How label and value are tied: `for`, `dt`–`dd`, `th`–`td`, `aria-labelledby`, or side by side. */
    tie: z.enum(['control', 'description', 'row', 'labelledby', 'beside']),
    /** The label's element: `dt`. */
    tag: z.string().check(z.regex(new RegExp(`^${IDENT}$`)), z.maxLength(40)),
    text: z.string().check(z.minLength(1), z.maxLength(RECIPE_MAX.label)),
    /** Inside what the label names; `null`: all of it. */
    inner: z.nullable(Css),
  }),
]);
export type Locator = z.infer<typeof Locator>;

const Segment = z.string().check(z.minLength(1), z.maxLength(128));
const Index = z.int().check(z.gte(0), z.lt(RECIPE_MAX.segments));
const Segments = z.array(z.nullable(Segment)).check(z.maxLength(RECIPE_MAX.segments));

/** The part of an address that names the record. */
export const IdPart = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('path'), index: Index }),
  z.strictObject({ in: z.literal('query'), name: Segment }),
  z.strictObject({ in: z.literal('hash'), index: Index }),
  z.strictObject({ in: z.literal('hash-query'), name: Segment }),
]);
export type IdPart = z.infer<typeof IdPart>;

/** What the addresses of one kind of record have in common. */
export const RecordAddress = z.strictObject({
  /** Segments of the path; `null`: any. */
  path: Segments,
  /** The same of a path in the hash; `null`: the hash says nothing. */
  hash: z.nullable(Segments),
  id: IdPart,
  /** What ids look like, so that `/customers/new` is not taken for a customer. */
  shape: z.enum(['digits', 'uuid', 'code', 'word']),
});
export type RecordAddress = z.infer<typeof RecordAddress>;

/** Only an origin in its own spelling is one: `https://crm.example:8443`. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
}

export const RecipeFields = z.partialRecord(FieldName, Locator);
export type RecipeFields = z.infer<typeof RecipeFields>;

/**
 * How the user taught Bellwether to read one kind of record on one origin. Holds where texts stand,
 * never what stood there.
 */
export const Recipe = z
  .strictObject({
    /** Of this form: raised when a reader of the old form would misread the new. */
    version: z.literal(1),
    id: Id,
    origin: z
      .string()
      .check(z.maxLength(300), z.refine(isOrigin, 'is no origin such as https://crm.example')),
    name: Label,
    recordType: z.enum(['account', 'contact', 'deal', 'ticket']),
    address: RecordAddress,
    fields: RecipeFields,
    /** A record it was made on. */
    sampleUrl: z.string().check(z.maxLength(TEXT_MAX.url), z.refine(URL.canParse, 'is no address')),
    createdAt: EpochMs,
    updatedAt: EpochMs,
  })
  .check(
    z.refine(({ fields }) => NAMING_FIELDS.some((name) => fields[name]), {
      message: 'needs a name, an e-mail address or a domain to know a customer by',
      path: ['fields'],
    }),
  );
export type Recipe = z.infer<typeof Recipe>;
