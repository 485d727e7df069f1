import type { PageFields } from '../../../../lib/model/page.ts';
import { vendorSiteAt } from '../../../../lib/sites/catalogue.ts';
import { recogniseProduct } from '../../../../lib/sites/fingerprints.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import type { Site, SiteReading } from '../../../../lib/sites/site.ts';
import type { PageFixture } from '../../../support/page-fixtures.ts';

/** The product whose reader this page would get, the way the background and the page tell it. */
export function siteHere(url: URL): Site | null {
  const id = vendorSiteAt(url.hostname)?.id ?? recogniseProduct(document, url);
  return SITES.find((site) => site.id === id) ?? null;
}

/** What the page says now under its address, as the watcher would ask; `null`: it is declined. */
export function readHere({ url }: Pick<PageFixture, 'url'>): SiteReading | null {
  const site = siteHere(new URL(url));
  const route = site?.route(new URL(url));
  return site && route && site.ready(document, route) ? site.read(document, route) : null;
}

/** A field's texts, whatever its shape. */
export function textsOf(value: PageFields[keyof PageFields]): string[] {
  return value === null ? [] : Array.isArray(value) ? value : [value];
}
