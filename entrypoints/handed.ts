import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerHanded } from './page/offer-handed.ts';

export default defineUnlistedScript(() => offerHanded());
