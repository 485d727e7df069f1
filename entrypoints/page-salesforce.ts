import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { salesforce } from '../lib/sites/salesforce.ts';
import { startPage } from './page/start.ts';

export default defineUnlistedScript(() => startPage([salesforce]));
