import { useCallback, useEffect, useState } from 'preact/hooks';

/**
 * A number that grows with every new try: asked for here, or because something elsewhere says that
 * the answer would be another one now.
 * @param follow calls back whenever that is so, until the returned call; must stay the same
 */
export function useAttempt(
  follow: (again: () => void) => () => void,
): [attempt: number, retry: () => void] {
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  useEffect(() => follow(retry), [follow, retry]);
  return [attempt, retry];
}
