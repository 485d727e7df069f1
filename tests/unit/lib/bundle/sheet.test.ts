import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Sheet, toHtml, toMarkdown } from '../../../../lib/bundle/sheet.ts';

const SHEET: Sheet = {
  locale: 'en',
  title: 'Northwind & Sons',
  lead: ['As of today'],
  sections: [
    {
      title: 'Who',
      facts: [
        ['Owner', 'Mara <b>'],
        ['Revenue', 'Not known'],
      ],
      none: 'None',
    },
    {
      title: 'Factors',
      table: { head: ['Factor', 'Score'], rows: [['Support | 2', '40']] },
      none: 'None',
    },
    { title: 'Steps', lines: ['- [ ] call'], none: 'None' },
    { title: 'Empty', lines: [], none: 'Nothing yet' },
    { title: 'People', records: [{ title: 'Dana', facts: [['Phone', '+49']] }], none: 'None' },
  ],
};

describe('a sheet as Markdown', () => {
  it('has its sections, and says where there is nothing', () => {
    expect(toMarkdown(SHEET)).toBe(`# Northwind \\& Sons

As of today

## Who

- **Owner:** Mara \\<b\\>
- **Revenue:** Not known

## Factors

| Factor | Score |
| --- | --- |
| Support \\| 2 | 40 |

## Steps

- \\- \\[ \\] call

## Empty

_Nothing yet_

## People

### Dana

- **Phone:** \\+49
`);
  });

  it('has as many lines as without what anybody wrote in it, whatever that is', () => {
    const lines = toMarkdown(SHEET).split('\n').length;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const [who, ...others] = SHEET.sections;
        const facts: [string, string][] = [
          ['Owner', text],
          ['Revenue', text],
        ];
        const hostile = {
          ...SHEET,
          title: text,
          sections: [{ ...who, facts } as never, ...others],
        };
        expect(toMarkdown(hostile).split('\n')).toHaveLength(lines);
      }),
    );
  });
});

describe('a sheet as a page', () => {
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

  it('stands by itself: no script, nothing loaded, and nothing may be', () => {
    const html = toHtml(SHEET);
    const page = parse(html);
    expect(
      page.querySelectorAll('script, link, img, iframe, [src], [href], [onclick]'),
    ).toHaveLength(0);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page.querySelector('h1')?.textContent).toBe('Northwind & Sons');
    expect([...page.querySelectorAll('dd')].map((one) => one.textContent)).toContain('Mara <b>');
    expect(page.querySelector('.none')?.textContent).toBe('Nothing yet');
  });

  it('makes no element of what anybody wrote', () => {
    const count = (html: string) => parse(html).querySelectorAll('*').length;
    const attack = fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '</title><script>alert(1)</script>',
      '"><svg onload=alert(1)>',
      "'--><!--",
      '&lt;b&gt;',
      '</style><b>',
    );
    fc.assert(
      fc.property(attack, fc.string(), (one, other) => {
        const text = other + one;
        const hostile: Sheet = {
          ...SHEET,
          title: text,
          lead: [text],
          sections: SHEET.sections.map((section) => ({ ...section, title: text })),
        };
        expect(count(toHtml(hostile))).toBe(count(toHtml(SHEET)));
      }),
    );
  });
});
