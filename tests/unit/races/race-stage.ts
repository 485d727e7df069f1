import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PanelState } from '../../../components/panel/PanelApp.tsx';
import { createHandlers } from '../../../entrypoints/background/handlers.ts';
import { mintPanelUrl } from '../../../entrypoints/background/panel-grants.ts';
import { noOffers } from '../../../entrypoints/page/offered-sites.ts';
import { PageWatch } from '../../../entrypoints/page/watch-page.ts';
import { createPanelController } from '../../../entrypoints/panel/panel-controller.ts';
import type { Sender } from '../../../lib/messages/caller.ts';
import { answer } from '../../../lib/messages/serve.ts';
import { CHANGE_CHANNEL } from '../../../lib/model/change-signal.ts';
import type { PageObservation } from '../../../lib/model/page.ts';
import type { Site } from '../../../lib/sites/site.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { watchBadges } from '../entrypoints/background/stage.ts';
import { QUICK } from '../entrypoints/page/driven-page.ts';
import { SlowWire } from './slow-wire.ts';

const TAB = { id: 1 };
const OWN = { id: 'bellwether', origin: 'chrome-extension://bellwether' };
const PANEL: Sender = { ...OWN, tab: TAB, frameId: 3 };
/** Fine enough that reading, matching and logging get between one another. */
const STEP_MS = 20;

/**
 * The reader of a page, the background and a panel as they run, with nothing left out but the
 * browser: what they send one another takes its time, and so does the store.
 */
export class RaceStage {
  readonly wire: SlowWire;
  /** What the panel shows. */
  shown: PanelState['view'] = null;
  readonly #site: Site;
  readonly #db: BellwetherDatabase;
  readonly #end = new AbortController();
  readonly #pageAsks: (name: string, request: unknown) => Promise<unknown>;
  readonly #panel: (message: unknown) => Promise<unknown>;

  constructor(site: Site, db: BellwetherDatabase, random: () => number) {
    this.wire = new SlowWire(random);
    this.#site = site;
    this.#db = db;
    const slowDb = () => this.wire.wait().then(() => db);
    const handlers = createHandlers(slowDb, () => Date.now());
    const send = (message: unknown, sender: Sender) =>
      this.wire.send(() => answer(structuredClone(message), sender, handlers, OWN));
    this.#pageAsks = (name, request) =>
      send(
        { bellwether: name, request },
        { id: OWN.id, origin: location.origin, tab: TAB, frameId: 0 },
      );
    this.#panel = (message) => send(message, PANEL);
  }

  /** Starts the reader and the panel. Resolves to what a user can do in the panel. */
  async start() {
    watchBadges();
    Object.assign(fakeBrowser.permissions, { contains: async () => true });
    const nonce = new URL(await mintPanelUrl(TAB.id)).hash.slice(1);
    const controller = createPanelController({
      sendMessage: this.#panel,
      isAlive: () => true,
      ref: { nonce },
      refusal: () => null,
      onChange: ({ view }) => {
        this.shown = view;
      },
    });
    const channel = new BroadcastChannel(CHANGE_CHANNEL);
    channel.onmessage = () => controller.refresh();
    this.#end.signal.addEventListener('abort', () => channel.close());
    controller.refresh();
    this.#watch();
    return controller.actions;
  }

  #watch(): void {
    const offers = { ...noOffers(), byRank: { taught: [], product: [this.#site], page: [] } };
    const observed = (one: PageObservation) => void this.#pageAsks('page/observed', one);
    new PageWatch(offers, observed, this.#end.signal, {
      bringSite: async () => undefined,
      memory: () => [],
      times: QUICK,
    }).start();
  }

  /** Lets time go by, and the store do some of its work meanwhile. */
  async pass(ms: number): Promise<void> {
    for (let at = 0; at < ms; at += STEP_MS) {
      await vi.advanceTimersByTimeAsync(STEP_MS);
      await turnOfLoop();
    }
  }

  /** Lets time go by until nothing is on its way any more. */
  async calm(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_STEPS; ) {
      await this.pass(STEP_MS);
      quiet = this.wire.underWay === 0 ? quiet + 1 : 0;
    }
  }

  async stop(): Promise<void> {
    await this.calm();
    this.#end.abort();
    await this.pass(500);
    await this.#db.accounts.count();
  }
}

/** More than the page's own look at what was drawn takes. */
const QUIET_STEPS = 4;

/** The store of these tests works between two turns of the loop, not between two timers. */
function turnOfLoop(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
