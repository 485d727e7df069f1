import { atomicCrm } from './atomic-crm.ts';
import { attio } from './attio.ts';
import { chatwoot } from './chatwoot.ts';
import { close } from './close.ts';
import { copper } from './copper.ts';
import { dynamics } from './dynamics.ts';
import { espocrm } from './espocrm.ts';
import { freescout } from './freescout.ts';
import { freshdesk } from './freshdesk.ts';
import { freshsales } from './freshsales.ts';
import { front } from './front.ts';
import { gorgias } from './gorgias.ts';
import { helpScout } from './help-scout.ts';
import { hubspot } from './hubspot.ts';
import { intercom } from './intercom.ts';
import { jiraServiceManagement } from './jira-service-management.ts';
import { krayin } from './krayin.ts';
import { kustomer } from './kustomer.ts';
import { odoo } from './odoo.ts';
import { osticket } from './osticket.ts';
import { pipedrive } from './pipedrive.ts';
import { redmine } from './redmine.ts';
import { requestTracker } from './request-tracker.ts';
import { salesforce } from './salesforce.ts';
import type { Site } from './site.ts';
import { suitecrm } from './suitecrm.ts';
import { tryton } from './tryton.ts';
import { twenty } from './twenty.ts';
import { zammad } from './zammad.ts';
import { zendesk } from './zendesk.ts';
import { znuny } from './znuny.ts';
import { zohoCrm } from './zoho-crm.ts';
import { zohoDesk } from './zoho-desk.ts';

/** Products hosted anywhere, told by what their pages look like. */
export const SELF_HOSTED: readonly Site[] = [
  requestTracker,
  atomicCrm,
  chatwoot,
  espocrm,
  freescout,
  krayin,
  odoo,
  osticket,
  redmine,
  suitecrm,
  tryton,
  twenty,
  zammad,
  znuny,
];

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
