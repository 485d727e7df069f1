import type { Ceiling } from '../model/health.ts';

/** A reason why the score may not pass a ceiling, whatever its factors say. */
export type Cap = Ceiling;

/** Under it an account is watched, or at risk. */
export const WATCH_CEILING = 74;
export const AT_RISK_CEILING = 49;
