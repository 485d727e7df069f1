import type { PageFields } from '../../../../lib/model/page.ts';
import { siteFor } from '../../../../lib/sites/recognise.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import type { SiteReading } from '../../../../lib/sites/site.ts';
import type { PageFixture } from '../../../support/page-fixtures.ts';

/** What the page says now under its address, as the watcher would ask; `null`: it is declined. */
export function readHere({ url }: Pick<PageFixture, 'url'>): SiteReading | null {
  const site = siteFor(SITES, new URL(url), document);
  const route = site?.route(new URL(url));
  return site && route && site.ready(document, route) ? site.read(document, route) : null;
}

/** A field's texts, whatever its shape. */
export function textsOf(value: PageFields[keyof PageFields]): string[] {
  return value === null ? [] : Array.isArray(value) ? value : [value];
}
