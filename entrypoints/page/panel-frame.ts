import type { PageWords } from '../../lib/messages/protocol.ts';
import type { PanelLayout } from '../../lib/model/views.ts';
import { ask } from './background.ts';
import { keepMounted } from './keep-mounted.ts';
import { makeLauncher } from './launcher.ts';
import { HOST_CSS, PANEL_CSS } from './panel-styles.ts';
import { makeResizeHandle } from './resize-handle.ts';

/**
 * The panel's place in the page: a launcher while closed, else the extension's own frame, which
 * the page can neither read nor listen to. Collapsed and open are one frame, so nothing reloads.
 */
export class PanelFrame {
  readonly #box = document.createElement('div');
  readonly #words: PageWords;
  readonly #failed: (error: unknown) => void;
  #layout: PanelLayout;
  #frame: HTMLIFrameElement | null = null;
  /** Made with the first frame: a closed panel has no width. */
  #edge: HTMLElement | null = null;

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
    this.#box.append(makeLauncher(words.open, () => this.#change({ state: 'open' })));
    const blocked = () => void ask('page/blocked', {}).catch(failed);
    keepMounted(this.#makeHost(), signal, () => this.reload(), blocked);
    document.addEventListener('fullscreenchange', () => this.#draw(), { signal });
    this.apply(layout);
  }

  /** Stands as the layout says, from the next frame on. */
  apply(layout: PanelLayout): void {
    this.#layout = layout;
    if (layout.state !== 'closed') this.#addEdge();
    this.#draw();
    if (layout.state === 'closed') this.#unload();
    else if (!this.#frame) void this.#load();
  }

  #makeHost(): HTMLElement {
    const host = document.createElement('div');
    host.style.cssText = HOST_CSS;
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_CSS);
    root.adoptedStyleSheets = [sheet];
    root.append(this.#box);
    return host;
  }

  #draw(): void {
    const { state, side, widthPx } = this.#layout;
    this.#box.className = `${state} ${side}`;
    this.#box.style.width = state === 'open' ? `${widthPx}px` : '';
    this.#box.style.display = document.fullscreenElement ? 'none' : '';
    if (this.#edge) this.#edge.ariaValueNow = `${widthPx}`;
  }

  #addEdge(): void {
    if (this.#edge) return;
    this.#edge = makeResizeHandle({
      label: this.#words.resize,
      layout: () => this.#layout,
      resizing: (widthPx) => this.apply({ ...this.#layout, widthPx }),
      resized: () => this.#change({ widthPx: this.#layout.widthPx }),
    });
    this.#box.append(this.#edge);
  }

  async #load(): Promise<void> {
    const frame = document.createElement('iframe');
    this.#frame = frame;
    frame.title = this.#words.title;
    try {
      const { url } = await ask('page/mint', {});
      if (this.#frame !== frame) return;
      frame.src = url;
      this.#box.append(frame);
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
