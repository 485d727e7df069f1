import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from '../lib/sites/registry.ts';

interface Entrypoint {
  name: string;
  inputPath: string;
  type: 'unlisted-script';
}

/** @example exportName('zoho-crm') // 'zohoCrm' */
export function exportName(siteId: string): string {
  return siteId.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Writes an entry point for every product, so that each is a file of its own in the build and no
 * page carries the readers of other products.
 * @param folder to write into; made if it is not there
 * @param root of the project
 */
export function writeSiteEntries(folder: string, root: string): Entrypoint[] {
  mkdirSync(folder, { recursive: true });
  return SITES.map(({ id }) => {
    const name = `site-${id}`;
    const inputPath = join(folder, `${name}.ts`);
    writeFileSync(
      inputPath,
      `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerSite } from '${root}/entrypoints/page/offered-sites.ts';
import { ${exportName(id)} } from '${root}/lib/sites/${id}.ts';

export default defineUnlistedScript(() => offerSite(${exportName(id)}));
`,
    );
    return { name, inputPath, type: 'unlisted-script' };
  });
}
