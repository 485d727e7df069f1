/** Values of a measure that map to 0, 50, 75 and 100; they rise or fall throughout. */
export type Anchors = readonly [number, number, number, number];

/**
 * A measure's value as 0–100: straight lines between the four anchors, clamped outside. The
 * anchors are therefore the borders of the bands in the measure's own unit.
 * @example anchorScore(21, [60, 21, 7, 1]) // 50
 */
export function anchorScore(value: number, anchors: Anchors): number {
  const rising = anchors[3] > anchors[0] ? 1 : -1;
  const position = value * rising;
  if (position <= anchors[0] * rising) return 0;
  const [x0, yellow, green, full] = anchors;
  if (position < yellow * rising) return between(value, x0, yellow, 0, 50);
  if (position < green * rising) return between(value, yellow, green, 50, 75);
  if (position < full * rising) return between(value, green, full, 75, 100);
  return 100;
}

/**
 * The value of a measure that scores `score` (0–100, clamped): the inverse of `anchorScore`, for
 * saying what would be enough in the measure's own unit.
 * @example anchorValue(75, [60, 21, 7, 1]) // 7
 */
export function anchorValue(score: number, anchors: Anchors): number {
  const [x0, yellow, green, full] = anchors;
  if (score <= 0) return x0;
  if (score < 50) return between(score, 0, 50, x0, yellow);
  if (score < 75) return between(score, 50, 75, yellow, green);
  if (score < 100) return between(score, 75, 100, green, full);
  return full;
}

function between(x: number, x0: number, x1: number, y0: number, y1: number): number {
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}
