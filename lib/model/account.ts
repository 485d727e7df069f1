import * as z from 'zod/mini';
import { EpochMs, factShape, Id, Label, Line, Money, Source } from './fact.ts';

export const DOMAINS_MAX = 50;
const Domain = z.string().check(z.minLength(3), z.maxLength(253));

/** A customer. Every figure may be unknown: `null` means nobody has said, never zero. */
export const Account = z.strictObject({
  id: Id,
  name: Label,
  /** Registrable domains in lower case, ASCII (punycode); never one that is anybody’s. */
  domains: z.array(Domain).check(z.maxLength(DOMAINS_MAX)),
  /** Annual recurring revenue. */
  arr: z.nullable(Money),
  renewalAt: z.nullable(EpochMs),
  ownerName: z.nullable(Line),
  /** Paid seats. */
  seats: z.nullable(z.int().check(z.gte(0))),
  /** Agreed days between two-way contacts; `null` takes the segment's. */
  cadenceDays: z.nullable(z.int().check(z.gte(1), z.lte(366))),
  isDemo: z.boolean(),
  source: Source,
  /** When Bellwether first knew this account: its age in the tool. */
  createdAt: EpochMs,
  updatedAt: EpochMs,
  deletedAt: z.nullable(EpochMs),
  /** Of `domains`, those that others use too, such as an agency’s: they identify nobody. */
  sharedDomains: z.array(Domain).check(z.maxLength(DOMAINS_MAX)),
  /** The account it is a part of; `null`: it stands alone. Never one that is a part of it. */
  parentId: z.nullable(Id),
  /** The account that has all its facts since a merge; it is deleted then. `null`: not merged. */
  mergedIntoId: z.nullable(Id),
});
export type Account = z.infer<typeof Account>;

export const ContactRole = z.enum(['decision-maker', 'influencer', 'champion', 'user', 'blocker']);
export type ContactRole = z.infer<typeof ContactRole>;

/** A person at an account. */
export const Contact = z.strictObject({
  ...factShape,
  name: Label,
  /** Lower case. */
  emails: z.array(z.string().check(z.maxLength(320))).check(z.maxLength(20)),
  phone: z.nullable(Line),
  role: z.nullable(ContactRole),
});
export type Contact = z.infer<typeof Contact>;

/**
 * One record of one product that stands for an account, such as a Salesforce Account or a Zendesk
 * ticket. `key` is `externalKey(site, host, recordType, recordId)`.
 */
export const ExternalId = z.strictObject({
  key: z.string().check(z.maxLength(700)),
  accountId: Id,
  site: z.string().check(z.maxLength(64)),
  host: z.string().check(z.maxLength(260)),
  recordType: z.enum(['account', 'contact', 'deal', 'ticket']),
  recordId: z.string().check(z.minLength(1), z.maxLength(128)),
  linkedAt: EpochMs,
  source: Source,
});
export type ExternalId = z.infer<typeof ExternalId>;
