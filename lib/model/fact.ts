import * as z from 'zod/mini';

/** Shortest useful and longest accepted texts, in UTF-16 units. A longer one is refused, not cut. */
export const TEXT_MAX = { label: 200, line: 500, note: 20_000, url: 2048 } as const;

/** Client-made UUID: nothing in the store counts up, so two machines can never collide. */
export const Id = z.uuid();
export type Id = string;

/** Epoch milliseconds, 1970 to the end of JavaScript's calendar. */
export const EpochMs = z.int().check(z.gte(0), z.lte(8.64e15));

export const Label = z.string().check(z.trim(), z.minLength(1), z.maxLength(TEXT_MAX.label));
export const Line = z.string().check(z.trim(), z.maxLength(TEXT_MAX.line));
export const NoteText = z.string().check(z.trim(), z.maxLength(TEXT_MAX.note));

/** Who wrote a fact down, and for a page the site and address it was read from. */
export const Source = z.strictObject({
  kind: z.enum(['panel', 'popup', 'dashboard', 'page', 'import', 'demo']),
  site: z.nullable(z.string().check(z.maxLength(64))),
  url: z.nullable(z.string().check(z.maxLength(TEXT_MAX.url))),
  /** `externalKey` of the record that was on screen; absent: there was none, or it was not kept. */
  record: z.optional(z.string().check(z.maxLength(700))),
  /** The import that brought it; absent: none did. */
  importId: z.optional(Id),
});
export type Source = z.infer<typeof Source>;

/**
 * What every fact about an account carries.
 * `occurredAt` is when it happened, `recordedAt` when Bellwether learned of it: a score "as of t"
 * reads no fact recorded after t. A deleted fact stays, marked, so that it can be undone.
 */
export const factShape = {
  id: Id,
  accountId: Id,
  occurredAt: EpochMs,
  recordedAt: EpochMs,
  deletedAt: z.nullable(EpochMs),
  source: Source,
};

/** Money is never a bare number. `currency` is ISO 4217; `amount` is in its main unit. */
export const Money = z.strictObject({
  amount: z.number().check(z.gte(-1e15), z.lte(1e15)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof Money>;
