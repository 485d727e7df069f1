/**
 * Only the host stands in the page's tree. It has no box that the page could move, fade or clip, and
 * hands down nothing that would hide what stands in it. `all: initial` would do the same, at the
 * price of every property there is, in every page.
 */
export const HOST_CSS =
  'display:contents!important;visibility:visible!important;pointer-events:auto!important;interactivity:auto!important;zoom:1!important';

/** Over everything in the page that is not in its top layer. */
export const ABOVE_CSS = 'position:fixed;z-index:2147483647';

/**
 * For the box of the frame, made with the first one. Constructed, not written into the page, so it
 * holds under every content policy. The colours are the system's: light, dark and forced colours
 * need no rules. The handle stands beside and under the frame: whatever lies over it, even by a part
 * of a pixel at some zoom, counts as covering it, and then nothing can be logged.
 */
export const PANEL_CSS = `
div{color-scheme:light dark;${ABOVE_CSS};top:0;height:100%;max-width:calc(100vw - 48px);color:CanvasText;background:Canvas;box-shadow:0 0 0 1px #64748b55,0 3px 20px #0f172a33}
.right{right:0}
.left{left:0}
.closed{display:none}
.collapsed{top:38%;height:168px;width:56px;overflow:hidden;border-radius:10px 0 0 10px}
.collapsed.left{border-radius:0 10px 10px 0}
iframe{all:unset;display:block;width:100%;height:100%}
:focus-visible{outline:2px solid Highlight;outline-offset:-2px}
hr{all:unset;position:absolute;inset:0 auto 0 -8px;z-index:-1;width:8px;cursor:ew-resize;touch-action:none}
hr:hover{background:#64748b33}
.left hr{inset:0 -8px 0 auto}
.collapsed hr{display:none}
`;
