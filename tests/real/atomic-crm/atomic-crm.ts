import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { step } from '../../../scripts/setup/progress.mjs';
import { run, runNpm } from '../../../scripts/setup/run.mjs';
import { prepareOnce } from '../cache.ts';
import type { RealApp } from '../real-app.ts';
import { serveFolder } from '../serve-folder.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Records that `seed.js` adds. */
export const ATOMIC_PATHS = {
  northwind: '/#/companies/55/show',
  globex: '/#/companies/56/show',
  initech: '/#/companies/57/show',
  dana: '/#/contacts/500/show',
  sam: '/#/contacts/502/show',
  renewal: '/#/deals/50/show',
} as const;

async function install(folder: string): Promise<void> {
  await step('installing Atomic CRM (npm)', () =>
    runNpm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], folder),
  );
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  await step('building Atomic CRM', () =>
    run(process.execPath, [vite, 'build'], { cwd: folder, env }),
  );
}

/** Atomic CRM from npm: a React and MUI application with its data in memory, no login. */
export function atomicCrm(): RealApp {
  let url = '';
  let server: Server | null = null;
  return {
    name: 'Atomic CRM',
    get url() {
      return url;
    },
    async start() {
      const folder = await prepareOnce('atomic-crm', import.meta.dirname, install);
      ({ url, server } = await serveFolder(join(folder, 'dist')));
    },
    async stop() {
      server?.closeAllConnections();
      server?.close();
    },
  };
}
