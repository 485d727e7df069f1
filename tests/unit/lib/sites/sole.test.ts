import { describe, expect, it } from 'vitest';
import { agreedText, soleText, widestAround } from '../../../../lib/sites/sole.ts';

function show(html: string): Element[] {
  document.head.innerHTML = '<style>.away { display: none }</style>';
  document.body.innerHTML = html;
  return [...document.body.children];
}

function said(html: string): string | null {
  const [element] = show(html);
  if (!element) throw new Error('nothing is shown');
  return soleText(element);
}

describe('what one element says', () => {
  it.each([
    ['<b>Northwind</b>', 'Northwind'],
    ['<b><i></i><span> Northwind\n Traders </span></b>', 'Northwind Traders'],
    ['<b><span>High</span><span>High</span></b>', 'High'],
    ['<b>Northwind<i>Saved</i></b>', null],
    ['<b><i>Northwind</i><i>Globex</i></b>', null],
    ['<b> <i></i> </b>', null],
  ])('%s is %s', (html, text) => {
    expect(said(html)).toBe(text);
  });

  it('is the value of a field, and what is picked of a list', () => {
    expect(said('<input value="Northwind">')).toBe('Northwind');
    expect(said('<select><option>Low</option><option selected>High</option></select>')).toBe(
      'High',
    );
    expect(said('<select></select>')).toBeNull();
  });
});

describe('what several elements say', () => {
  it('is what all say that can be seen', () => {
    expect(agreedText(show('<b>High</b><i>High</i><b class="away">Low</b><b></b>'))).toBe('High');
  });

  it('is nothing where they differ', () => {
    expect(agreedText(show('<b>High</b><b>Low</b>'))).toBeNull();
    expect(agreedText([])).toBeNull();
  });
});

describe('the part of a page around an element', () => {
  it('ends where another one of its kind begins', () => {
    show('<main><div id="own"><p><h1>A</h1></p></div><div><h1>B</h1></div></main>');
    const [own] = document.querySelectorAll('h1');
    if (!own) throw new Error('no heading');
    expect(widestAround(own, 'h1').id).toBe('own');
  });

  it('is all of it where there is no other', () => {
    show('<main><h1>A</h1></main>');
    const [own] = document.querySelectorAll('h1');
    if (!own) throw new Error('no heading');
    expect(widestAround(own, 'h1')).toBe(document.documentElement);
  });
});
