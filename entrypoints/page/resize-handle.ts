import { PANEL_WIDTH } from '../../lib/model/panel-width.ts';
import type { PanelLayout } from '../../lib/model/views.ts';

const STEP_PX = 16;

export interface ResizeOptions {
  label: string;
  layout(): PanelLayout;
  /** While the pointer moves or an arrow key is down. */
  resizing(widthPx: number): void;
  /** When it is let go. */
  resized(): void;
}

/** The edge of the panel, a separator: drag it, or move it with the arrow keys. */
export function makeResizeHandle(options: ResizeOptions): HTMLElement {
  const edge = document.createElement('hr');
  edge.tabIndex = 0;
  edge.ariaOrientation = 'vertical';
  edge.ariaLabel = options.label;
  edge.ariaValueMin = `${PANEL_WIDTH.min}`;
  edge.ariaValueMax = `${PANEL_WIDTH.max}`;
  const resize = (widthPx: number) =>
    options.resizing(Math.round(Math.min(PANEL_WIDTH.max, Math.max(PANEL_WIDTH.min, widthPx))));
  dragBy(edge, (x) => {
    resize(options.layout().side === 'left' ? x : document.documentElement.clientWidth - x);
  });
  edge.onlostpointercapture = options.resized;
  edge.onkeydown = (event) => {
    const widthPx = widthAfter(event.key, options.layout());
    if (widthPx === null) return;
    // Applications scroll and walk through lists by these keys.
    event.preventDefault();
    event.stopPropagation();
    resize(widthPx);
  };
  edge.onkeyup = (event) => {
    if (widthAfter(event.key, options.layout()) !== null) options.resized();
  };
  return edge;
}

/** The pointer stays the edge's own while it is down, also over the frame. */
function dragBy(edge: HTMLElement, dragged: (x: number) => void): void {
  edge.onpointerdown = (event) => {
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
  };
  edge.onpointermove = (event) => {
    if (edge.hasPointerCapture(event.pointerId)) dragged(event.clientX);
  };
}

function widthAfter(key: string, { side, widthPx }: PanelLayout): number | null {
  const step = side === 'left' ? STEP_PX : -STEP_PX;
  if (key === 'ArrowRight') return widthPx + step;
  if (key === 'ArrowLeft') return widthPx - step;
  if (key === 'Home') return PANEL_WIDTH.min;
  return key === 'End' ? PANEL_WIDTH.max : null;
}
