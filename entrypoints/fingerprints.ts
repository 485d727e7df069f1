import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recogniseProduct } from '../lib/sites/fingerprints.ts';
import { offerRecogniser } from './page/offered-sites.ts';

export default defineUnlistedScript(() => offerRecogniser(recogniseProduct));
