import { resolve } from 'node:path';

const SEED = resolve(import.meta.dirname, 'seed.js');

/** Changes to the published sources, by file; a change that finds nothing to change is an error. */
const PATCHES = {
  // Puts the tests' customers into the data that the application makes up when it starts.
  'fakerest/dataProvider.ts': (code) =>
    `import { seeded } from ${JSON.stringify(SEED)};\n` +
    code.replace(
      'fakeRestDataProvider(generateData(), true, 300)',
      'fakeRestDataProvider(seeded(generateData), false, 300)',
    ),
  // A TypeScript namespace that only declares a property; this compiler has no namespaces.
  'supabase/authProvider.ts': (code) =>
    code.replace(/export namespace getIsInitialized \{[^}]*\}/, ''),
};

function patchSources() {
  return {
    name: 'patch-sources',
    enforce: 'pre',
    transform(code, id) {
      const file = Object.keys(PATCHES).find((name) => id.endsWith(`/src/providers/${name}`));
      if (!file) return null;
      const patched = PATCHES[file](code);
      if (patched.endsWith(code)) throw new Error(`${id} changed: adapt tests/real/atomic-crm.`);
      return patched;
    },
  };
}

// The application is written for Supabase; the pages never ask it, but its modules read these.
const NO_BACKEND = JSON.stringify('http://127.0.0.1:9');

export default {
  base: './',
  logLevel: 'error',
  // Its icons are CommonJS and imported the way bundlers of its day understood them.
  legacy: { inconsistentCjsInterop: true },
  oxc: { jsx: { runtime: 'automatic' } },
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env.VITE_SUPABASE_URL': NO_BACKEND,
    'import.meta.env.VITE_SUPABASE_URL': NO_BACKEND,
    'import.meta.env.VITE_SUPABASE_ANON_KEY': '"none"',
  },
  resolve: {
    dedupe: ['react', 'react-dom', 'react-admin', 'ra-core', 'react-router', 'react-router-dom'],
  },
  plugins: [patchSources()],
};
