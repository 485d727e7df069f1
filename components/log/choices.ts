import type { OUTCOMES, TicketDetail } from '../../lib/model/facts.ts';

type Outcomes = typeof OUTCOMES;

/**
 * Values to choose from. Written out again, held to the model's by their types: importing them from
 * there would bring the whole schema library into the panel.
 */
export const OUTCOME_CHOICES: Outcomes = {
  call: ['connected', 'left_voicemail', 'left_message', 'no_answer', 'busy', 'wrong_number'],
  meeting: ['held', 'no_show', 'rescheduled'],
  email: ['answered'],
  note: [],
  ticket: [],
};

export const PRIORITY_CHOICES = [
  'low',
  'normal',
  'high',
  'urgent',
] as const satisfies readonly TicketDetail['priority'][];
export const STATUS_CHOICES = [
  'open',
  'pending',
  'closed',
] as const satisfies readonly TicketDetail['status'][];

/** The choice that was typed or kept, if it is still one. */
export function choiceOf<T extends string>(
  choices: readonly T[],
  value: string | undefined,
): T | null {
  return choices.find((choice) => choice === value) ?? null;
}
