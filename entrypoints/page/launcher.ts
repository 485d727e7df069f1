const SVG = 'http://www.w3.org/2000/svg';

/** A bell, drawn on a 20-unit grid. */
const BELL =
  'M10 3c-3 0-5 2.2-5 5.2v3.4L3.5 14h13l-1.5-2.4V8.2C15 5.2 13 3 10 3ZM8.3 16.3a1.8 1.8 0 0 0 3.4 0M10 3V1.7';

/** The only thing that stands in a page while the panel is closed: a button, and no data. */
export function makeLauncher(label: string, opened: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', BELL);
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.append(path);
  button.title = label;
  button.ariaLabel = label;
  button.append(svg);
  button.onclick = opened;
  return button;
}
