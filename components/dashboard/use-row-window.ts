import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type RowWindow, rowAfterKey, rowWindow } from './row-window.ts';

/** CSS pixels; `portfolio.css` gives rows and head the same. */
const ROW_HEIGHT = 36;
/** Before the list has been measured. */
const ASSUMED_VIEWPORT = 640;

interface RowList {
  scroller: RefObject<HTMLDivElement | null>;
  window: RowWindow;
  /** The one row that the Tab key reaches. */
  active: number;
  onScroll: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The part of a long list that has to be in the document, and the keys that move through it.
 * @param resetKey the list starts at its top again when this changes
 */
export function useRowWindow(count: number, resetKey: string): RowList {
  const scroller = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const viewport = useViewport(scroller);
  const [active, setActive] = useState(0);
  const focusNext = useRef(false);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
    setScrollTop(0);
    setActive(0);
  }, [resetKey]);
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    scroller.current?.querySelector<HTMLElement>('tbody [tabindex="0"]')?.focus();
  }, [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = rowAfterKey(event.key, active, count, Math.floor(viewport / ROW_HEIGHT) - 1);
    if (to === null) return;
    event.preventDefault();
    reveal(scroller.current, to, viewport);
    setScrollTop(scroller.current?.scrollTop ?? 0);
    focusNext.current = to !== active;
    setActive(to);
  };
  return {
    scroller,
    window: rowWindow({ scrollTop, viewport, rowHeight: ROW_HEIGHT, count }),
    active: Math.min(active, Math.max(0, count - 1)),
    onScroll: () => setScrollTop(scroller.current?.scrollTop ?? 0),
    onKeyDown,
  };
}

function useViewport(scroller: RefObject<HTMLDivElement | null>): number {
  const [viewport, setViewport] = useState(ASSUMED_VIEWPORT);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setViewport(element.clientHeight || ASSUMED_VIEWPORT);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [scroller]);
  return viewport;
}

/** Scrolls just as far as needed; the head covers the first row's height. */
function reveal(element: HTMLDivElement | null, row: number, viewport: number): void {
  if (!element) return;
  const top = row * ROW_HEIGHT;
  const visible = viewport - ROW_HEIGHT;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + ROW_HEIGHT > element.scrollTop + visible)
    element.scrollTop = top + ROW_HEIGHT - visible;
}
