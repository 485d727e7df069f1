import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom. The keys are rooms (longest prefix wins); the values are the rooms and
 * packages that room may import. Type-only imports are held to the same rule unless the room
 * lists them under `typesOnly`.
 */
interface Room {
  may: string[];
  typesOnly?: string[];
  instead: string;
}

const PURE = ['lib/model', 'lib/time.ts'];
const ROOMS: Record<string, Room> = {
  'lib/model': { may: ['lib/model', 'zod'], instead: 'model holds shapes only' },
  'lib/model/panel-width.ts': { may: [], instead: 'bundled into every page: numbers only' },
  'lib/time.ts': { may: [], instead: 'time imports nothing' },
  'lib/i18n': {
    may: ['lib/i18n', ...PURE],
    typesOnly: ['lib/page-text', 'lib/bundle'],
    instead: 'words know shapes, nothing else',
  },
  'lib/metrics': { may: ['lib/metrics', ...PURE], instead: 'formulas are pure; pass data in' },
  'lib/health': {
    may: ['lib/health', 'lib/metrics', ...PURE],
    instead: 'the score is pure; the store calls it, never the other way round',
  },
  'lib/work': { may: ['lib/work', 'lib/health', 'lib/metrics', ...PURE], instead: 'pass data in' },
  'lib/matching': {
    may: ['lib/matching', 'lib/page-text', 'tldts', ...PURE],
    instead: 'look-ups belong in lib/store; matching decides on what they found',
  },
  'lib/sites': {
    may: ['lib/sites', 'lib/model/no-fields.ts'],
    typesOnly: ['lib/model'],
    instead: 'sites are bundled into every page: types of the model only, no library',
  },
  'lib/site-api': {
    may: ['lib/site-api', 'lib/sites/dom.ts', 'lib/sites/emails.ts'],
    typesOnly: ['lib/model'],
    instead: 'bundled into pages: of the sites only what makes a text plain, no library',
  },
  'lib/handed': {
    may: ['lib/handed', 'lib/sites', 'lib/model/no-fields.ts', 'lib/model/external-key.ts'],
    typesOnly: ['lib/model'],
    instead: 'bundled into pages like the sites: types of the model only, no library',
  },
  'lib/recipes': {
    may: ['lib/recipes', 'lib/sites', 'lib/model/no-fields.ts'],
    typesOnly: ['lib/model'],
    instead: 'recipes are bundled into pages: types of the model only, no library',
  },
  'lib/page-text': {
    may: ['lib/page-text'],
    typesOnly: ['lib/model'],
    instead: 'texts of pages are parsed without anything but the browser’s own formats',
  },
  'lib/intake': {
    may: [
      'lib/intake',
      'lib/page-text',
      'lib/matching',
      'lib/health/signal-metrics.ts',
      'fflate',
      'saxes',
      'libphonenumber-js',
      '@noble/hashes',
      'tldts',
      'zod',
      ...PURE,
    ],
    instead: 'a file becomes clean records here; who they are, and writing them, is for lib/store',
  },
  'lib/bundle': {
    may: ['lib/bundle', 'lib/intake/formula-cell.ts', '@noble/hashes', 'zod', ...PURE],
    instead: 'forms of files that leave the computer; reading and writing rows is for lib/store',
  },
  'lib/messages/send.ts': {
    may: ['lib/messages'],
    typesOnly: ['lib/model'],
    instead: 'send is bundled into every page: schemas belong in lib/messages/schemas.ts',
  },
  'lib/messages': { may: ['lib/messages', 'lib/model', 'lib/browser.ts', 'zod'], instead: '' },
  'lib/browser.ts': { may: ['webextension-polyfill'], instead: 'the adapter and nothing else' },
  'lib/demo': { may: ['lib/demo', ...PURE], instead: 'demo facts are made, not stored, here' },
  'lib/store': {
    may: [
      'lib/store',
      'lib/health',
      'lib/metrics',
      'lib/work',
      'lib/demo',
      'lib/matching',
      'lib/intake',
      'lib/bundle',
      '@noble/hashes',
      ...PURE,
      'dexie',
      'zod',
    ],
    instead: 'the store knows facts and scores; wiring belongs in entrypoints',
  },
  'lib/integrity': {
    may: ['lib/integrity', 'lib/store', 'zod', ...PURE],
    instead: 'the storage of the browser is handed in, and wired up in entrypoints',
  },
  'lib/own-pages': {
    may: [
      'lib/own-pages',
      'lib/store',
      'lib/integrity',
      'lib/messages',
      'lib/browser.ts',
      'lib/sites',
      'lib/site-api/apis.ts',
      'lib/model/change-signal.ts',
      'lib/model/origin-settings.ts',
    ],
    typesOnly: ['lib/model'],
    instead: 'only what the popup and the dashboard share; what one of them needs stays with it',
  },
  components: {
    may: [
      'components',
      'preact',
      'preact/hooks',
      'lib/model',
      'lib/i18n',
      'lib/time.ts',
      'lib/health',
      'lib/metrics',
      'lib/work',
      'lib/page-text',
      'lib/intake',
      'lib/bundle',
    ],
    instead: 'components take props and call back; entrypoints fetch and write',
  },
  'entrypoints/page': {
    may: [
      'entrypoints/page',
      'lib/sites',
      'lib/handed',
      'lib/messages/send.ts',
      'lib/model/no-fields.ts',
      'lib/model/panel-width.ts',
      'wxt',
    ],
    typesOnly: ['lib/model', 'lib/messages', 'wxt/browser'],
    instead: 'the page script reads and hosts; the background stores, the panel renders',
  },
  ...Object.fromEntries(
    ['launcher', 'launcher-left', 'reader', 'fingerprints', 'handed', 'handed-messages'].map(
      (script) => [
        `entrypoints/${script}.ts`,
        {
          may: ['entrypoints/page', 'lib/sites', 'wxt'],
          instead: 'one line: start',
        },
      ],
    ),
  ),
  'entrypoints/read-more.ts': {
    may: ['entrypoints/page', 'lib/site-api', 'wxt'],
    typesOnly: ['lib/model'],
    instead: 'offers what the documented addresses say; asking them is for lib/site-api',
  },
  'entrypoints/recipes.ts': {
    may: ['entrypoints/page', 'lib/recipes', 'wxt'],
    instead: 'offers what the user taught; reading it is for lib/recipes',
  },
  'entrypoints/picker': {
    may: ['entrypoints/picker', 'entrypoints/page', 'lib/recipes', 'lib/sites', 'wxt'],
    typesOnly: ['lib/model', 'lib/messages'],
    instead: 'points at and tries; the background keeps the lesson, the panel shows it',
  },
  'entrypoints/picker-overlay': {
    may: [
      'entrypoints/picker-overlay',
      'entrypoints/panel/frame-nonce.ts',
      'components',
      'lib/messages',
      'lib/i18n',
      'lib/browser.ts',
      'preact',
      'preact/hooks',
      ...PURE,
    ],
    instead: 'takes the pointer over a page and shows what is under it',
  },
  'entrypoints/background': {
    may: [
      'entrypoints/background',
      'lib/store',
      'lib/integrity',
      'lib/messages',
      'lib/matching',
      'lib/health',
      'lib/metrics',
      'lib/work',
      'lib/demo',
      'lib/i18n',
      'lib/browser.ts',
      'lib/sites/catalogue.ts',
      'lib/sites/records-at.ts',
      'lib/site-api/apis.ts',
      'lib/handed/from-url.ts',
      'lib/recipes/record-address.ts',
      'lib/recipes/recipe-site-id.ts',
      'wxt',
      ...PURE,
    ],
    instead: 'the background never renders and never reads a page',
  },
  'entrypoints/panel': {
    may: [
      'entrypoints/panel',
      'components',
      'lib/messages',
      'lib/i18n',
      'lib/browser.ts',
      'preact',
      'preact/hooks',
      ...PURE,
    ],
    instead: 'the panel never opens the store: a frame in a stranger’s page asks the background',
  },
  'entrypoints/sidepanel': {
    may: [
      'entrypoints/panel',
      'entrypoints/sidepanel',
      'components',
      'lib/messages',
      'lib/i18n',
      'lib/browser.ts',
      'preact',
      'preact/hooks',
      ...PURE,
    ],
    instead: 'the side panel is the panel with another address for its record',
  },
  'entrypoints/import-worker': {
    may: [
      'entrypoints/import-worker',
      'lib/own-pages/import-worker/protocol.ts',
      'lib/store',
      'lib/intake',
      'wxt',
      ...PURE,
    ],
    instead: 'a worker reads, cleans and writes; what it shows is for the page that started it',
  },
  'lib/own-pages/import-worker': {
    may: ['lib/own-pages/import-worker', 'lib/intake/column-mapping.ts'],
    typesOnly: ['lib/intake', 'lib/store', 'lib/model'],
    instead: 'only what the worker and the page that starts it tell each other',
  },
  'entrypoints/popup': {
    may: [...ownPage('popup'), 'lib/sites/registry.ts'],
    instead: 'own pages use the store directly; of the sites the popup needs their addresses only',
  },
  'entrypoints/dashboard': {
    may: ownPage('dashboard'),
    instead: 'own pages use the store directly',
  },
};

