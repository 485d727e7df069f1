import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SITES } from '../../../lib/sites/registry.ts';
import { NewSiteError, scaffoldSite } from '../../../scripts/scaffold-site.ts';
import { readSupport, supportTable, withTable } from '../../../scripts/site-support.ts';
import { isRecord, loadFixtures, parseFixture } from '../../support/page-fixtures.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const rows = await readSupport();

describe('the table of support', () => {
  it('has a row for every product', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(SITES.map(({ id }) => id).sort());
  });

  it('stands in the README as the products say it: else run `npm run sites -- --write`', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(readme).toBe(withTable(readme, supportTable(rows)));
  });

  it.each(rows)('says all that the pages of $name show, and nothing that none shows', (row) => {
    const shown = new Set<string>();
    for (const { site, name, expected } of loadFixtures().filter(isRecord)) {
      if (site !== row.id) continue;
      const read = Object.entries(expected.fields).filter(([, value]) => value?.length);
      const claimed = row.reads[expected.record.recordType];
      for (const [field] of read) {
        shown.add(field);
        expect(claimed, name).toContain(field);
      }
    }
    const claims = Object.values(row.reads).flat();
    expect(claims.filter((field) => !shown.has(field))).toEqual([]);
  });
});

describe('a new site', () => {
  let copy = '';

  function copyProject(): void {
    const folder = join(ROOT, '.output/test');
    mkdirSync(folder, { recursive: true });
    copy = mkdtempSync(join(folder, 'new-site-'));
    for (const part of ['lib/sites', 'lib/model'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    mkdirSync(join(copy, 'tests/fixtures/pages'), { recursive: true });
  }

  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  it('is registered, on its own hosts, with a page that it does not read yet', async () => {
    copyProject();
    const [source = '', page = ''] = scaffoldSite(copy, 'acme-desk', 'Acme Desk');
    const { SITES: sites } = await import(/* @vite-ignore */ join(copy, 'lib/sites/registry.ts'));
    const site = sites.find(({ id }: { id: string }) => id === 'acme-desk');
    const fixture = parseFixture('acme-desk--account.html', readFileSync(join(copy, page), 'utf8'));
    expect(source).toBe('lib/sites/acme-desk.ts');
    expect(fixture.expected?.record.site).toBe('acme-desk');
    expect(site?.matches).toEqual(['https://*.acme-desk.example/*']);
    expect(site?.route(new URL(fixture.url))).toBeNull();
    const { VENDOR_SITES } = await import(/* @vite-ignore */ join(copy, 'lib/sites/catalogue.ts'));
    expect(VENDOR_SITES.at(-1)).toMatchObject({ id: 'acme-desk', name: 'Acme Desk' });
  });

  it('is refused under an id that is taken or is none', () => {
    copyProject();
    expect(() => scaffoldSite(copy, 'zendesk', 'Zendesk')).toThrow(NewSiteError);
    expect(() => scaffoldSite(copy, '../evil', 'Evil')).toThrow(NewSiteError);
  });
});
