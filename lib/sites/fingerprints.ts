import { isAtomicCrm } from './atomic-crm.ts';
import { isChatwoot } from './chatwoot.ts';
import { isDynamics } from './dynamics.ts';
import { isEspocrm } from './espocrm.ts';
import { isFreescout } from './freescout.ts';
import { isFreshdesk } from './freshdesk.ts';
import { isJira } from './jira-service-management.ts';
import { isKrayin } from './krayin.ts';
import { isOdoo } from './odoo.ts';
import { isOsticket } from './osticket.ts';
import { isRedmine } from './redmine.ts';
import { isRequestTracker } from './request-tracker.ts';
import { isSuitecrm } from './suitecrm.ts';
import { isTryton } from './tryton.ts';
import { isTwenty } from './twenty.ts';
import { isZammad } from './zammad.ts';
import { isZnuny } from './znuny.ts';

/**
 * How the products that are hosted anywhere, or on a customer's own domain too, are told. A script
 * of its own: no readers in it.
 */
export const FINGERPRINTS: readonly { id: string; isIt(doc: Document, url: URL): boolean }[] = [
  { id: 'atomic-crm', isIt: isAtomicCrm },
  { id: 'chatwoot', isIt: isChatwoot },
  { id: 'dynamics', isIt: isDynamics },
  { id: 'espocrm', isIt: isEspocrm },
  { id: 'freescout', isIt: isFreescout },
  { id: 'freshdesk', isIt: isFreshdesk },
  { id: 'jira-service-management', isIt: isJira },
  { id: 'krayin', isIt: isKrayin },
  { id: 'odoo', isIt: isOdoo },
  { id: 'osticket', isIt: isOsticket },
  { id: 'redmine', isIt: isRedmine },
  { id: 'request-tracker', isIt: isRequestTracker },
  { id: 'suitecrm', isIt: isSuitecrm },
  { id: 'tryton', isIt: isTryton },
  { id: 'twenty', isIt: isTwenty },
  { id: 'zammad', isIt: isZammad },
  { id: 'znuny', isIt: isZnuny },
];

/**
 * Which of these products a document shows.
 * @returns its id; `null`: none of them, not drawn far enough yet, or two that both claim the page
 * @example recogniseProduct(document, new URL('https://help.acme.example/scp/index.php')) // 'osticket'
 */
export function recogniseProduct(doc: Document, url: URL): string | null {
  const [only, second] = FINGERPRINTS.filter(({ isIt }) => isIt(doc, url));
  return only && !second ? only.id : null;
}
