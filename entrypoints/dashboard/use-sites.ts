import { useCallback, useState } from 'preact/hooks';
import type { GrantedSite } from '../../components/dashboard/GrantedSites.tsx';
import { withoutPath } from '../../components/dashboard/GrantedSites.tsx';
import type { SitesPageProps } from '../../components/dashboard/SitesPage.tsx';
import { useMessages } from '../../components/i18n.tsx';
import { salesforceHosts } from '../../components/salesforce-hosts.ts';
import { type SiteOrigin, secureOrigin } from '../../components/site-access.ts';
import { useAction } from '../../components/use-action.ts';
import { type Live, useLive } from '../../components/use-live.ts';
import {
  allowedPatterns,
  askForSite,
  isAllowed,
  takeBackSite,
  withPermissions,
} from '../../lib/own-pages/permissions.ts';
import { PRODUCTS, productOf } from '../../lib/own-pages/product-sites.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { useSiteReadings } from './use-site-readings.ts';

/** The browser's permissions, live; every question is asked on a click, for one origin. */
export function useSites(
  database: Live<BellwetherDatabase>,
  onDone: (text: string) => void,
): Omit<SitesPageProps, 'recipes'> {
  const { dashboard } = useMessages();
  const words = dashboard.sites;
  const [refused, setRefused] = useState(false);
  const granted = useLive(withPermissions(readGrantedSites), 'sites');
  const allow = useAction(
    useCallback(
      async ({ host, pattern }: SiteOrigin) => {
        const isGranted = await askForSite(pattern);
        setRefused(!isGranted);
        if (isGranted) onDone(words.added(host));
      },
      [words, onDone],
    ),
  );
  const takeBack = useAction(
    useCallback(
      async (pattern: string) => {
        const isGone = await takeBackSite(pattern).catch(() => false);
        if (!isGone) throw new Error(words.notRemoved);
        onDone(words.removed(withoutPath(pattern)));
      },
      [words, onDone],
    ),
  );
  const readings = useSiteReadings(database);
  const sites = granted.state === 'ready' ? granted.value : [];
  return {
    granted: sites.map((site) => ({ ...site, readings: readings(site) })),
    products: PRODUCTS,
    refused,
    allow,
    takeBack,
  };
}

type AllowedSite = Omit<GrantedSite, 'readings'>;

async function readGrantedSites(): Promise<AllowedSite[]> {
  return Promise.all(
    (await allowedPatterns()).map(async (pattern) => {
      const host = pattern.split('/')[2] ?? '';
      const missing = await missingBeside(host);
      return { pattern, product: productOf(host.replace(/^\*\./, '')), missing };
    }),
  );
}

/** A Salesforce organisation has two sites; the one that is allowed may not be the one needed. */
async function missingBeside(host: string): Promise<GrantedSite['missing']> {
  const hosts = salesforceHosts(host);
  if (hosts === null || host.includes('*')) return null;
  const hasRecords = host !== hosts.records;
  const other = secureOrigin(hasRecords ? hosts.records : hosts.classic);
  return (await isAllowed(other.pattern)) ? null : { ...other, hasRecords };
}
