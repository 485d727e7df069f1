import { describeVendor } from '../support/vendor-pages.ts';

describeVendor('HubSpot', 'hubspot', 'company');
