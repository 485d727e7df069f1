import type { PanelLayout } from '../../lib/model/views.ts';
import { keepMounted } from './keep-mounted.ts';
import { HOST_CSS } from './panel-styles.ts';

/** A name needs no translation, and so no question to the background. */
const NAME = 'Bellwether';
/** A bell, drawn on a 20-unit grid. */
const BELL =
  'M10 2a1 1 0 0 1 1 1v.5c2.6.5 4.5 2.7 4.5 5.6v3.3l1.6 2.7H2.9l1.6-2.7V9.1c0-2.9 1.9-5.1 4.5-5.6V3a1 1 0 0 1 1-1ZM7.9 16.5h4.2a2.1 2.1 0 0 1-4.2 0Z';
const BELL_CSS = `display:block;width:20px;height:20px;background:CanvasText;forced-color-adjust:none;clip-path:path("${BELL}")`;
const BUTTON_CSS =
  'color-scheme:light dark;position:fixed;top:38%;box-sizing:border-box;width:36px;height:44px;margin:0;padding:12px 8px;border:1px solid #64748b55;background:Canvas;cursor:pointer';
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

/**
 * Bellwether's one element in the page, and the only thing that stands there while the panel is
 * closed: a button, and no data. Two elements with styles of their own: a style sheet and an SVG
 * would cost every page more than all the rest.
 */
export class Launcher {
  readonly #host = document.createElement('div');
  /** The panel stands in it too, where the page cannot reach it. */
  readonly root = this.#host.attachShadow({ mode: 'closed' });
  readonly #button = document.createElement('button');
  readonly #events: LauncherEvents;
  #layout: PanelLayout;

  constructor(layout: PanelLayout, signal: AbortSignal, events: LauncherEvents) {
    this.#layout = layout;
    this.#events = events;
    this.#makeButton();
    this.#host.style.cssText = HOST_CSS;
    this.apply(layout);
    keepMounted(
      this.#host,
      signal,
      () => events.remounted?.(),
      () => events.blocked(),
    );
    document.addEventListener('fullscreenchange', () => this.#draw(), { signal });
    addEventListener('beforeprint', () => this.#draw(true), { signal });
    addEventListener('afterprint', () => this.#draw(), { signal });
  }

  /** To its side of the page, or away while the panel stands. */
  apply(layout: PanelLayout): void {
    this.#layout = layout;
    this.#draw();
  }

  #makeButton(): void {
    const bell = document.createElement('span');
    bell.style.cssText = BELL_CSS;
    this.#button.title = NAME;
    this.#button.ariaLabel = NAME;
    this.#button.append(bell);
    this.#button.onclick = () => this.#events.opened();
    this.root.append(this.#button);
  }

  /** Full screen is the page's own, and so is what it prints. */
  #draw(isHidden = document.fullscreenElement !== null): void {
    const { state, side } = this.#layout;
    const shown = state === 'closed' && !isHidden ? '' : ';display:none';
    this.#button.style.cssText = `${BUTTON_CSS};${SIDE_CSS[side]}${shown}`;
    this.#events.hidden?.(isHidden);
  }
}
