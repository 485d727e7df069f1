import type { MessageName, RequestOf } from '../../lib/messages/protocol.ts';
import type { PanelLayout } from '../../lib/model/views.ts';
import { all, textOf } from '../../lib/sites/dom.ts';
import { TITLES } from '../../lib/sites/titles.ts';
import { ask, isOrphan, isUnwanted, onNotice } from './background.ts';
import { claimForLauncher, type Handover, type TitlesBefore } from './claim.ts';
import { Launcher } from './launcher.ts';
import { onPageChange } from './page-changes.ts';
import { whenShown } from './when-shown.ts';

/** Else a page may have been drawn anew before a launcher can see what stood there. */
const NOTICES_AT_ONCE = 'navigation' in globalThis;
/** Addresses whose titles are remembered, and titles of each. */
const BEFORE_MAX = 4;
const TITLES_MAX = 8;
/** Pages change their address in bursts; a badge may wait for the last one. */
const SETTLE_MS = 150;

/**
 * A closed panel in one document: a button, and a word to the background at every new address. It
 * reads nothing; the background puts a reader in its place when there is something to read or show.
 */
class ClosedPanel {
  readonly #end = new AbortController();
  #before: TitlesBefore[] = [];
  #href = location.href;
  #isArriving = false;
  #documentAt = Date.now();
  #navigation = 0;

  start(side: PanelLayout['side']): void {
    const { signal } = this.#end;
    // At once, so that it is drawn with the page: a frame of its own costs more than the button.
    const launcher = new Launcher({ state: 'closed', side, widthPx: 0 }, signal, {
      opened: () => void this.#tell('page/layout', { state: 'open' }),
      blocked: () => void this.#tell('page/blocked', {}),
    });
    onNotice((layout) => launcher.apply(layout), this.#end, 'launcher');
    onPageChange(() => this.#move(), signal);
    addEventListener('pageshow', (event) => event.persisted && this.#resume(), { signal });
    void this.#arrive();
  }

  /** What a reader has to know that takes its place. */
  handOver(): Handover {
    return { before: this.#before, retire: () => this.#end.abort() };
  }

  /** The address has changed and the page has not: what stands there is the address before's. */
  #move(): void {
    const { href } = location;
    if (href === this.#href) return;
    const titles = all(document, TITLES).slice(0, TITLES_MAX).map(textOf);
    const others = this.#before.filter((one) => one.href !== this.#href);
    this.#before = [...others, { href: this.#href, titles }].slice(-BEFORE_MAX);
    this.#href = href;
    if (this.#isArriving) return;
    this.#isArriving = true;
    setTimeout(() => {
      this.#isArriving = false;
      if (!this.#end.signal.aborted) void this.#arrive();
    }, SETTLE_MS);
  }

  /** Back from the back/forward cache: this document is the newest again, whenever it was made. */
  #resume(): void {
    this.#documentAt = Math.max(this.#documentAt, Date.now());
    void this.#arrive();
  }

  async #arrive(): Promise<void> {
    this.#navigation += 1;
    await this.#tell('page/arrived', {
      ...{ href: this.#href, documentAt: this.#documentAt, navigation: this.#navigation },
      needsReader: !NOTICES_AT_ONCE,
    });
  }

  async #tell<N extends MessageName>(name: N, body: RequestOf<N>): Promise<void> {
    try {
      await ask(name, body);
    } catch (error) {
      // A button that nobody hears is none.
      if (isOrphan() || isUnwanted(error)) this.#end.abort();
      else console.warn('Bellwether:', error);
    }
  }
}

/** Starts in this document, once: a closed panel until there is something to read or to show. */
export function startLauncher(side: PanelLayout['side']): void {
  const panel = new ClosedPanel();
  if (claimForLauncher(() => panel.handOver())) whenShown(() => panel.start(side));
}
