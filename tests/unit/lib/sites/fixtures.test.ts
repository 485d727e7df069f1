import { describe, expect, it } from 'vitest';
import type { PageFields } from '../../../../lib/model/page.ts';
import { all, textOf } from '../../../../lib/sites/dom.ts';
import { IDENTITY_ONLY } from '../../../../lib/sites/reading.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import type { Site } from '../../../../lib/sites/site.ts';
import { TITLES } from '../../../../lib/sites/titles.ts';
import { fixturesBySite, loadFixtures } from '../../../support/page-fixtures.ts';
import { drawLateParts, showPage, siteFor } from './fixture.ts';

function recogniseHere(): Site {
  const site = siteFor(SITES, new URL(location.href), document);
  if (!site) throw new Error(`No product was recognised at ${location.href}`);
  return site;
}

function hasText(fields: PageFields): boolean {
  return Object.values(fields).some((value) => value?.length);
}

/** Another letter or digit. */
function nextOf(character: string): string {
  return character === '4' ? '5' : '4';
}

describe('every product', () => {
  const fixtures = loadFixtures();

  it('has pages of its own, and one that is drawn late if anything is read of them', () => {
    const bySite = fixturesBySite();
    expect(bySite.map(([site]) => site)).toEqual(SITES.map(({ id }) => id).sort());
    for (const [site, own] of bySite) {
      expect(own.length, site).toBeGreaterThan(2);
      const isRead = own.some(({ expected }) => expected && hasText(expected.fields));
      if (isRead) expect(own.map(({ name }) => name).join(), site).toContain('-late');
    }
  });

  it.each(fixtures)('$name is read as expected, and not changed', (fixture) => {
    showPage(fixture);
    const url = new URL(fixture.url);
    const site = siteFor(SITES, url, document);
    const route = site?.route(url) ?? null;
    const { expected } = fixture;
    expect(route && { site: site?.id, host: url.host, ...route }).toEqual(expected?.record ?? null);
    if (!site || !route) return;
    if (fixture.name.endsWith('-late')) expect(site.ready(document, route)).toBe(false);
    drawLateParts();
    const before = document.documentElement.outerHTML;
    expect(site.ready(document, route)).toBe(true);
    const reading = site.read(document, route);
    expect(reading?.fields).toEqual(expected?.fields);
    expect(reading?.missing).toEqual(expected?.missing);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each(fixtures.filter(({ expected }) => expected))(
    '$name is not read for a record that it does not show',
    (fixture) => {
      showPage(fixture);
      drawLateParts();
      const site = recogniseHere();
      const route = site.route(new URL(fixture.url));
      if (!route) throw new Error('the fixture names a record');
      const other = { ...route, recordId: route.recordId.replace(/.$/, (end) => nextOf(end)) };
      expect(other).not.toEqual(route);
      const reading = site.read(document, other);
      // Where no id stands on the page, the title is handed out for the watcher to compare, and a
      // closed panel knows where it stands.
      if (!reading || reading === IDENTITY_ONLY) return;
      expect(reading.proof.title).toBeTruthy();
      expect(all(document, TITLES).map(textOf)).toContain(reading.proof.title);
    },
  );
});
