import { describe, expect, it } from 'vitest';
import type { Locator } from '../../../../lib/model/recipe.ts';
import type { RecipeFieldName } from '../../../../lib/model/recipe-fields.ts';
import { readField } from '../../../../lib/recipes/read-field.ts';
import { show } from './pages.ts';

const place = (css: string): Locator => ({ by: 'place', hosts: [], css });

function reads(html: string, css: string, name: RecipeFieldName = 'accountName') {
  show(html);
  return readField(document, name, place(css));
}

describe('readField', () => {
  it('reads the one that is visible, beside hidden ones of other records', () => {
    const html = '<h1 hidden style="display:none">Globex</h1><h1>Northwind</h1>';
    expect(reads(html, 'h1')).toEqual({ text: 'Northwind' });
  });

  it('reads nothing where two could be meant', () => {
    expect(reads('<h1>Globex</h1><h1>Northwind</h1>', 'h1')).toEqual({
      text: null,
      why: 'several',
    });
  });

  it('says whether nothing stands there, or nothing in it', () => {
    expect(reads('<h1></h1>', 'h1')).toEqual({ text: null, why: 'empty' });
    expect(reads('<h1>x</h1>', 'h2')).toEqual({ text: null, why: 'none' });
  });

  it('reads what a field holds and which option is chosen', () => {
    expect(reads('<input value="Northwind">', 'input')).toEqual({ text: 'Northwind' });
    const options = '<select><option>Open</option><option selected>Solved</option></select>';
    expect(reads(options, 'select', 'ticketStatus')).toEqual({ text: 'Solved' });
  });

  it('reads no password', () => {
    expect(reads('<input type="password" value="secret">', 'input').text).toBeNull();
  });

  it('takes an e-mail address from its text or its link, never from inside a sentence', () => {
    const read = (html: string) => reads(html, 'main a, main p', 'emails').text;
    expect(read('<main><p>Dana &lt;Dana@northwind.test&gt;</p></main>')).toBe(
      'dana@northwind.test',
    );
    expect(read('<main><a href="mailto:dana@northwind.test?subject=x">Write</a></main>')).toBe(
      'dana@northwind.test',
    );
    expect(read('<main><p>Invoices go to sales@bait.test.</p></main>')).toBeNull();
  });

  it('takes a website from its text, or from where its link leads', () => {
    const read = (html: string) => reads(html, 'a', 'domain').text;
    expect(read('<a href="https://northwind.test/x">northwind.test</a>')).toBe('northwind.test');
    expect(read('<a href="https://northwind.test/x">Website</a>')).toBe('northwind.test');
    expect(read('<a href="/companies/42">Website</a>')).toBeNull();
  });

  it('follows a label wherever it stands by now', () => {
    const owner: Locator = {
      by: 'label',
      hosts: [],
      tie: 'description',
      tag: 'dt',
      text: 'Owner',
      inner: null,
    };
    show('<dl><dt>Phone</dt><dd>1</dd><dt>Owner *</dt><dd>Mia</dd></dl>');
    expect(readField(document, 'owner', owner)).toEqual({ text: 'Mia' });
    show('<dl><dt>Owner</dt><dd>Mia</dd><dt>Owner</dt><dd>Jon</dd></dl>');
    expect(readField(document, 'owner', owner)).toEqual({ text: null, why: 'several' });
  });
});
