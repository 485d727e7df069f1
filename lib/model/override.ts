import * as z from 'zod/mini';
import { NoteText } from './fact.ts';
import { OVERRIDE_DAYS } from './override-days.ts';

/** A band that a CSM sets by hand, with the reason and the days it is to hold. */
export const BandChoice = z.strictObject({
  band: z.enum(['healthy', 'watch', 'at-risk']),
  reason: NoteText.check(z.minLength(1)),
  days: z.int().check(z.gte(1), z.lte(OVERRIDE_DAYS.max)),
});
export type BandChoice = z.infer<typeof BandChoice>;
