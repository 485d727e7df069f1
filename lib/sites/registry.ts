import { atomicCrm } from './atomic-crm.ts';
import { attio } from './attio.ts';
import { close } from './close.ts';
import { copper } from './copper.ts';
import { dynamics } from './dynamics.ts';
import { freshdesk } from './freshdesk.ts';
import { freshsales } from './freshsales.ts';
import { front } from './front.ts';
import { gorgias } from './gorgias.ts';
import { helpScout } from './help-scout.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { jiraServiceManagement } from './jira-service-management.ts';
import { kustomer } from './kustomer.ts';
import { pipedrive } from './pipedrive.ts';
import { requestTracker } from './request-tracker.ts';
import { salesforce } from './salesforce.ts';
import type { Site } from './site.ts';
import { zendesk } from './zendesk.ts';
import { zohoCrm } from './zoho-crm.ts';
import { zohoDesk } from './zoho-desk.ts';

/** Products hosted anywhere, told by what their pages look like. All of them run on such pages. */
export const SELF_HOSTED: readonly Site[] = [requestTracker, atomicCrm];

/**
 * Every product that Bellwether reads. A new one is its file and one line: here if it is hosted
 * anywhere; in the catalogue, with a page script of its own, if it has a vendor's hosts.
 */
export const SITES: readonly Site[] = [
  salesforce,
  hubspot,
  zendesk,
  attio,
  close,
  copper,
  dynamics,
  gorgias,
  jiraServiceManagement,
  kustomer,
  zohoCrm,
  zohoDesk,
  freshdesk,
  freshsales,
  front,
  helpScout,
  intercom,
  pipedrive,
  ...SELF_HOSTED,
];
