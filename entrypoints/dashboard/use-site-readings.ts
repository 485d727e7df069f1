import { useCallback } from 'preact/hooks';
import {
  type GrantedSite,
  type SiteReading,
  withoutPath,
} from '../../components/dashboard/GrantedSites.tsx';
import { useAction } from '../../components/use-action.ts';
import { type Live, useLive } from '../../components/use-live.ts';
import type { OriginSettings } from '../../lib/model/origin-settings.ts';
import { ALL_PRODUCTS } from '../../lib/own-pages/product-sites.ts';
import { decideSite, settingsOf, watchSiteSettings } from '../../lib/own-pages/site-settings.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';

type Site = Pick<GrantedSite, 'pattern' | 'product'>;

/** What the user decided about the pages of each site; nothing while the database is not open. */
export function useSiteReadings(database: Live<BellwetherDatabase>): (site: Site) => SiteReading[] {
  const db = database.state === 'ready' ? database.value : null;
  const all = useLive(db && watchSiteSettings(db), db !== null);
  const choose = useDecision('product');
  const turnMessages = useDecision('postMessage');
  const turnMore = useDecision('readMore');
  return ({ pattern, product: vendor }) => {
    if (all.state !== 'ready') return [];
    return originsOf(pattern, Object.keys(all.value)).flatMap((origin): SiteReading[] => {
      const { product, recognised, postMessage, readMore, hasMore } = settingsOf(all.value, origin);
      // What is on can be switched off, also where the product was not seen since the start.
      const canTurn = hasMore || readMore;
      const more = canTurn ? { origin, isOn: readMore, turn: turnMore } : null;
      if (vendor !== null) return more ? [{ origin, product: null, messages: null, more }] : [];
      const messages = { origin, isOn: postMessage, turn: turnMessages };
      const read = { origin, product, recognised, products: ALL_PRODUCTS, choose };
      return [{ origin, product: read, messages, more }];
    });
  };
}

/** One of the settings of an origin, to be changed on a click. */
function useDecision<K extends keyof OriginSettings>(setting: K) {
  return useAction(
    useCallback(
      (origin: string, value: OriginSettings[K]) => decideSite(origin, { [setting]: value }),
      [setting],
    ),
  );
}

/**
 * The address that a pattern names, and those with a port of which something is known. One for all
 * hosts of a vendor names none: of these the known ones.
 */
function originsOf(pattern: string, known: string[]): string[] {
  const own = withoutPath(pattern);
  const [scheme, hosts] = own.split('//*.');
  if (hosts !== undefined)
    return known.filter((one) => one.startsWith(`${scheme}//`) && one.endsWith(`.${hosts}`)).sort();
  if (own.includes('*')) return [];
  return [own, ...known.filter((origin) => origin.startsWith(`${own}:`)).sort()];
}
