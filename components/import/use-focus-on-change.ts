import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to the first heading of a place, or else its first button, when what stands
 * there was replaced and took the focus with it: a screen reader says what came.
 * @param key of what stands there; the first one takes no focus
 */
export function useFocusOnChange(key: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    // Whoever works elsewhere on the page meanwhile stays there.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const target =
      place.current?.querySelector<HTMLElement>('h2') ?? place.current?.querySelector('button');
    if (!target) return;
    if (target.tagName === 'H2') target.tabIndex = -1;
    target.focus();
  }, [key]);
  return place;
}
