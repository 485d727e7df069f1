import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { canInstallDebianPackages, installDebianPackages } from '../../../scripts/setup/apt.mjs';
import { step } from '../../../scripts/setup/progress.mjs';
import { run } from '../../../scripts/setup/run.mjs';
import { prepareOnce } from '../cache.ts';
import type { RealApp } from '../real-app.ts';

const PACKAGES = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'];
const LIBRARY = '/usr/share/request-tracker5/lib';
const SERVER = '/usr/share/request-tracker5/libexec/rt-server';
const START_TIMEOUT_MS = 60_000;

export const RT_LOGIN = { user: 'root', password: 'password' } as const;

/** Records that `seed.pl` adds. */
export const RT_PATHS = {
  danaTicket: '/Ticket/Display.html?id=1',
  liWeiTicket: '/Ticket/Display.html?id=3',
  samTicket: '/Ticket/Display.html?id=4',
} as const;

/** Whether this machine can have it: its packages are Debian's. */
export const canRunRequestTracker = canInstallDebianPackages;

function rtEnv(folder: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    BELLWETHER_RT_FOLDER: folder,
    BELLWETHER_RT_PORT: String(port),
    RT_SITE_CONFIG: join(folder, 'RT_SiteConfig.pm'),
    RT_SITE_CONFIG_DIR: join(folder, 'none.d'),
  };
}

async function install(folder: string): Promise<void> {
  const env = rtEnv(folder, 80);
  await step('installing Request Tracker (apt-get)', () => installDebianPackages(PACKAGES));
  await step('making its database', async () => {
    const database = ['--action', 'init', '--dba', '', '--dba-password', '', '--skip-create'];
    await run('/usr/sbin/rt-setup-database-5', database, { env });
    await run('perl', [`-I${LIBRARY}`, join(folder, 'seed.pl')], { env });
  });
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const givesUpAt = performance.now() + START_TIMEOUT_MS;
  while (child.exitCode === null && performance.now() < givesUpAt) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Request Tracker does not answer at ${url} (exit code ${child.exitCode}).`);
}

/** Request Tracker 5 from Debian, a helpdesk whose pages are rendered by the server. */
export function requestTracker(): RealApp {
  let url = '';
  let child: ChildProcess | null = null;
  return {
    name: 'Request Tracker',
    get url() {
      return url;
    },
    async start() {
      const folder = await prepareOnce('request-tracker', import.meta.dirname, install);
      const port = await findFreePort();
      const args = ['--server', 'Starlet', '--host', '127.0.0.1', '--port', String(port)];
      const options = { env: rtEnv(folder, port), stdio: 'ignore' as const };
      child = spawn(SERVER, [...args, '--max-workers', '3'], options);
      url = `http://127.0.0.1:${port}`;
      await untilAnswering(url, child);
    },
    async stop() {
      if (!child || child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
