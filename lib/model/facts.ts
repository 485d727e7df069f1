import * as z from 'zod/mini';
import { EpochMs, factShape, Id, Line, NoteText } from './fact.ts';

export const InteractionType = z.enum(['call', 'meeting', 'email', 'note', 'ticket']);
export type InteractionType = z.infer<typeof InteractionType>;

/** Outcomes by type. Calls use the six of the field's dialers; an e-mail is answered or not. */
export const OUTCOMES = {
  call: ['connected', 'left_voicemail', 'left_message', 'no_answer', 'busy', 'wrong_number'],
  meeting: ['held', 'no_show', 'rescheduled'],
  email: ['answered'],
  note: [],
  ticket: [],
} as const satisfies Record<InteractionType, readonly string[]>;
export const Outcome = z.enum([...OUTCOMES.call, ...OUTCOMES.meeting, ...OUTCOMES.email]);
export type Outcome = z.infer<typeof Outcome>;

export const TicketDetail = z.strictObject({
  priority: z.nullable(z.enum(['low', 'normal', 'high', 'urgent'])),
  status: z.enum(['open', 'pending', 'closed']),
  closedAt: z.nullable(EpochMs),
  escalated: z.boolean(),
  /** `externalKey` of the helpdesk's record, where it was read from a page. */
  externalKey: z.nullable(z.string().check(z.maxLength(700))),
});
export type TicketDetail = z.infer<typeof TicketDetail>;

/** Something that happened between the customer and the team. */
export const Interaction = z.strictObject({
  ...factShape,
  type: InteractionType,
  /** `in`: from the customer. `null` where the type has no direction. */
  direction: z.nullable(z.enum(['in', 'out'])),
  outcome: z.nullable(Outcome),
  contactIds: z.array(Id).check(z.maxLength(50)),
  durationMin: z.nullable(z.int().check(z.gte(0), z.lte(1440))),
  /** The CSM's own reading, −2 (very negative) to +2 (very positive); `null`: not said. */
  sentiment: z.nullable(z.int().check(z.gte(-2), z.lte(2))),
  subject: z.nullable(Line),
  note: NoteText,
  /** Its note stays out of exports unless asked for; absent: it does not. */
  isConfidential: z.optional(z.literal(true)),
  ticket: z.nullable(TicketDetail),
});
export type Interaction = z.infer<typeof Interaction>;

/** One answer to a survey, as given: the raw value and its scale, never a converted one. */
export const SurveyAnswer = z.strictObject({
  ...factShape,
  survey: z.enum(['nps', 'csat', 'ces']),
  /** Relational (about the whole relationship) and transactional answers are never pooled. */
  mode: z.enum(['relational', 'transactional']),
  score: z.number(),
  scale: z.strictObject({ min: z.number(), max: z.number() }),
  contactId: z.nullable(Id),
  /** Stable key of the person, so that only their latest answer counts. */
  respondent: z.string().check(z.minLength(1), z.maxLength(320)),
  comment: NoteText,
});
export type SurveyAnswer = z.infer<typeof SurveyAnswer>;

export const SignalFamily = z.enum([
  'pulse',
  'usage',
  'commercial',
  'outcome',
  'relationship',
  'trust',
  'override',
]);
export type SignalFamily = z.infer<typeof SignalFamily>;

/**
 * A measured or stated value about an account; what each metric means is said in
 * `lib/health/signal-metrics.ts`.
 * `pulse`: the CSM's judgement, 1 (severe risk) to 5 (very satisfied), with its reason in `note`.
 * `override`: a band set by hand; `metric` is the band, `value` the days it holds, `note` why.
 */
export const Signal = z.strictObject({
  ...factShape,
  family: SignalFamily,
  metric: z.string().check(z.minLength(1), z.maxLength(64)),
  value: z.nullable(z.number()),
  unit: z.string().check(z.maxLength(32)),
  note: NoteText,
});
export type Signal = z.infer<typeof Signal>;

/** A promised next step. `occurredAt` is when it was promised. */
export const Task = z.strictObject({
  ...factShape,
  text: Line.check(z.minLength(1)),
  dueAt: z.nullable(EpochMs),
  owner: z.enum(['us', 'them']),
  doneAt: z.nullable(EpochMs),
  interactionId: z.nullable(Id),
});
export type Task = z.infer<typeof Task>;
