import type { PanelLayout } from '../../lib/model/views.ts';
import { keepMounted } from './keep-mounted.ts';
import { ABOVE_CSS, HOST_CSS } from './panel-styles.ts';

/** A name needs no translation, and so no question to the background. */
const NAME = 'Bellwether';
/** A bell, drawn on a 20-unit grid. */
const BELL =
  'M10 2a1 1 0 0 1 1 1v.5c2.6.5 4.5 2.7 4.5 5.6v3.3l1.6 2.7H2.9l1.6-2.7V9.1c0-2.9 1.9-5.1 4.5-5.6V3a1 1 0 0 1 1-1ZM7.9 16.5h4.2a2.1 2.1 0 0 1-4.2 0Z';
const BELL_CSS = `display:block;width:20px;height:20px;background:CanvasText;forced-color-adjust:none;clip-path:path("${BELL}")`;
const BUTTON_CSS = `${ABOVE_CSS};color-scheme:light dark;top:38%;box-sizing:border-box;width:36px;height:44px;margin:0;padding:12px 8px;border:1px solid #64748b55;background:Canvas;cursor:pointer`;
const SIDE_CSS = {
  right: 'right:0;border-right:0;border-radius:10px 0 0 10px',
  left: 'left:0;border-left:0;border-radius:0 10px 10px 0',
};

/** What the launcher tells of itself. */
export interface LauncherEvents {
  /** It was clicked. */
  opened(): void;
  /** The page keeps taking it away, and it was given up. */
  blocked(): void;
  /** It stands again after the page took it away; frames in it were unloaded. */
  remounted?(): void;
  /** The page is in full screen or being printed, or no longer is. */
  hidden?(isHidden: boolean): void;
}

export interface Launcher {
  /** The panel stands in it too, where the page cannot reach it. */
  root: ShadowRoot;
  /** To its side of the page, or away while the panel stands. */
  apply(layout: Pick<PanelLayout, 'state' | 'side'>): void;
  /** Takes it away for good. */
  remove(): void;
}

/**
 * Puts Bellwether's one element into the page, the only thing that stands there while the panel is
 * closed: a button, and no data. Two elements with styles of their own: a style sheet and an SVG
 * would cost every page more than all the rest.
 */
export function mountLauncher(
  layout: Pick<PanelLayout, 'state' | 'side'>,
  events: LauncherEvents,
): Launcher {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  const bell = document.createElement('span');
  let shown = layout;
  /** Full screen is the page's own, and so is what it prints. */
  const draw = (event?: Event) => {
    const isHidden = event?.type === 'beforeprint' || document.fullscreenElement !== null;
    const isAway = isHidden || shown.state !== 'closed';
    button.style.cssText = `${BUTTON_CSS};${SIDE_CSS[shown.side]}${isAway ? ';display:none' : ''}`;
    events.hidden?.(isHidden);
  };
  bell.style.cssText = BELL_CSS;
  button.title = NAME;
  button.append(bell);
  button.onclick = events.opened;
  root.append(button);
  host.style.cssText = HOST_CSS;
  draw();
  const letGo = keepMounted(host, () => events.remounted?.(), events.blocked);
  document.addEventListener('fullscreenchange', draw);
  addEventListener('beforeprint', draw);
  addEventListener('afterprint', draw);
  return {
    root,
    apply(next) {
      shown = next;
      draw();
    },
    remove() {
      letGo();
      document.removeEventListener('fullscreenchange', draw);
      removeEventListener('beforeprint', draw);
      removeEventListener('afterprint', draw);
    },
  };
}
