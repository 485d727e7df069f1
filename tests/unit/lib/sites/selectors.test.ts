import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../../../lib/sites');
/** Names that a build makes up: they change with every release. */
const HASHED = /\.(?:css|sc|jss|emotion|styled)-|__Styled|View__|lwc-[a-z0-9]{6}|input-\d|:r\d/;

describe('selectors', () => {
  it.each(readdirSync(FOLDER))('%s selects on no hashed class and on no visible word', (file) => {
    const source = readFileSync(join(FOLDER, file), 'utf8').replace(
      /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
      '',
    );
    expect(source).not.toMatch(HASHED);
    expect(source).not.toMatch(/aria-label[*^$]?=|:has-text|title[*^$]?=|field-label/);
  });
});