function ownPage(name: string): string[] {
  return [
    `entrypoints/${name}`,
    'components',
    'lib/own-pages',
    'lib/store',
    'lib/integrity',
    'lib/messages',
    'lib/matching',
    'lib/health',
    'lib/metrics',
    'lib/work',
    'lib/demo',
    'lib/intake',
    'lib/bundle',
    'lib/i18n',
    'lib/browser.ts',
    'lib/sites/catalogue.ts',
    'dexie',
    'preact',
    'preact/hooks',
    ...PURE,
  ];
}

const ROOT = resolve(import.meta.dirname, '../..');
const IMPORT = /(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g;

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)]
    .map((match) => ({ spec: match[2] ?? '', typeOnly: match[1] !== undefined }))
    .filter(({ spec }) => !spec.endsWith('.css'))
    .map(({ spec, typeOnly }) => ({
      target: spec.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), spec)) : spec,
      typeOnly,
    }));
}

function isWithin(target: string, room: string): boolean {
  if (target === room || target.startsWith(`${room}/`)) return true;
  return room === 'zod' && target.startsWith('zod/');
}

function roomOf(file: string): [string, Room] | undefined {
  return Object.entries(ROOMS)
    .filter(([name]) => isWithin(file, name))
    .sort(([a], [b]) => b.length - a.length)[0];
}

