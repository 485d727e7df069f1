import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  launcherFor,
  launcherScripts,
  readerFor,
  readerScripts,
  VENDOR_SITES,
} from '../../../../lib/sites/catalogue.ts';

function filesAndMatches(granted: string[]) {
  return readerScripts(granted).map(({ file, matches }) => [file, matches]);
}

describe('the scripts that run in pages', () => {
  it('are none where nothing was granted', () => {
    expect(readerScripts([])).toEqual([]);
  });

  it('run on the granted origins and on no other host of their vendor', () => {
    expect(filesAndMatches(['https://acme.zendesk.com/*', 'https://crm.example/*'])).toEqual([
      ['page-zendesk.js', ['https://acme.zendesk.com/*']],
      ['page.js', ['https://crm.example/*']],
    ]);
  });

  it('are one for each kind of page when every page was granted', () => {
    const scripts = readerScripts(['https://*/*']);
    expect(scripts.map(({ file }) => file)).toEqual([
      'page-salesforce.js',
      'page-hubspot.js',
      'page-zendesk.js',
      'page.js',
    ]);
    const vendors = scripts.flatMap(({ file, matches }) => (file === 'page.js' ? [] : matches));
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
      expect(readerScripts([origin]).map(({ file }) => file)).toEqual([readerFor(url)]);
    }
  });

  it('are a launcher alone, the same for every product, while the panel is closed', () => {
    const granted = ['https://acme.zendesk.com/*', 'https://crm.example/*'];
    expect(launcherScripts([], 'right')).toEqual([]);
    for (const side of ['left', 'right'] as const)
      expect(launcherScripts(granted, side)).toMatchObject([
        { file: launcherFor(side), matches: granted },
      ]);
  });

  it('exist for every vendor', () => {
    for (const name of [
      ...VENDOR_SITES.map(({ id }) => `page-${id}`),
      'launcher',
      'launcher-left',
    ]) {
      const file = resolve(import.meta.dirname, `../../../../entrypoints/${name}.ts`);
      expect(existsSync(file)).toBe(true);
    }
  });
});
