import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hubspot } from '../lib/sites/hubspot.ts';
import { startPage } from './page/start.ts';

export default defineUnlistedScript(() => startPage([hubspot]));
