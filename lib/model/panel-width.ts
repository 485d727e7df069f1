/** Widths the panel can have, in CSS pixels. Imports nothing: it is bundled into every page. */
export const PANEL_WIDTH = { min: 280, max: 720, initial: 380 } as const;
