import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  launcherFor,
  launcherScripts,
  readerFor,
  readerScripts,
  VENDOR_SITES,
} from '../../../../lib/sites/catalogue.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import { writeSiteEntries } from '../../../../scripts/site-entries.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

function filesAndMatches(granted: string[]) {
  return readerScripts(granted).map(({ files, matches }) => [...files, matches]);
}

describe('the scripts that run in pages', () => {
  it('are none where nothing was granted', () => {
    expect(readerScripts([])).toEqual([]);
  });

  it('run on the granted origins and on no other host of their vendor', () => {
    expect(filesAndMatches(['https://acme.zendesk.com/*', 'https://crm.example/*'])).toEqual([
      ['site-zendesk.js', 'reader.js', ['https://acme.zendesk.com/*']],
      ['reader.js', ['https://crm.example/*']],
    ]);
  });

  it('are one for each kind of page when every page was granted', () => {
    const scripts = readerScripts(['https://*/*']);
    expect(scripts.map(({ files }) => files)).toEqual([
      ...VENDOR_SITES.map(({ id }) => [`site-${id}.js`, 'reader.js']),
      ['reader.js'],
    ]);
    const vendors = scripts.slice(0, -1).flatMap(({ matches }) => matches);
    expect(scripts.at(-1)?.excludeMatches).toEqual(vendors);
  });

  it('never are two in one page', () => {
    for (const url of [
      'https://acme.lightning.force.com/',
      'https://app-eu1.hubspot.com/',
      'https://hubspot.com/',
      'https://acme.zendesk.com/',
      'https://notzendesk.com/',
      'http://127.0.0.1:8080/',
    ]) {
      const origin = `${new URL(url).protocol}//${new URL(url).hostname}/*`;
      expect(readerScripts([origin]).map(({ files }) => files)).toEqual([readerFor(url)]);
    }
  });

  it('are a launcher alone, the same for every product, while the panel is closed', () => {
    const granted = ['https://acme.zendesk.com/*', 'https://crm.example/*'];
    expect(launcherScripts([], 'right')).toEqual([]);
    for (const side of ['left', 'right'] as const)
      expect(launcherScripts(granted, side)).toMatchObject([
        { files: [launcherFor(side)], runAt: 'document_end', matches: granted },
      ]);
  });

  it('are written for every product, from the file and the name that its reader has', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bellwether-sites-'));
    for (const [index, { name, inputPath }] of writeSiteEntries(folder, ROOT).entries()) {
      const site = SITES[index];
      const imported = /import \{ (\w+) \} from '(.*\/lib\/sites\/.*)'/.exec(
        readFileSync(inputPath, 'utf8'),
      );
      expect(name).toBe(`site-${site?.id}`);
      const module = (await import(imported?.[2] ?? '')) as Record<string, unknown>;
      expect(module[imported?.[1] ?? '']).toBe(site);
    }
    rmSync(folder, { recursive: true });
  });
});
