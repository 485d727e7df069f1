import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Chrome itself is not in the list: it no longer loads an extension from the command line.
 * Chromium and its builds do.
 */
const CHROMIUM = {
  variable: 'BELLWETHER_CHROMIUM',
  programs: ['chromium', 'chromium-browser'],
  places: [
    '/usr/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe'),
  ],
};

const FIREFOX = {
  variable: 'BELLWETHER_FIREFOX',
  programs: ['firefox-esr', 'firefox'],
  places: [
    '/usr/bin/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env.ProgramFiles ?? '', 'Mozilla Firefox/firefox.exe'),
  ],
};

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Absent or not ours to run: the next place is tried.
    return false;
  }
}

/** A snap sees neither hidden folders nor our profiles in /tmp, so it cannot load the extension. */
function isSnap(path) {
  return existsSync('/snap') && /^\/snap\/|\/snap$/.test(realpathSync(path));
}

function find({ variable, programs, places }) {
  const named = process.env[variable];
  if (named) return named;
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => programs.map((program) => join(folder, program)));
  return [...inPath, ...places].find((path) => canRun(path) && !isSnap(path)) ?? null;
}

/**
 * Where Playwright keeps its own Chromium, if it was installed. Needs the packages.
 * @returns {Promise<string | null>}
 */
async function findPlaywrightChromium() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** @returns {Promise<string | null>} path of a Chromium that can load the extension */
export async function findChromium() {
  return find(CHROMIUM) ?? (await findPlaywrightChromium());
}

/** @returns {string | null} path of a Firefox */
export function findFirefox() {
  return find(FIREFOX);
}
