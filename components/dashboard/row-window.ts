export interface RowWindow {
  /** First row in the document, and the one after the last. */
  from: number;
  to: number;
  /** Pixels that stand for the rows before and after. */
  before: number;
  after: number;
}

const OVERSCAN = 6;

/**
 * Which of many rows of one height have to be in the document: those on screen and a few around.
 * @example rowWindow({ scrollTop: 400, viewport: 400, rowHeight: 40, count: 1000 }).from // 4
 */
export function rowWindow(view: {
  scrollTop: number;
  viewport: number;
  rowHeight: number;
  count: number;
}): RowWindow {
  const { scrollTop, viewport, rowHeight, count } = view;
  const visible = Math.ceil(viewport / rowHeight);
  const top = Math.min(
    Math.floor(Math.max(0, scrollTop) / rowHeight),
    Math.max(0, count - visible),
  );
  const from = Math.max(0, top - OVERSCAN);
  const to = Math.min(count, top + visible + OVERSCAN);
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}

/** Where a key moves the focus in a list; `null`: it is not a key of lists. */
export function rowAfterKey(
  key: string,
  at: number,
  count: number,
  pageRows: number,
): number | null {
  const step: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + pageRows,
    PageUp: at - pageRows,
    Home: 0,
    End: count - 1,
  };
  const to = step[key];
  return to === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, to));
}
