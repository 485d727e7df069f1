import { describeVendor } from '../support/vendor-pages.ts';

describeVendor('Salesforce', 'salesforce', 'account');
