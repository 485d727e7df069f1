import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { VENDOR_MATCHES } from './lib/sites/catalogue.ts';
import { launcherPlugins } from './scripts/launcher-plugins.ts';
import { writeSiteEntries } from './scripts/site-entries.ts';

const ICON_SIZES = [16, 32, 48, 96, 128];
const ANY_PAGE = ['http://*/*', 'https://*/*'];

/**
 * Own pages load nothing from anywhere and build no markup from strings. The one policy is that of
 * lib/own-pages/import-worker/start-worker.ts, which knows one address: the import's worker.
 */
const EXTENSION_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types bellwether-worker',
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  webExt: { disabled: true },
  hooks: {
    'entrypoints:found': ({ config }, entrypoints) => {
      entrypoints.push(...writeSiteEntries(join(config.wxtDir, 'sites'), config.root));
    },
  },
  zip: { excludeSources: ['.ci/**', '.cache/**', 'test-results/**'] },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    icons: Object.fromEntries(ICON_SIZES.map((size) => [size, `icons/${size}.png`])),
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab'],
    optional_host_permissions: ANY_PAGE,
    // The e2e build differs in this one line: its sites are granted at install, because no test
    // can answer the browser's permission prompt.
    ...(mode === 'e2e' && {
      host_permissions: [
        ...VENDOR_MATCHES,
        'http://127.0.0.1/*',
        'http://*.localhost/*',
        '*://*.test/*',
        'https://*.acme.example/*',
        'https://*.odoo.example/*',
      ],
    }),
    commands: {
      'quick-log': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandQuickLog__',
      },
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandTogglePanel__',
      },
    },
    content_security_policy: { extension_pages: EXTENSION_CSP },
    web_accessible_resources: [
      { resources: ['panel.html', 'picker-overlay.html'], matches: ANY_PAGE },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'bellwether@bellwether.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), ...launcherPlugins],
    build: { sourcemap: false },
  }),
});
