import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../../../lib/sites');
/** Names that a build makes up: they change with every release. */
const HASHED = /\.(?:css|sc|jss|emotion|styled)-|__Styled|View__|lwc-[a-z0-9]{6}|input-\d|:r\d/;
/** A class of a selector, as a whole: `.MuiAvatar-root`. */
const CLASS = /(?<=[\s'"`>+~,(\]\w)])\.([a-zA-Z_][\w-]{3,})/g;

function sourceOf(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

/** Letters and digits by turns, as no person names a thing: `sc1a2b`, `_x7f3`. */
function looksHashed(name: string): boolean {
  return name.split(/[-_]/).some((part) => (part.match(/\d[a-z]|[a-z]\d/gi) ?? []).length > 1);
}

describe('selectors', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );

  it('of hashed classes are told by their pattern', () => {
    expect(['sc1a2b', 'css-1b6pap2oc', '_3d5q2r8'].every(looksHashed)).toBe(true);
    expect(['o_form_view', 'zd_v2-header', 'MuiAvatar-root', 'col-3'].some(looksHashed)).toBe(
      false,
    );
  });

  it.each(files)('%s selects on no hashed class and on no visible word', (file) => {
    const source = sourceOf(file);
    const strings = source.match(/'[^'\n]*'|`[^`]*`/g)?.join('\n') ?? '';
    const classes = [...strings.matchAll(CLASS)].map(([, name = '']) => name);
    expect(classes.filter(looksHashed)).toEqual([]);
    expect(source).not.toMatch(HASHED);
    expect(source).not.toMatch(/aria-label[*^$]?=|:has-text|title[*^$]?=|field-label/);
  });
});
