import type { PanelLayout } from '../../lib/model/views.ts';

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

/**
 * The only thing that stands in a page while the panel is closed: a button, and no data. Two
 * elements with styles of their own: a style sheet and an SVG would cost every page more than all
 * the rest.
 */
export function makeLauncher(label: string, opened: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  const bell = document.createElement('span');
  bell.style.cssText = BELL_CSS;
  button.title = label;
  button.ariaLabel = label;
  button.append(bell);
  button.onclick = opened;
  return button;
}

/** Puts the launcher to its side of the page, or away. */
export function placeLauncher(launcher: HTMLElement, { state, side }: PanelLayout): void {
  const shown = state === 'closed' ? '' : ';display:none';
  launcher.style.cssText = `${BUTTON_CSS};${SIDE_CSS[side]}${shown}`;
}
