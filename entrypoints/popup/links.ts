import { type DashboardRoute, formatRoute } from '../../components/dashboard/dashboard-route.ts';
import { INITIAL_QUERY } from '../../components/dashboard/portfolio-query.ts';
import { browser } from '../../lib/browser.ts';
import type { Band } from '../../lib/model/health.ts';

function href(route: DashboardRoute): string {
  return browser.runtime.getURL('dashboard.html') + formatRoute(route);
}

export function homeHref(): string {
  return href({ view: 'portfolio', query: INITIAL_QUERY });
}

export function sitesHref(): string {
  return href({ view: 'sites' });
}

export function bandHref(band: Band): string {
  return href({ view: 'portfolio', query: { ...INITIAL_QUERY, bands: [band] } });
}

export function accountHref(accountId: string): string {
  return href({ view: 'account', accountId });
}

export function backupHref(): string {
  return href({ view: 'workspace', page: 'backup' });
}
