import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { DevtoolsPipe } from './pipe.ts';
import { Tab } from './tab.ts';

/** Time for the extension's own installation work, which is not what is measured. */
const INSTALL_MS = 2000;

const QUIET = [
  '--headless=new',
  '--lang=en-US',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-component-extensions-with-background-pages',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
  '--window-size=1366,900',
];

/** A floor's frame reads IndexedDB, which Chromium refuses to frames by default in some systems. */
const PREFERENCES = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

export interface LaunchOptions {
  /** Program of the browser. */
  program: string;
  /** Folder of one unpacked extension, or none. */
  extension: string | null;
  /** Host names that lead to this machine, besides `localhost`. */
  hosts: string[];
}

/** One browser with a fresh profile and at most one extension. */
export class Chromium {
  readonly pipe: DevtoolsPipe;
  #process: ChildProcess;
  #profile: string;
  extensionId: string | null = null;

  private constructor(child: ChildProcess, profile: string) {
    this.#process = child;
    this.#profile = profile;
    this.pipe = new DevtoolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
    let lastWords = '';
    child.stderr?.on('data', (data: Buffer) => {
      lastWords = (lastWords + data).slice(-2000);
    });
    child.on('exit', (code) => this.pipe.fail(`the browser ended (${code}): ${lastWords}`));
    child.on('error', (error) => this.pipe.fail(error.message));
  }

  static async launch({ program, extension, hosts }: LaunchOptions): Promise<Chromium> {
    const profile = mkdtempSync(join(tmpdir(), 'bellwether-bench-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(PREFERENCES));
    const rules = hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',');
    const args = [
      ...QUIET,
      `--user-data-dir=${profile}`,
      ...(rules ? [`--host-resolver-rules=${rules}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ];
    const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const;
    const chromium = new Chromium(spawn(program, args, { stdio: [...stdio] }), profile);
    try {
      await chromium.#install(extension);
    } catch (error) {
      await chromium.close();
      throw error;
    }
    return chromium;
  }

  async #install(folder: string | null): Promise<void> {
    await this.pipe.send('Target.setDiscoverTargets', { discover: true });
    if (folder === null) return;
    const { id } = await this.pipe.send<{ id: string }>('Extensions.loadUnpacked', {
      path: folder,
    });
    this.extensionId = id;
    await pause(INSTALL_MS);
    for (const { targetId, type, url } of await this.targets()) {
      if (type === 'page' && url !== 'about:blank')
        await this.pipe.send('Target.closeTarget', { targetId });
    }
  }

  async targets(): Promise<{ targetId: string; type: string; url: string }[]> {
    const { targetInfos } = await this.pipe.send<{
      targetInfos: { targetId: string; type: string; url: string }[];
    }>('Target.getTargets');
    return targetInfos;
  }

  /** A new tab on `about:blank`. */
  openTab(): Promise<Tab> {
    return Tab.open(this.pipe);
  }

  /** The address of one of the extension's own pages. */
  pageUrl(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  async close(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = new Promise((resolve) => this.#process.once('exit', resolve));
      this.#process.kill('SIGTERM');
      await ended;
    }
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
