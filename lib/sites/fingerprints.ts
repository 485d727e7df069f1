import { isAtomicCrm } from './atomic-crm.ts';
import { isDynamics } from './dynamics.ts';
import { isFreshdesk } from './freshdesk.ts';
import { isJira } from './jira-service-management.ts';
import { isRequestTracker } from './request-tracker.ts';

/** How the pages of products hosted anywhere are told apart. A script of its own: no readers in it. */
export const FINGERPRINTS: readonly {
  id: string;
  isIt(doc: Document, url: URL): boolean;
}[] = [
  { id: 'request-tracker', isIt: isRequestTracker },
  { id: 'atomic-crm', isIt: isAtomicCrm },
  { id: 'dynamics', isIt: isDynamics },
  { id: 'jira-service-management', isIt: isJira },
  { id: 'freshdesk', isIt: isFreshdesk },
];

/**
 * The product that a document shows. Two that claim the same page are no answer.
 * @returns its id; `null`: none, or not drawn far enough to be recognised yet
 * @example recogniseProduct(document, new URL(location.href)) // 'request-tracker'
 */
export function recogniseProduct(doc: Document, url: URL): string | null {
  const [only, second] = FINGERPRINTS.filter(({ isIt }) => isIt(doc, url));
  return only && !second ? only.id : null;
}
