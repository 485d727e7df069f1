import { formatQuery, type PortfolioQuery, parseQuery } from './portfolio-query.ts';

/** Pages about the data as a whole, in the order of their tabs. */
export const WORKSPACE_PAGES = [
  'overview',
  'import',
  'quality',
  'backup',
  'privacy',
  'audit',
] as const;
export type WorkspacePageId = (typeof WORKSPACE_PAGES)[number];

/** What the dashboard shows, as its address says. */
export type DashboardRoute =
  | { view: 'portfolio'; query: PortfolioQuery }
  | { view: 'account'; accountId: string }
  | { view: 'score' }
  | { view: 'sites' }
  | { view: 'metrics' }
  | { view: 'workspace'; page: WorkspacePageId };

/** Views that take nothing from the address. */
const PLAIN = ['score', 'sites', 'metrics'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The route of an address's fragment; anything unknown is the portfolio.
 * @example parseRoute('#/portfolio?band=at-risk').view // 'portfolio'
 */
export function parseRoute(hash: string): DashboardRoute {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view, id = ''] = path.split('/');
  if (view === 'account' && UUID.test(id)) return { view, accountId: id.toLowerCase() };
  if (view === 'workspace')
    return { view, page: WORKSPACE_PAGES.find((one) => one === id) ?? 'overview' };
  const plain = PLAIN.find((one) => one === view);
  if (plain) return { view: plain };
  return { view: 'portfolio', query: parseQuery(new URLSearchParams(search)) };
}

/** The fragment of a route, `#` included: the inverse of `parseRoute`. */
export function formatRoute(route: DashboardRoute): string {
  if (route.view === 'account') return `#/account/${route.accountId}`;
  if (route.view === 'workspace' && route.page !== 'overview') return `#/workspace/${route.page}`;
  if (route.view !== 'portfolio') return `#/${route.view}`;
  const search = formatQuery(route.query).toString();
  return search === '' ? '#/portfolio' : `#/portfolio?${search}`;
}
