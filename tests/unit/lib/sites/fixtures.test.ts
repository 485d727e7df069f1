import { describe, expect, it } from 'vitest';
import { all, textOf } from '../../../../lib/sites/dom.ts';
import { IDENTITY_ONLY } from '../../../../lib/sites/reading.ts';
import { siteFor } from '../../../../lib/sites/recognise.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import type { Site } from '../../../../lib/sites/site.ts';
import { TITLES } from '../../../../lib/sites/titles.ts';
import { drawLateParts, loadFixtures, showPage } from './fixture.ts';

function recogniseHere(): Site {
  const site = siteFor(SITES, new URL(location.href), document);
  if (!site) throw new Error(`No product was recognised at ${location.href}`);
  return site;
}

/** Another letter or digit. */
function nextOf(character: string): string {
  return character === '4' ? '5' : '4';
}

describe('every product', () => {
  const fixtures = loadFixtures();

  it.each(['salesforce', 'hubspot', 'zendesk', 'request-tracker', 'atomic-crm'])(
    '%s has pages of its own, one of them drawn late',
    (site) => {
      const own = fixtures.filter(({ name }) => name.startsWith(`${site}--`));
      expect(own.length).toBeGreaterThan(2);
      expect(own.filter(({ name }) => name.endsWith('-late'))).toHaveLength(1);
    },
  );

  it.each(fixtures)('$name is read as expected, and not changed', (fixture) => {
    showPage(fixture);
    const site = recogniseHere();
    const url = new URL(fixture.url);
    const route = site.route(url);
    const { record, fields, missing } = fixture.expect;
    expect(route && { site: site.id, host: url.host, ...route }).toEqual(record);
    if (!route) return;
    if (fixture.name.endsWith('-late')) expect(site.ready(document, route)).toBe(false);
    drawLateParts();
    const before = document.documentElement.outerHTML;
    expect(site.ready(document, route)).toBe(true);
    const reading = site.read(document, route);
    expect(reading?.fields).toMatchObject(fields ?? { expected: 'fields' });
    expect(reading?.missing).toEqual(missing);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each(fixtures.filter(({ expect: { record } }) => record !== null))(
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
