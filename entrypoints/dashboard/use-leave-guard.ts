import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { LeaveGuard } from './use-route.ts';

interface LeaveQuestion {
  /** Somebody is about to leave and has to be asked. */
  isAsked: boolean;
  stay: () => void;
  leave: () => void;
}

/**
 * Holds the address while something is unsaved, until the user was asked; the browser asks by
 * itself before the page is closed.
 */
export function useLeaveGuard(isUnsaved: boolean, guard: LeaveGuard): LeaveQuestion {
  const [target, setTarget] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (!isUnsaved) return;
    const own = location.hash;
    guard.current = () => {
      if (location.hash === own) return false;
      setTarget(location.hash);
      history.pushState(null, '', own);
      return true;
    };
    return () => {
      guard.current = null;
    };
  }, [isUnsaved, guard]);
  useOpenPage(isUnsaved);
  return {
    isAsked: target !== null,
    stay: () => setTarget(null),
    leave: () => {
      guard.current = null;
      location.hash = target ?? '';
    },
  };
}

/** The browser asks before the page is closed while this holds. */
export function useOpenPage(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
