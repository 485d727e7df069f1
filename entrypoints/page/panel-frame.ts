import type { PageWords } from '../../lib/messages/protocol.ts';
import type { PanelLayout } from '../../lib/model/views.ts';
import { ask } from './background.ts';
import { type Launcher, mountLauncher } from './launcher.ts';
import { PANEL_CSS } from './panel-styles.ts';
import { makeResizeHandle } from './resize-handle.ts';

/** The frame's place: made when the panel is first shown, because a closed one should cost nothing. */
interface Box {
  element: HTMLElement;
  edge: HTMLElement;
}

/**
 * The panel's place in the page: a launcher while closed, else the extension's own frame, which
 * the page can neither read nor listen to. Collapsed and open are one frame, so nothing reloads.
 */
export class PanelFrame {
  readonly #launcher: Launcher;
  readonly #words: PageWords;
  readonly #failed: (error: unknown) => void;
  #layout: PanelLayout;
  #box: Box | null = null;
  #frame: HTMLIFrameElement | null = null;

  /** @param failed told when the background refuses or does not answer */
  constructor(
    layout: PanelLayout,
    words: PageWords,
    signal: AbortSignal,
    failed: (error: unknown) => void,
  ) {
    this.#layout = layout;
    this.#words = words;
    this.#failed = failed;
    this.#launcher = mountLauncher(layout, {
      opened: () => this.#change({ state: 'open' }),
      blocked: () => void ask('page/blocked', {}).catch(failed),
      remounted: () => this.reload(),
      hidden: (isHidden) => this.#hide(isHidden),
    });
    signal.addEventListener('abort', () => this.#launcher.remove());
    this.apply(layout);
  }

  /** Stands as the layout says, from the next frame on. */
  apply(layout: PanelLayout): void {
    this.#layout = layout;
    if (layout.state !== 'closed') this.#box ??= this.#makeBox();
    this.#draw();
    if (layout.state === 'closed') this.#unload();
    else if (!this.#frame) void this.#load();
  }

  #draw(): void {
    const { state, side, widthPx } = this.#layout;
    this.#launcher.apply(this.#layout);
    if (!this.#box) return;
    const { element, edge } = this.#box;
    element.className = `${state} ${side}`;
    element.style.width = state === 'open' ? `${widthPx}px` : '';
    edge.ariaValueNow = `${widthPx}`;
  }

  #hide(isHidden: boolean): void {
    if (this.#box) this.#box.element.style.display = isHidden ? 'none' : '';
  }

  #makeBox(): Box {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_CSS);
    this.#launcher.root.adoptedStyleSheets = [sheet];
    const element = document.createElement('div');
    const edge = makeResizeHandle({
      label: this.#words.resize,
      layout: () => this.#layout,
      resizing: (widthPx) => this.apply({ ...this.#layout, widthPx }),
      resized: () => this.#change({ widthPx: this.#layout.widthPx }),
    });
    element.append(edge);
    this.#launcher.root.append(element);
    return { element, edge };
  }

  async #load(): Promise<void> {
    const frame = document.createElement('iframe');
    this.#frame = frame;
    frame.title = this.#words.title;
    try {
      const { url } = await ask('page/mint', {});
      if (this.#frame !== frame) return;
      frame.src = url;
      this.#box?.element.append(frame);
    } catch (error) {
      if (this.#frame === frame) this.apply({ ...this.#layout, state: 'closed' });
      this.#failed(error);
    }
  }

  #unload(): void {
    this.#frame?.remove();
    this.#frame = null;
  }

  /** Stands with a new frame: one that left its document is another when it comes back. */
  reload(layout = this.#layout): void {
    this.#unload();
    this.apply(layout);
  }

  async #change(change: Partial<PanelLayout>): Promise<void> {
    const before = this.#layout;
    this.apply({ ...before, ...change });
    try {
      this.apply(await ask('page/layout', change));
    } catch (error) {
      this.apply(before);
      this.#failed(error);
    }
  }
}
