import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hearMessages } from './page/hear-messages.ts';

export default defineUnlistedScript(() => hearMessages());
