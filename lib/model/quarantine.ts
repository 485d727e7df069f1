import * as z from 'zod/mini';
import { EpochMs, Line } from './fact.ts';

/** A row that this version cannot read, taken out of its table so that the rest works. */
export const QuarantinedRow = z.strictObject({
  /** Table and primary key, as `table|key`. */
  id: z.string().check(z.maxLength(800)),
  table: z.string().check(z.maxLength(64)),
  /** What does not fit, for the user. */
  reason: Line,
  /** As it lay there. */
  row: z.unknown(),
  foundAt: EpochMs,
});
export type QuarantinedRow = z.infer<typeof QuarantinedRow>;
