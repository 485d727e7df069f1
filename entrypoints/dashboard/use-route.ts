import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  type DashboardRoute,
  formatRoute,
  parseRoute,
} from '../../components/dashboard/dashboard-route.ts';
import { INITIAL_QUERY, type PortfolioQuery } from '../../components/dashboard/portfolio-query.ts';

/** Asked before another view is shown; `true`: it put the address back, and nothing changes. */
export type LeaveGuard = { current: (() => boolean) | null };

export interface Routing {
  route: DashboardRoute;
  /** The list as it was last shown, for the way back to it. */
  lastQuery: PortfolioQuery;
  /** Changes the list in place: every letter typed is no step of the history. */
  changeQuery: (query: PortfolioQuery) => void;
  guard: LeaveGuard;
}

/** The address is the state: reload, back and links all show the same. */
export function useRoute(): Routing {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const lastQuery = useRef(INITIAL_QUERY);
  const guard: LeaveGuard = useRef(null);
  if (route.view === 'portfolio') lastQuery.current = route.query;
  useEffect(() => {
    const follow = () => {
      if (!guard.current?.()) setRoute(parseRoute(location.hash));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const changeQuery = useCallback((query: PortfolioQuery) => {
    const next: DashboardRoute = { view: 'portfolio', query };
    history.replaceState(null, '', formatRoute(next));
    setRoute(next);
  }, []);
  return { route, lastQuery: lastQuery.current, changeQuery, guard };
}
