import { followPointer, type PointerPlace, type PointerSpot } from './pointer-place.ts';
import {
  nextStanding,
  type Observation,
  type Refusal,
  refusalOf,
  UNKNOWN_STANDING,
} from './steadiness.ts';

/** Chromium's; where `isVisible` is not known, being in the viewport has to do. */
interface VisibilityOptions extends IntersectionObserverInit {
  trackVisibility: true;
  /** ms; the least that tracking visibility allows. */
  delay: 100;
}
const TRACKED: VisibilityOptions = { trackVisibility: true, delay: 100 };
/** Of the frame's area: less may be lost to rounding. */
const WHOLE = 0.97;

/**
 * Watches how the panel's frame stands in the page, which may be hostile: it may cover the panel,
 * see through it, cut it, or move it under the pointer. Returns why a click now may not write.
 *
 * In Chromium the browser itself says whether anything lies over the frame or an effect (opacity,
 * filter, transform, blend, clip) changes it, as of at most 100 ms ago. In every browser: whether
 * part of the frame is cut off, whether its size changed, and whether it moved while the pointer
 * was seen in it.
 *
 * Not covered, in any browser: a `mask` on `<html>`, which Chromium does not count as an effect; a
 * hidden or false mouse cursor; a panel in full view that jumps under a pointer which was never in
 * it before; another window that closes between two clicks. Not covered in Firefox, which has no
 * such observer: things over the panel and effects on it; there the page script's own watch over
 * the host's style, and the side panel for whoever doubts the page, are what there is.
 */
export function watchStanding(): () => Refusal | null {
  let standing = UNKNOWN_STANDING;
  const note = (seen: Observation) => {
    standing = nextStanding(standing, seen, performance.now());
  };
  const shifted = () => note({ what: 'shifted' });
  watchSight(note);
  watchExtent(note);
  watchPointer(shifted);
  addEventListener('resize', shifted);
  document.addEventListener('visibilitychange', shifted);
  return () => refusalOf(standing, performance.now());
}

/** The document itself is the target: what the panel draws over itself does not count then. */
function watchSight(note: (seen: Observation) => void): void {
  const observer = new IntersectionObserver((entries: VisibleEntry[]) => {
    for (const entry of entries) {
      note({ what: 'seen', is: entry.isVisible ?? entry.isIntersecting });
    }
  }, TRACKED);
  observer.observe(document.documentElement);
}

type VisibleEntry = IntersectionObserverEntry & { isVisible?: boolean };

/** Something as large as the frame, since the document may be longer. Stands outside of the body. */
function watchExtent(note: (seen: Observation) => void): void {
  const extent = document.createElement('div');
  extent.className = 'bw-frame-extent';
  document.documentElement.append(extent);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { intersectionRatio } of entries) {
        note({ what: 'whole', is: intersectionRatio >= WHOLE });
      }
    },
    { threshold: [0, WHOLE] },
  );
  observer.observe(extent);
}

function watchPointer(shifted: () => void): void {
  let place: PointerPlace | null = null;
  const follow = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    const next = followPointer(place, spotOf(event));
    place = next.place;
    if (next.hasMoved) shifted();
  };
  addEventListener('pointermove', follow, { capture: true, passive: true });
  addEventListener('pointerdown', follow, { capture: true, passive: true });
}

/** On the screen as seen from the browser's window, which people move around. */
function spotOf({ screenX, screenY, clientX, clientY }: PointerEvent): PointerSpot {
  return {
    screen: [screenX - window.screenX, screenY - window.screenY],
    panel: [clientX, clientY],
  };
}
