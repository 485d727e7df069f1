import * as z from 'zod/mini';
import { Id, Label, TEXT_MAX } from './fact.ts';
import { Locator, type Recipe, type RecordAddress } from './recipe.ts';
import { RECIPE_FIELDS, type RecipeFieldName } from './recipe-fields.ts';

const FieldName = z.enum(RECIPE_FIELDS);
const Text = z.nullable(z.string().check(z.maxLength(TEXT_MAX.line)));
const Href = z.string().check(z.maxLength(100_000));
const Language = z.nullable(z.string().check(z.maxLength(35)));

/** One way to find what was pointed at; `label` stands between structure and classes. */
export const PickedWay = z.strictObject({
  at: Locator,
  grade: z.enum(['mark', 'label', 'structure', 'class', 'position']),
});
export type PickedWay = z.infer<typeof PickedWay>;

/** What the user clicked in the page. A preview: its text is never stored. */
export const Picked = z.strictObject({
  field: FieldName,
  href: Href,
  language: Language,
  text: z.string().check(z.minLength(1), z.maxLength(TEXT_MAX.line)),
  ways: z.array(PickedWay).check(z.minLength(1), z.maxLength(3)),
});
export type Picked = z.infer<typeof Picked>;

/** What the fields read on the page that stands there now. */
export const PickerReading = z.strictObject({
  href: Href,
  language: Language,
  texts: z.partialRecord(FieldName, Text),
});
export type PickerReading = z.infer<typeof PickerReading>;

export const PickerStep = z.enum(['fields', 'address', 'second']);
export type PickerStep = z.infer<typeof PickerStep>;

/** One thing the user does while teaching. */
export const PickerCommand = z.discriminatedUnion('do', [
  /** `null`: a new recipe; else that one is mended. */
  z.strictObject({ do: z.literal('open'), recipeId: z.nullable(Id) }),
  z.strictObject({ do: z.literal('close') }),
  z.strictObject({
    do: z.literal('type'),
    recordType: z.enum(['account', 'contact', 'deal', 'ticket']),
  }),
  z.strictObject({ do: z.literal('point'), field: FieldName }),
  z.strictObject({ do: z.literal('stop') }),
  z.strictObject({
    do: z.literal('way'),
    field: FieldName,
    index: z.int().check(z.gte(0), z.lt(3)),
  }),
  z.strictObject({ do: z.literal('forget'), field: FieldName }),
  z.strictObject({ do: z.literal('step'), step: PickerStep }),
  z.strictObject({ do: z.literal('address'), index: z.int().check(z.gte(0), z.lt(100)) }),
  /** Reads what stands there now, once more. */
  z.strictObject({ do: z.literal('read') }),
  z.strictObject({ do: z.literal('save'), recipeId: Id, name: Label }),
]);
export type PickerCommand = z.infer<typeof PickerCommand>;

export interface PickedField {
  ways: PickedWay[];
  chosen: number;
  /** `null`: not found on the page; absent: not looked for yet. */
  text?: string | null;
}

export type PickedFields = Partial<Record<RecipeFieldName, PickedField>>;

/** What stands at the address that the user opened to try the recipe. */
export interface SecondRecord {
  href: string;
  /** `same`: still the first record; `none`: no record of this kind. */
  state: 'same' | 'none' | 'reading' | 'read';
  /** Holds for both records; `null` where there is no second one. */
  address: RecordAddress | null;
  texts: Partial<Record<RecipeFieldName, string | null>>;
}

/** Teaching in progress in one tab; ends with the tab, and is nowhere but in the session. */
export interface PickerState {
  origin: string;
  /** The recipe that is mended; `null`: a new one. */
  mends: Recipe | null;
  step: PickerStep;
  recordType: Recipe['recordType'];
  sampleUrl: string;
  language: string | null;
  fields: PickedFields;
  /** What the next click in the page is for; `null`: nothing, clicks are the page's. */
  pointing: RecipeFieldName | null;
  addresses: { address: RecordAddress; recordId: string }[];
  address: number;
  second: SecondRecord | null;
}

/** What the panel shows of it. */
export interface PickerView
  extends Pick<
    PickerState,
    'step' | 'recordType' | 'language' | 'fields' | 'pointing' | 'address' | 'sampleUrl'
  > {
  host: string;
  mends: { name: string } | null;
  addresses: { recordId: string; address: RecordAddress }[];
  second: SecondRecord | null;
}

/** What the script in the page is to do. */
export type PickerTask =
  | { kind: 'point'; field: RecipeFieldName; url: string }
  | { kind: 'read'; fields: Partial<Record<RecipeFieldName, Locator>>; isSecond: boolean }
  /** Wait for another record. */
  | { kind: 'wait' };

const Place = z.number().check(z.gte(-1e6), z.lte(1e6));

/** From the frame that takes the pointer to the page below it. */
export const PickerMove = z.union([
  z.strictObject({ at: z.strictObject({ x: Place, y: Place }), take: z.boolean() }),
  z.strictObject({ walk: z.enum(['out', 'in', 'next', 'previous']) }),
  z.strictObject({ take: z.literal(true) }),
  z.strictObject({ stop: z.literal(true) }),
]);
export type PickerMove = z.infer<typeof PickerMove>;

/** Back: what stands under the pointer, and what it would read. */
export const PickerSight = z.strictObject({
  box: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  /** `null`: nothing that this field could be. */
  text: Text,
  label: Text,
  language: Language,
  /** It was taken, and cannot be: nothing tells it from others, or it reads nothing. */
  refused: z.nullable(z.enum(['no-text', 'no-way'])),
});
export type PickerSight = z.infer<typeof PickerSight>;
