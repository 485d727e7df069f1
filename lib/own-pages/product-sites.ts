import { VENDOR_SITES } from '../sites/catalogue.ts';
import { areAllowed } from './permissions.ts';

/** The supported products with hosts of their own, and whether each is allowed now. */
export async function readProductSites() {
  return Promise.all(
    VENDOR_SITES.map(async ({ id, name, matches }) => ({
      id,
      name,
      patterns: matches as readonly string[],
      granted: await areAllowed(matches),
    })),
  );
}
