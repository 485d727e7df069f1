import { describe, expect, it } from 'vitest';
import { plainText, TEXT_CAP } from '../../../../lib/sites/dom.ts';
import { emailsIn, nameBeforeEmail } from '../../../../lib/sites/emails.ts';
import { linkedAccount } from '../../../../lib/sites/links.ts';
import type { SiteRoute } from '../../../../lib/sites/site.ts';
import { goTo } from './fixture.ts';

describe('plain text', () => {
  it('is one line without direction overrides, and null where nothing is left', () => {
    expect(plainText('  Northwind\n\t Traders ')).toBe('Northwind Traders');
    expect(plainText('\u202EsredarT\u202C \u2066Northwind\u2069')).toBe('sredarT Northwind');
    expect(plainText('李伟 👩‍💻')).toBe('李伟 👩‍💻');
    expect(plainText('\u200B \u0000\n')).toBeNull();
    expect(plainText(null)).toBeNull();
  });

  it('is cut between characters', () => {
    expect(plainText(`${'a'.repeat(TEXT_CAP - 1)}😀`)).toBe('a'.repeat(TEXT_CAP - 1));
  });
});

describe('e-mail addresses', () => {
  it('are taken from texts that are one, never out of longer ones', () => {
    expect(
      emailsIn([
        'Dana@Northwind.test',
        '"Li Wei" <li.wei@northwind.test>',
        'dana@northwind.test',
        'write to bait@globex.test',
        'bait@globex.test, other@globex.test',
        'nobody@localhost',
        null,
      ]),
    ).toEqual(['dana@northwind.test', 'li.wei@northwind.test']);
  });

  it('are at most ten, and none is longer than mail can reach', () => {
    expect(emailsIn(Array.from({ length: 30 }, (_, i) => `a${i}@b.test`))).toHaveLength(10);
    expect(emailsIn([`${'a'.repeat(250)}@b.test`])).toEqual([]);
  });

  it('may stand behind a name', () => {
    expect(nameBeforeEmail('"Sinéad O\'Brien" <s@initech.test>')).toBe("Sinéad O'Brien");
    expect(nameBeforeEmail('<s@initech.test>')).toBeNull();
    expect(nameBeforeEmail('Dana Whitfield')).toBe('Dana Whitfield');
  });
});

describe('the account that links lead to', () => {
  const route = (url: URL): SiteRoute | null => {
    const [, recordId] = /^\/accounts\/(\d+)$/.exec(url.pathname) ?? [];
    return recordId ? { recordType: 'account', recordId } : null;
  };
  const links = (html: string): Element[] => {
    goTo('https://crm.example/tickets/1');
    document.body.innerHTML = html;
    return [...document.querySelectorAll('a')];
  };
  const none = { accountName: null, accountRecordId: null };

  it('is the one that all of them name', () => {
    const found = links('<a href="/accounts/7"></a><a href="/accounts/7">Northwind</a>');
    expect(linkedAccount(found, route)).toEqual({ accountName: 'Northwind', accountRecordId: '7' });
  });

  it('is none if they name two, lead elsewhere or nowhere', () => {
    const two = '<a href="/accounts/7">A</a><a href="/accounts/8">B</a>';
    const elsewhere =
      '<a href="https://evil.example/accounts/7">A</a><a>B</a><a href="http://[">C</a>';
    expect(linkedAccount(links(two), route)).toEqual(none);
    expect(linkedAccount(links(elsewhere), route)).toEqual(none);
  });
});
