import { describe, expect, it } from 'vitest';
import { Locator } from '../../../../lib/model/recipe.ts';
import { proposeSelector } from '../../../../lib/recipes/propose.ts';
import { readField } from '../../../../lib/recipes/read-field.ts';
import { element, show } from './pages.ts';

/** How the element marked `id="it"` would be found again, firmest first. */
function ways(html: string) {
  show(html);
  const it = element('#it');
  it.removeAttribute('id');
  return proposeSelector(it);
}

const first = (html: string) => ways(html)[0]?.at;
const place = (css: string) => ({ by: 'place', hosts: [], css });

describe('proposeSelector', () => {
  it('takes the makers’ own mark before anything else', () => {
    expect(
      first('<main><h1 id="it" data-testid="account-name" class="title">Northwind</h1></main>'),
    ).toEqual(place('[data-testid="account-name"]'));
  });

  it('takes a label before structure and classes', () => {
    const [label, ...others] = ways(
      '<section id="record"><dl><dt>Owner:</dt><dd class="owner"><a id="it" href="/u/1">Mia Park</a></dd></dl></section>',
    );
    expect(label?.at).toEqual({
      by: 'label',
      hosts: [],
      tie: 'description',
      tag: 'dt',
      text: 'Owner',
      inner: null,
    });
    expect(others.map(({ grade }) => grade)).toEqual(['structure', 'class']);
  });

  it.each([
    ['a label around its field', '<label>Owner <input id="it" value="Mia"></label>', 'control'],
    ['dt/dd', '<dl><div><dt>Owner</dt><dd id="it">Mia</dd></div></dl>', 'description'],
    ['th/td', '<table><tr><th>Owner</th><td id="it">Mia</td></tr></table>', 'row'],
    [
      'aria-labelledby',
      '<i id="l9x">Owner</i><b><i id="it" aria-labelledby="l9x">Mia</i></b>',
      'labelledby',
    ],
    ['a label beside it', '<div><span>Owner:</span><span id="it">Mia</span></div>', 'beside'],
  ])('knows a label by %s', (_, html, tie) => {
    const found = ways(html).find(({ grade }) => grade === 'label');
    expect(found?.at).toMatchObject({ tie, text: 'Owner' });
  });

  it('follows a label’s for to its field', () => {
    show('<label for="f-9381">Owner</label><input id="f-9381" value="Mia">');
    expect(proposeSelector(element('input'))[0]?.at).toMatchObject({
      tie: 'control',
      text: 'Owner',
    });
  });

  it('never takes a value beside a value for its label', () => {
    const found = ways('<table><tr><td>Dana Whitfield</td><td id="it">open</td></tr></table>');
    expect(found.map(({ grade }) => grade)).not.toContain('label');
  });

  it('never selects a hashed class, nor a mark that repeats the record’s own text', () => {
    const found = ways(
      '<div class="css-1q2w3e sc-bdVaJa Card_card__x7Gh2" data-name="northwind"><p><b id="it" class="jss12 Name_name__k2J9a">Northwind</b></p><p>x</p></div>',
    );
    expect(JSON.stringify(found)).not.toMatch(/css-|sc-|__|jss|northwind/);
    expect(found[0]?.grade).toBe('position');
  });

  it('finds a text without a name by the icon beside it', () => {
    expect(
      first(
        '<p><svg data-testid="EmailIcon"></svg><span id="it">dana@northwind.test</span></p><p><span>x</span></p>',
      ),
    ).toEqual(place('[data-testid="EmailIcon"] + span'));
  });

  it('takes structure under a mark before a class that says what something is', () => {
    const found = ways('<div id="people"><h5 id="it" class="person-name">Dana</h5></div>');
    expect(found.slice(0, 2).map(({ at }) => at)).toEqual([
      place('#people h5'),
      place('.person-name'),
    ]);
  });

  it('finds its way into shadow roots', () => {
    show('<app-record data-part="record"></app-record>');
    const root = element('app-record').attachShadow({ mode: 'open' });
    root.innerHTML = '<dl><dt>Owner</dt><dd>Mia</dd></dl>';
    const [way] = proposeSelector(root.querySelector('dd') as Element);
    expect(way?.at).toMatchObject({ by: 'label', hosts: ['[data-part="record"]'] });
    expect(way && readField(document, 'owner', way.at)).toEqual({ text: 'Mia' });
  });

  it('proposes only what a recipe may hold', () => {
    const found = ways(
      '<main><article data-part="x y"><div class="2col -odd w-1/2 md:flex"><p>a</p><p id="it" class="lead-text">Northwind</p></div></article></main>',
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { at } of found)
      expect(Locator.safeParse(at).success, JSON.stringify(at)).toBe(true);
  });
});
