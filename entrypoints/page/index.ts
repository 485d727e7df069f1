import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SELF_HOSTED } from '../../lib/sites/registry.ts';
import { startPage } from './start.ts';

export default defineUnlistedScript(() => startPage(SELF_HOSTED));
