import { chatwootTitles } from './chatwoot.ts';
import { dynamicsTitles } from './dynamics.ts';
import { espocrmTitles } from './espocrm.ts';
import { freshdeskTitles } from './freshdesk.ts';
import { helpScoutTitles } from './help-scout.ts';
import { hubspotTitles } from './hubspot.ts';
import { intercomTitles } from './intercom.ts';
import { jiraServiceManagementTitles } from './jira-service-management.ts';
import { krayinTitles } from './krayin.ts';
import { odooTitles } from './odoo.ts';
import { redmineTitles } from './redmine.ts';
import { requestTrackerTitles } from './request-tracker.ts';
import { salesforceTitles } from './salesforce.ts';
import { suitecrmTitles } from './suitecrm.ts';
import { zendeskTitles } from './zendesk.ts';
import { znunyTitles } from './znuny.ts';
import { zohoDeskTitles } from './zoho-desk.ts';

/**
 * Selects whatever may hold a record's own title, in the products where a title is needed to tell
 * one record from the next. All of a page that a closed panel knows of.
 */
export const TITLES = [
  dynamicsTitles,
  hubspotTitles,
  requestTrackerTitles,
  salesforceTitles,
  zendeskTitles,
  zohoDeskTitles,
  freshdeskTitles,
  helpScoutTitles,
  intercomTitles,
  jiraServiceManagementTitles,
  chatwootTitles,
  espocrmTitles,
  krayinTitles,
  odooTitles,
  redmineTitles,
  suitecrmTitles,
  znunyTitles,
].join();
