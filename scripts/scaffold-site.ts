import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportName } from './site-entries.ts';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What keeps a site from being made; the message says what to do instead. */
export class NewSiteError extends Error {}

function siteSource(id: string, name: string): string {
  const site = exportName(id);
  return `import { firstVisible, textOf } from './dom.ts';
import { makeReading } from './reading.ts';
import type { Site, SiteRoute } from './site.ts';
import type { SiteSupport } from './support.ts';

const ADDRESS = /^\\/replace-me\\/(\\d{1,18})(?:\\/|$)/;

function route(url: URL): SiteRoute | null {
  const [, recordId] = ADDRESS.exec(url.pathname) ?? [];
  return recordId ? { recordType: 'account', recordId } : null;
}

function nameOf(doc: Document): string | null {
  return textOf(firstVisible(doc, '[data-replace-me]'));
}

export const ${site}: Site = {
  id: '${id}',
  name: '${name}',
  matches: ['https://*.${id}.example/*'],
  route,
  ready: (doc) => nameOf(doc) !== null,
  read(doc) {
    const accountName = nameOf(doc);
    return accountName && makeReading('account', { by: 'title', title: accountName }, { accountName });
  },
};

export const ${site}Support: SiteSupport = {
  confidence: 'low',
  evidence: null,
  reads: { account: ['accountName'] },
};
`;
}

function fixtureSource(id: string): string {
  const host = `acme.${id}.example`;
  const record = { site: id, host, recordType: 'account', recordId: '7' };
  const expect = { record, fields: { accountName: 'Northwind Traders' }, missing: ['domain'] };
  return `<!-- ${JSON.stringify({ url: `https://${host}/accounts/7`, expect })} -->
<!DOCTYPE html>
<html lang="en">
<head><title>Replace this page with one of the product, with invented people in it</title></head>
<body><h1>Northwind Traders</h1></body>
</html>
`;
}

/** Puts a line in front of the first one that begins like this. */
function insertBefore(file: string, mark: string, line: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(mark)) throw new NewSiteError(`${file} has no line “${mark}” any more.`);
  writeFileSync(
    file,
    text.replace(mark, () => `${line}${mark}`),
  );
}

/**
 * Writes what a new product needs, wired up and red: its tests fail until its page is a real one
 * and its file reads it.
 * @param root of the project
 * @param id lower case, words joined by hyphens: part of every key of its records
 * @returns the files that are to be filled in
 * @throws {NewSiteError} if the id is not one, or taken
 * @example scaffoldSite('.', 'acme-desk', 'Acme Desk')[0] // 'lib/sites/acme-desk.ts'
 */
export function scaffoldSite(root: string, id: string, name: string): string[] {
  if (!ID.test(id)) throw new NewSiteError(`“${id}” is no id: write it like acme-desk.`);
  const source = `lib/sites/${id}.ts`;
  if (existsSync(join(root, source))) throw new NewSiteError(`${source} is there already.`);
  const page = `tests/fixtures/pages/${id}--account.html`;
  const [site, file] = [exportName(id), `'./${id}.ts'`];
  const registry = join(root, 'lib/sites/registry.ts');
  insertBefore(
    registry,
    "import type { Site } from './site.ts';",
    `import { ${site} } from ${file};\n`,
  );
  insertBefore(registry, '  ...SELF_HOSTED,', `  ${site},\n`);
  writeFileSync(join(root, source), siteSource(id, name));
  writeFileSync(join(root, page), fixtureSource(id));
  return [source, page];
}
