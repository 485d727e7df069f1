import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPicker } from './start.ts';

export default defineUnlistedScript(() => startPicker());
