import { CanonicalError, canonicalJson } from '../bundle/canonical.ts';

/** Whether two rows say the same. Of one that is nested too deep to tell, nobody knows: it does not. */
export function sameRow(one: unknown, other: unknown): boolean {
  try {
    return canonicalJson(one) === canonicalJson(other);
  } catch (error) {
    if (error instanceof CanonicalError) return false;
    throw error;
  }
}
