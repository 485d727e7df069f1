/** `npm run new:site acme-desk "Acme Desk"`: begins a product, see “Add a site in four steps”. */
import { resolve } from 'node:path';
import { NewSiteError, scaffoldSite } from './scaffold-site.ts';

const [id = '', name = id] = process.argv.slice(2);

try {
  const files = scaffoldSite(resolve(import.meta.dirname, '..'), id, name);
  console.log(`Now fill in ${files.join(' and ')}, until this is green:`);
  console.log('  npx vitest run tests/unit/lib/sites');
} catch (error) {
  if (!(error instanceof NewSiteError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
