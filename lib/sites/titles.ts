import { dynamicsTitles } from './dynamics.ts';
import { freshdeskTitles } from './freshdesk.ts';
import { helpScoutTitles } from './help-scout.ts';
import { hubspotTitles } from './hubspot.ts';
import { intercomTitles } from './intercom.ts';
import { requestTrackerTitles } from './request-tracker.ts';
import { salesforceTitles } from './salesforce.ts';
import { zendeskTitles } from './zendesk.ts';
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
].join();
