import { browser } from '../browser.ts';
import { request } from '../messages/send.ts';
import {
  ORIGIN_DEFAULTS,
  type OriginSettings,
  originOfSeenProduct,
} from '../model/origin-settings.ts';
import { hasApi } from '../site-api/apis.ts';
import { vendorSiteAt } from '../sites/catalogue.ts';
import { SITES } from '../sites/registry.ts';
import type { Site } from '../sites/site.ts';
import type { BellwetherDatabase } from '../store/database.ts';
import { live, type Source } from '../store/live.ts';
import { readAllOriginSettings } from '../store/origin-settings.ts';

/** How the pages of one origin are read, and what they were recognised as. */
export interface SiteSettings extends OriginSettings {
  /** The name of the product its pages were recognised as; `null`: none so far in this session. */
  recognised: string | null;
  /** Whether more can be read of its records than its pages show. */
  hasMore: boolean;
}

/** The settings of one origin out of all; the defaults where nobody decided anything. */
export function settingsOf(all: Record<string, SiteSettings>, origin: string): SiteSettings {
  return all[origin] ?? withSeen(origin, ORIGIN_DEFAULTS, undefined);
}

/** The settings of every origin that has any or was recognised, by origin, live. */
export function watchSiteSettings(db: BellwetherDatabase): Source<Record<string, SiteSettings>> {
  return (next, fail) => {
    let decided: Record<string, OriginSettings> | null = null;
    let newest = 0;
    const tell = async () => {
      newest += 1;
      const mine = newest;
      const seen = await recognisedProducts();
      if (decided && mine === newest) next(merge(decided, seen));
    };
    const again = () => void tell().catch(fail);
    const stop = live(() => readAllOriginSettings(db))((value) => {
      decided = value;
      again();
    }, fail);
    browser.storage.session.onChanged.addListener(again);
    return () => {
      stop();
      newest += 1;
      browser.storage.session.onChanged.removeListener(again);
    };
  };
}

async function recognisedProducts(): Promise<Record<string, Site>> {
  const stored = await browser.storage.session.get(null);
  return Object.fromEntries(
    Object.entries(stored).flatMap(([key, id]) => {
      const origin = originOfSeenProduct(key);
      const site = SITES.find((one) => one.id === id);
      return origin !== null && site ? [[origin, site]] : [];
    }),
  );
}

function withSeen(origin: string, decided: OriginSettings, seen: Site | undefined): SiteSettings {
  const read = decided.product === 'auto' ? seen?.id : decided.product;
  const product = vendorSiteAt(new URL(origin).hostname)?.id ?? read;
  const hasMore = product !== undefined && hasApi(product);
  return { ...decided, recognised: seen?.name ?? null, hasMore };
}

function merge(
  decided: Record<string, OriginSettings>,
  seen: Record<string, Site>,
): Record<string, SiteSettings> {
  const origins = new Set([...Object.keys(decided), ...Object.keys(seen)]);
  return Object.fromEntries(
    [...origins].map((origin) => [
      origin,
      withSeen(origin, decided[origin] ?? ORIGIN_DEFAULTS, seen[origin]),
    ]),
  );
}

/**
 * Keeps what the user decided about an origin; its open pages are read that way at once. By the
 * background, since whoever decides may close the popup at once too.
 * @throws {MessageError} if it was not kept
 */
export async function decideSite(origin: string, change: Partial<OriginSettings>): Promise<void> {
  await request(browser.runtime.sendMessage, 'own/decide-site', { origin, change });
}

/** Has open pages of an origin read anew; those that do not hear of it are once they are loaded again. */
export function tellSiteChanged(origin: string): void {
  request(browser.runtime.sendMessage, 'own/site-changed', { origin }).catch((error) =>
    console.warn('Open pages were not told.', error),
  );
}
