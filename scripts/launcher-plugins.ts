import { type MinifyOptions, minify } from 'terser';
import type { Plugin } from 'vite';

/** A function that is used once is written where it is used; the launchers know no `this`. */
const INLINED: MinifyOptions = {
  ecma: 2020,
  toplevel: true,
  compress: { passes: 5, inline: 3, unsafe_arrows: true },
};

/** Has V8 compile all of a script in one go. Other engines see a comment. */
const AT_ONCE = '//# allFunctionsCalledOnLoad';

const WRAPPED = /virtual:wxt-unlisted-script-entrypoint\?(.*\/launcher[\w-]*\.ts)$/;

/** The launchers without what WXT puts around a script to report its failures. */
const bare: Plugin = {
  name: 'bare-launchers',
  transform: (_, id) => {
    const file = WRAPPED.exec(id)?.[1];
    return file && `import script from ${JSON.stringify(file)}; script.main();`;
  },
};

/**
 * The launchers as few functions, compiled together. Nearly all of one runs at once in every page
 * of a granted site, where compiling its functions one by one would cost as much as running them.
 */
const inlined: Plugin = {
  name: 'inlined-launchers',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk' || !output.fileName.startsWith('launcher')) continue;
        const { code } = await minify(output.code, INLINED);
        if (!code) throw new Error(`Nothing is left of ${output.fileName}.`);
        output.code = `${AT_ONCE}\n${code}`;
      }
    },
  },
};

/** For the scripts of a closed panel, which every page pays for. */
export const launcherPlugins: Plugin[] = [bare, inlined];
