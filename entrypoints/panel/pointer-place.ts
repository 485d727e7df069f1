/** Where the pointer is, on the screen and in the panel, in the units of either. */
export interface PointerSpot {
  screen: readonly [x: number, y: number];
  panel: readonly [x: number, y: number];
}

/** What the pointer has shown so far about where the panel stands on the screen. */
export interface PointerPlace {
  anchor: PointerSpot;
  /** Screen units per unit of the panel, which is the zoom; `null`: not learned yet. */
  scale: number | null;
}

/** A way in the panel long enough to tell the zoom by, in its pixels. */
const LEARN_PX = 60;
/** What rounding explains, in screen pixels: of the spots, and of a zoom learned from them. */
const SLACK = { px: 12, perPanelPx: 0.03 };
/** From the least to the most that browsers zoom, and some more for pages that zoom themselves. */
const ZOOM = { min: 0.2, max: 8 };

/**
 * Whether the panel moved between two spots of the pointer: on a panel that stands still, the
 * pointer's way on the screen is its way in the panel times the zoom, which no frame of another
 * origin can ask for and which is therefore learned from the first long way.
 * @returns what is known now, and whether it moved; a first spot shows no movement
 * @example followPointer(null, { screen: [900, 300], panel: [20, 200] }).hasMoved // false
 */
export function followPointer(
  known: PointerPlace | null,
  spot: PointerSpot,
): { place: PointerPlace; hasMoved: boolean } {
  if (known === null) return { place: { anchor: spot, scale: null }, hasMoved: false };
  const inPanel = way(known.anchor.panel, spot.panel);
  const onScreen = way(known.anchor.screen, spot.screen);
  const scale = known.scale ?? scaleOf(inPanel, onScreen);
  if (!isExplained(inPanel, onScreen, scale)) {
    return { place: { anchor: spot, scale: null }, hasMoved: true };
  }
  const isLearned = known.scale === null && length(inPanel) >= LEARN_PX;
  return { place: isLearned ? { ...known, scale } : known, hasMoved: false };
}

type Way = readonly [x: number, y: number];

const way = (from: Way, to: Way): Way => [to[0] - from[0], to[1] - from[1]];
const length = ([x, y]: Way) => Math.hypot(x, y);

/** The zoom that explains the two ways best, among those there can be. */
function scaleOf(inPanel: Way, onScreen: Way): number {
  const square = inPanel[0] ** 2 + inPanel[1] ** 2;
  if (square === 0) return 1;
  const best = (inPanel[0] * onScreen[0] + inPanel[1] * onScreen[1]) / square;
  return Math.min(ZOOM.max, Math.max(ZOOM.min, best));
}

function isExplained(inPanel: Way, onScreen: Way, scale: number): boolean {
  const [x, y] = onScreen;
  const rest = length([x - inPanel[0] * scale, y - inPanel[1] * scale]);
  return rest <= SLACK.px + SLACK.perPanelPx * length(inPanel);
}
