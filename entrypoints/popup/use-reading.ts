import { useCallback } from 'preact/hooks';
import type { SiteProductProps } from '../../components/SiteProduct.tsx';
import { useAction } from '../../components/use-action.ts';
import { useLive } from '../../components/use-live.ts';
import { ALL_PRODUCTS, productOf } from '../../lib/own-pages/product-sites.ts';
import { decideSite, settingsOf, watchSiteSettings } from '../../lib/own-pages/site-settings.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import type { CurrentTab } from './current-tab.ts';

/** What the pages under the popup are read as; `null`: not known yet, or their host says it. */
export function useReading(
  db: BellwetherDatabase | null,
  tab: CurrentTab | null,
): SiteProductProps | null {
  const all = useLive(db && watchSiteSettings(db), db !== null);
  const choose = useAction(
    useCallback((origin: string, product: string) => decideSite(origin, { product }), []),
  );
  const access = tab?.access;
  if (all.state !== 'ready' || access?.state !== 'granted' || productOf(access.host)) return null;
  const { product, recognised } = settingsOf(all.value, access.origin);
  return { origin: access.origin, product, recognised, products: ALL_PRODUCTS, choose };
}
