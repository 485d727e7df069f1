import * as z from 'zod/mini';
import { EpochMs, Id, Line, NoteText } from './fact.ts';
import { Outcome } from './facts.ts';

const NextStep = z.strictObject({
  text: Line.check(z.minLength(1)),
  dueAt: z.nullable(EpochMs),
  owner: z.enum(['us', 'them']),
});

const Sentiment = z.nullable(z.int().check(z.gte(-2), z.lte(2)));
const common = { occurredAt: EpochMs, note: NoteText, nextStep: z.nullable(NextStep) };
/** Its note stays out of exports unless asked for; absent: it does not. */
const isConfidential = z.optional(z.literal(true));

/** What the log form hands over: the fields of one entry, by its type. */
export const LogEntry = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.enum(['call', 'meeting', 'email']),
    direction: z.nullable(z.enum(['in', 'out'])),
    outcome: z.nullable(Outcome),
    contactIds: z.array(Id).check(z.maxLength(50)),
    durationMin: z.nullable(z.int().check(z.gte(0), z.lte(1440))),
    sentiment: Sentiment,
    isConfidential,
  }),
  z.strictObject({ ...common, type: z.literal('note'), isConfidential }),
  z.strictObject({
    ...common,
    type: z.literal('ticket'),
    subject: Line.check(z.minLength(1)),
    priority: z.nullable(z.enum(['low', 'normal', 'high', 'urgent'])),
    status: z.enum(['open', 'pending', 'closed']),
    escalated: z.boolean(),
    /** `externalKey` of the page's ticket, if the entry was proposed from a page. */
    externalKey: z.nullable(z.string().check(z.maxLength(700))),
    isConfidential,
  }),
  z.strictObject({
    ...common,
    type: z.literal('survey'),
    survey: z.enum(['nps', 'csat', 'ces']),
    score: z.number(),
    contactId: z.nullable(Id),
    /** Name of the person if they are not a contact yet; empty: not known. */
    respondentName: Line,
  }),
  z.strictObject({
    ...common,
    type: z.literal('pulse'),
    level: z.int().check(z.gte(1), z.lte(5)),
  }),
]);
export type LogEntry = z.infer<typeof LogEntry>;
export type LogEntryType = LogEntry['type'];

/**
 * A log as sent: `id` is made by the client once, so sending it again changes nothing.
 * `accountId` is the account that the user saw when they pressed the key.
 */
export const LogCommand = z.strictObject({ id: Id, accountId: Id, entry: LogEntry });
export type LogCommand = z.infer<typeof LogCommand>;

/** What is typed and not yet logged. Free texts only, so that any half-typed state can be kept. */
export const LogDraft = z.strictObject({
  type: z.enum(['call', 'meeting', 'email', 'note', 'ticket', 'survey', 'pulse']),
  fields: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(20_000))),
  updatedAt: EpochMs,
});
export type LogDraft = z.infer<typeof LogDraft>;
