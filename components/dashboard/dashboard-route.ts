import { formatQuery, type PortfolioQuery, parseQuery } from './portfolio-query.ts';

/** What the dashboard shows, as its address says. */
export type DashboardRoute =
  | { view: 'portfolio'; query: PortfolioQuery }
  | { view: 'account'; accountId: string }
  | { view: 'score' }
  | { view: 'sites' }
  | { view: 'metrics' }
  | { view: 'workspace' };

/** Views that take nothing from the address. */
const PLAIN = ['score', 'sites', 'metrics', 'workspace'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The route of an address's fragment; anything unknown is the portfolio.
 * @example parseRoute('#/portfolio?band=at-risk').view // 'portfolio'
 */
export function parseRoute(hash: string): DashboardRoute {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view, id = ''] = path.split('/');
  if (view === 'account' && UUID.test(id)) return { view, accountId: id.toLowerCase() };
  const plain = PLAIN.find((one) => one === view);
  if (plain) return { view: plain };
  return { view: 'portfolio', query: parseQuery(new URLSearchParams(search)) };
}

/** The fragment of a route, `#` included: the inverse of `parseRoute`. */
export function formatRoute(route: DashboardRoute): string {
  if (route.view === 'account') return `#/account/${route.accountId}`;
  if (route.view !== 'portfolio') return `#/${route.view}`;
  const search = formatQuery(route.query).toString();
  return search === '' ? '#/portfolio' : `#/portfolio?${search}`;
}
