import { join } from 'node:path';
import { canInstallDebianPackages, hasDebianBrowsers, installDebianPackages } from './apt.mjs';
import { findChromium, findFirefox } from './find-browsers.mjs';
import { SetupError, step } from './progress.mjs';
import { run } from './run.mjs';

/**
 * @param {string} root
 * @returns {Promise<string>} path of a Chromium; installs one if there is none
 * @throws {SetupError} when none can be had
 */
export async function ensureChromium(root) {
  const found = await findChromium();
  if (found) return found;
  if (hasDebianBrowsers()) {
    await step('installing Chromium (apt-get)', () => installDebianPackages(['chromium']));
  } else {
    await step('downloading Chromium (playwright install)', () => installWithPlaywright(root));
  }
  const installed = await findChromium();
  if (installed) return installed;
  throw new SetupError(
    'No Chromium was found and none could be installed. Install Chromium with your system’s ' +
      'package manager, or set BELLWETHER_CHROMIUM to its path. (Google Chrome will not do: it ' +
      'no longer loads extensions from the command line.)',
  );
}

async function installWithPlaywright(root) {
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const libraries = canInstallDebianPackages() ? ['--with-deps'] : [];
  try {
    await run(process.execPath, [cli, 'install', ...libraries, 'chromium'], { cwd: root });
  } catch (error) {
    throw new SetupError(
      `Chromium could not be downloaded. Install it with your system’s package manager, or set ` +
        `BELLWETHER_CHROMIUM to its path.\n${error.message}`,
    );
  }
}

/**
 * @returns {Promise<string>} path of a Firefox; installs the distribution's if there is none
 * @throws {SetupError} when none can be had
 */
export async function ensureFirefox() {
  const found = findFirefox();
  if (found) return found;
  if (hasDebianBrowsers()) {
    await step('installing Firefox (apt-get)', () => installDebianPackages(['firefox-esr']));
    const installed = findFirefox();
    if (installed) return installed;
  }
  throw new SetupError(
    'The tests need Firefox and none was found. Install it from https://www.mozilla.org/firefox ' +
      'or with your system’s package manager, or set BELLWETHER_FIREFOX to its path.',
  );
}

/** Without a font for them, Chinese names are boxes on the screenshots; everything else works. */
export async function ensureFonts() {
  if (!canInstallDebianPackages() || (await canDraw('zh'))) return;
  const fonts = ['fontconfig', 'fonts-dejavu-core', 'fonts-noto-cjk'];
  try {
    await step('installing fonts (apt-get)', () => installDebianPackages(fonts));
  } catch (error) {
    console.log(`  Going on without fonts for Chinese: ${error.message}`);
  }
}

async function canDraw(language) {
  try {
    return (await run('fc-list', [`:lang=${language}`])).trim() !== '';
  } catch {
    // No fontconfig, hence no fonts of its: it is installed together with them.
    return false;
  }
}
