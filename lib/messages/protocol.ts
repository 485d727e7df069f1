import type { LogCommand, LogDraft } from '../model/log-entry.ts';
import type { OriginSettings } from '../model/origin-settings.ts';
import type { BandChoice } from '../model/override.ts';
import type { PageObservation } from '../model/page.ts';
import type {
  Picked,
  PickerCommand,
  PickerMove,
  PickerReading,
  PickerSight,
  PickerTask,
} from '../model/picker.ts';
import type { Recipe } from '../model/recipe.ts';
import type { RecipeFieldName } from '../model/recipe-fields.ts';
import type { AccountCandidate, AccountProposal, PanelLayout, PanelView } from '../model/views.ts';
import type { WriteReceipt } from '../model/write-receipt.ts';

export type { WriteReceipt };

/**
 * Whose record a panel message is about. The panel in a page proves itself by the one-time nonce
 * of its frame; the browser's own side panel names a tab and is trusted by its origin.
 */
export type PanelRef = { nonce: string } | { tabId: number };

/**
 * What the page script says aloud. The background sends it along: asking for a word in a page
 * makes it wait for the browser to load the catalogue.
 */
export interface PageWords {
  resize: string;
  title: string;
}

/**
 * Every message there is. `page/*` comes from the page script, `panel/*` from the panel or the side
 * panel, `own/*` from the popup and the dashboard; the background answers all of them and nothing
 * else listens.
 */
export interface Protocol {
  /**
   * A new document asks how the panel should stand, and whether it should stand at all, and says
   * what it saw at once: one message costs the page less than two.
   */
  'page/hello': {
    request: { observed: PageObservation | null };
    response: { layout: PanelLayout; words: PageWords };
  };
  'page/observed': { request: PageObservation; response: { accepted: boolean } };
  /** A fresh address for the panel's frame. */
  'page/mint': { request: Record<string, never>; response: { url: string } };
  'page/layout': { request: Partial<PanelLayout>; response: PanelLayout };
  /** A page that is no known vendor's asks for what it is read with; answered when that is there. */
  'page/sites': { request: Record<string, never>; response: Record<string, never> };
  /** The same for the product that the page was recognised as. */
  'page/product': { request: { site: string }; response: Record<string, never> };
  /** What the user taught about this origin. */
  'page/recipes': { request: Record<string, never>; response: { recipes: Recipe[] } };
  /** The script that points and tries asks what it is to do; `null`: nothing any more. */
  'page/picker-task': { request: { href: string }; response: { task: PickerTask | null } };
  'page/picked': { request: Picked; response: Record<string, never> };
  'page/picker-read': { request: PickerReading; response: Record<string, never> };
  /** The user ended pointing in the page. */
  'page/picker-stopped': { request: Record<string, never>; response: Record<string, never> };
  /** The page keeps taking the panel away: the toolbar says so. */
  'page/blocked': { request: Record<string, never>; response: Record<string, never> };

  'panel/view': { request: { ref: PanelRef }; response: PanelView };
  'panel/log': {
    request: { ref: PanelRef; viewKey: string; log: LogCommand };
    /** With what the panel shows now; `null`: it asks. */
    response: WriteReceipt & { view: PanelView | null };
  };
  'panel/draft': {
    request: { ref: PanelRef; accountId: string; draft: LogDraft | null };
    response: Record<string, never>;
  };
  'panel/link': {
    request: { ref: PanelRef; viewKey: string; changeId: string; accountId: string };
    response: WriteReceipt;
  };
  'panel/create-account': {
    request: {
      ref: PanelRef;
      viewKey: string;
      changeId: string;
      accountId: string;
      proposal: AccountProposal;
    };
    response: WriteReceipt;
  };
  'panel/search-accounts': {
    request: { ref: PanelRef; query: string };
    response: { candidates: AccountCandidate[] };
  };
  'panel/task-done': {
    request: { ref: PanelRef; changeId: string; taskId: string; done: boolean };
    response: WriteReceipt;
  };
  /** Sets the shown customer's band by hand; `null` lifts what was set. */
  'panel/override': {
    request: { ref: PanelRef; viewKey: string; changeId: string; override: BandChoice | null };
    response: WriteReceipt;
  };
  'panel/undo': { request: { ref: PanelRef; changeId: string }; response: { undone: boolean } };
  'panel/layout': {
    request: { ref: PanelRef; layout: Partial<PanelLayout> };
    response: PanelLayout;
  };
  'panel/picker': {
    request: { ref: PanelRef; command: PickerCommand };
    response: Record<string, never>;
  };
  /** The frame over the page asks what is pointed at; `null`: nothing any more. */
  'panel/picker-overlay': {
    request: { ref: PanelRef };
    response: { field: RecipeFieldName | null };
  };
  /** Has the page look where the pointer is; `null`: there is nothing. */
  'panel/picker-move': {
    request: { ref: PanelRef; move: PickerMove };
    response: { sight: PickerSight | null };
  };
  /** An own page wrote to the store: badges of tabs that show these accounts are stale. */
  'own/accounts-changed': { request: { accountIds: string[] }; response: Record<string, never> };
  /**
   * What the user decided about an origin: kept, and its open pages are read that way at once. The
   * popup may be closed by then.
   */
  'own/decide-site': {
    request: { origin: string; change: Partial<OriginSettings> };
    response: Record<string, never>;
  };
  /** What the pages of an origin are read with has changed: open ones are read anew. */
  'own/site-changed': { request: { origin: string }; response: Record<string, never> };
  'panel/open-dashboard': {
    request: { ref: PanelRef; accountId: string | null };
    response: Record<string, never>;
  };
}

export type MessageName = keyof Protocol;
export type RequestOf<N extends MessageName> = Protocol[N]['request'];
export type ResponseOf<N extends MessageName> = Protocol[N]['response'];

/** The envelope on the wire. */
export interface Envelope<N extends MessageName = MessageName> {
  bellwether: N;
  request: RequestOf<N>;
}

/** Why a message was not answered, as a code that the sender can show in words. */
export type RefusalCode =
  | 'not-allowed'
  | 'bad-request'
  | 'record-changed'
  | 'not-found'
  /** The account was merged into another one: look at that one. */
  | 'account-merged'
  | 'storage'
  /** The disk is full. */
  | 'no-room'
  /** A part of the data is missing; the user decides on the dashboard how to go on. */
  | 'data-loss'
  | 'internal';

export type Reply<N extends MessageName> =
  | { ok: true; response: ResponseOf<N> }
  | { ok: false; code: RefusalCode; message: string };

/** From the background to a tab's page script: the panel was collapsed, moved, opened. */
export interface LayoutNotice {
  bellwetherLayout: PanelLayout;
}

/** The same way: how this page is to be read has changed. */
export interface SitesNotice {
  bellwetherSites: true;
}

/** The same way, to the script that points: what the pointer does. It answers what it sees. */
export interface PickerNotice {
  bellwetherPick: PickerMove;
}

/** The same way: the site was taken back, so nothing of ours is to stay in the page. */
export interface EndNotice {
  bellwetherEnd: true;
}
