import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startLauncher } from './page/start-launcher.ts';

export default defineUnlistedScript(() => startLauncher('right'));