function violations(file: string): string[] {
  const found = roomOf(file);
  if (!found)
    return [`${file} stands in no room: give it one in tests/structure/boundaries.test.ts`];
  const [name, room] = found;
  return importsOf(file)
    .filter(({ target, typeOnly }) => {
      const allowed = typeOnly ? [...room.may, ...(room.typesOnly ?? [])] : room.may;
      return !allowed.some((one) => isWithin(target, one));
    })
    .map(({ target }) => `${file} imports ${target}; ${name}: ${room.instead}`);
}

describe('boundaries', () => {
  const files = ['lib', 'components', 'entrypoints'].flatMap(sourceFiles);

  it('finds the source files', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('%s imports only what its room may', (file) => {
    expect(violations(file)).toEqual([]);
  });

  it('only lib/browser.ts imports the polyfill', () => {
    const importers = files.filter((file) =>
      importsOf(file).some(({ target }) => target === 'webextension-polyfill'),
    );
    expect(importers).toEqual(['lib/browser.ts']);
  });
});

describe('house rules', () => {
  const files = ['lib', 'components', 'entrypoints', 'tests', 'scripts'].flatMap(sourceFiles);

  it.each(files)('%s has no expired workaround', (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const today = new Date().toISOString().slice(0, 10);
    const expired = [...text.matchAll(/TODO \[(\d{4}-\d{2}-\d{2})\]/g)].filter(
      (match) => (match[1] ?? '') < today,
    );
    expect(expired.map((match) => match[0])).toEqual([]);
  });

  it.each(files.filter((file) => /^(lib|components|entrypoints)\//.test(file)))(
    '%s builds no markup from strings',
    (file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write\b|outerHTML\s*=/);
    },
  );
});
