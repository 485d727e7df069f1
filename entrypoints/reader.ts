import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from './page/start.ts';

export default defineUnlistedScript(() => startPage());
