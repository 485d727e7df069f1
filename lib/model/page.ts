import * as z from 'zod/mini';
import { EpochMs, TEXT_MAX } from './fact.ts';

const PageText = z.nullable(z.string().check(z.maxLength(TEXT_MAX.line)));

/** Which record a page's address names. Identity comes from the address only. */
export const PageRecord = z.strictObject({
  site: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  host: z.string().check(z.minLength(1), z.maxLength(260)),
  recordType: z.enum(['account', 'contact', 'deal', 'ticket']),
  recordId: z.string().check(z.minLength(1), z.maxLength(128)),
});
export type PageRecord = z.infer<typeof PageRecord>;

/**
 * What was read from the visible record; `null` is "not on the page". Texts are data from a
 * stranger: capped by the reader, parsed again by the background, shown as text only.
 */
export const PageFields = z.strictObject({
  /** Name of the customer (organisation), whichever kind of record the page shows. */
  accountName: PageText,
  /** Id of the account record this record belongs to, in the same product. */
  accountRecordId: z.nullable(z.string().check(z.maxLength(128))),
  /** Website or domain as shown. */
  domain: PageText,
  contactName: PageText,
  /** Id of the contact record (a ticket's requester), in the same product. */
  contactRecordId: z.nullable(z.string().check(z.maxLength(128))),
  emails: z.array(z.string().check(z.maxLength(320))).check(z.maxLength(10)),
  phone: PageText,
  owner: PageText,
  ticketSubject: PageText,
  ticketStatus: PageText,
  ticketPriority: PageText,
  /** Annual recurring revenue of the customer, as shown: `€ 1.200`. */
  arr: PageText,
  /** When the customer's contract renews, as shown. */
  renewal: PageText,
  /** What a deal is worth, as shown. */
  amount: PageText,
});
export type PageFields = z.infer<typeof PageFields>;

/** Names of the fields a page should have shown and did not. */
export const FieldName = z.enum([
  'accountName',
  'domain',
  'contactName',
  'emails',
  'phone',
  'owner',
  'arr',
  'renewal',
  'amount',
  'ticketSubject',
  'ticketStatus',
  'ticketPriority',
  'record',
]);
export type FieldName = z.infer<typeof FieldName>;

/**
 * How a page said itself whose record it shows: in a script of ours, by a message, in attributes, in
 * schema.org data. `conflict`: it named two different customers, so it counts as none.
 */
export const Handover = z.enum(['json', 'message', 'attributes', 'json-ld', 'conflict']);
export type Handover = z.infer<typeof Handover>;

/** What an address hands over behind `#bellwether=`, as it stands there, and the page's host. */
export const PageLink = z.strictObject({
  host: z.string().check(z.minLength(1), z.maxLength(260)),
  text: z.string().check(z.minLength(1), z.maxLength(4096)),
});
export type PageLink = z.infer<typeof PageLink>;

/**
 * Why less than all was read of a record where the user switched on that more is read than its page
 * shows. `refused`: the session may not read it; `later`: the host asked to be left alone;
 * `unclear`: its answer is not what is documented; `unreachable`: none came.
 */
export const MoreProblem = z.enum(['refused', 'later', 'unclear', 'unreachable']);
export type MoreProblem = z.infer<typeof MoreProblem>;

/** What every observation carries. */
const seen = {
  documentAt: z.number(),
  navigation: z.int().check(z.gte(0)),
  link: z.optional(PageLink),
};

/**
 * One observation of one tab's top document.
 * `documentAt` (when the page script started in the document, or the document came back from the
 * back/forward cache; epoch ms) and `navigation` (record changes seen in it) order
 * observations: an older pair never replaces a newer one. What the background knows by a tab's
 * address alone is numbered by itself, see `keepArrival`.
 */
export const PageObservation = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('none'),
    ...seen,
  }),
  z.strictObject({
    state: z.literal('reading'),
    ...seen,
    record: PageRecord,
  }),
  z.strictObject({
    state: z.literal('read'),
    ...seen,
    record: PageRecord,
    fields: PageFields,
    missing: z.array(FieldName).check(z.maxLength(20)),
    readAt: EpochMs,
    handed: z.optional(Handover),
    /** As the page names it, such as `de-DE`; absent: it names none. */
    language: z.optional(z.string().check(z.minLength(1), z.maxLength(35))),
    more: z.optional(MoreProblem),
  }),
  z.strictObject({
    state: z.literal('unreadable'),
    ...seen,
    record: PageRecord,
    missing: z.array(FieldName).check(z.maxLength(20)),
  }),
]);
export type PageObservation = z.infer<typeof PageObservation>;

/**
 * What our script in a page does. `launcher`: stands for a closed panel and reads nothing;
 * `reader`: reads the page and hosts the panel.
 */
export type PageScriptKind = 'launcher' | 'reader';
