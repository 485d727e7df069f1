import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { zendesk } from '../lib/sites/zendesk.ts';
import { startPage } from './page/start.ts';

export default defineUnlistedScript(() => startPage([zendesk]));
