import { describe, expect, it } from 'vitest';
import { isAnybodys } from '../../../../lib/matching/anybodys-domains.ts';
import { domainOf } from '../../../../lib/matching/domain-of.ts';

describe('the registrable domain', () => {
  it.each([
    ['northwind.test', 'northwind.test'],
    ['https://www.northwind.test/about?x=1', 'northwind.test'],
    ['HTTP://Shop.EU.Northwind.co.uk:8443/', 'northwind.co.uk'],
    ['dana.whitfield@mail.northwind.com.cn', 'northwind.com.cn'],
    ['acme.github.io', 'acme.github.io'],
    ['docs.acme.github.io', 'acme.github.io'],
    ['acme.myshopify.com', 'acme.myshopify.com'],
    ['bücher.de', 'xn--bcher-kva.de'],
    ['https://xn--bcher-kva.de/', 'xn--bcher-kva.de'],
    ['例子.公司.cn', 'xn--fsqu00a.xn--55qx5d.cn'],
    ['northwind.test.', 'northwind.test'],
    ['  northwind.test\n', 'northwind.test'],
    ['user:secret@northwind.test', 'northwind.test'],
  ])('of %s is %s', (text, domain) => {
    expect(domainOf(text)).toBe(domain);
  });

  it.each([
    'github.io',
    'co.uk',
    'com',
    'localhost',
    'intranet',
    '10.0.0.1',
    'http://[2001:db8::1]/',
    '2130706433',
    'not a domain',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'mailto:',
    '@',
    '',
    `${'a.'.repeat(2000)}com`,
  ])('of %s is none', (text) => {
    expect(domainOf(text)).toBeNull();
  });

  it('of a look-alike is the look-alike’s own, in its ASCII form', () => {
    expect(domainOf('nоrthwind.test')).toBe('xn--nrthwind-nbh.test');
    expect(domainOf('northwind.test.evil.example')).toBe('evil.example');
    expect(domainOf('https://northwind.test@evil.example/')).toBe('evil.example');
  });
});

describe('a domain that is anybody’s', () => {
  it.each([
    'gmail.com',
    'outlook.com',
    'qq.com',
    '163.com',
    '126.com',
    'foxmail.com',
    'sina.com',
    'yahoo.co.jp',
    'web.de',
  ])('%s gives everybody an address', (domain) => {
    expect(isAnybodys(domain)).toBe(true);
  });

  it.each([
    'yahoo.ca',
    'yahoo.com.br',
    'hotmail.com.ar',
    'outlook.sa',
    'live.nl',
    'gmx.fr',
    'msn.cn',
    'ymail.com',
    'proton.me',
    'protonmail.ch',
    'yandex.kz',
  ])('%s is one of a family in every country', (domain) => {
    expect(isAnybodys(domain)).toBe(true);
  });

  it.each([
    'att.net',
    'verizon.net',
    'cox.net',
    'wp.pl',
    'seznam.cz',
    'bigpond.com',
    'hanmail.net',
  ])('%s gives its subscribers an address', (domain) => {
    expect(isAnybodys(domain)).toBe(true);
  });

  it.each([
    'https://www.facebook.com/northwind',
    'https://www.linkedin.com/company/northwind',
    'https://instagram.com/northwind',
    'https://x.com/northwind',
    'https://sites.google.com/view/northwind',
    'https://github.com/northwind',
    'https://linktr.ee/northwind',
  ])('%s shows a page of a site that hosts everybody’s', (website) => {
    expect(isAnybodys(domainOf(website) ?? '')).toBe(true);
  });

  it('a mailbox below a provider’s domain is too', () => {
    for (const address of ['a@vip.163.com', 'b@vip.qq.com', 'c@mail.gmail.com'])
      expect(isAnybodys(domainOf(address) ?? '')).toBe(true);
  });

  it('a company’s domain that ends alike is not', () => {
    for (const domain of [
      'notgmail.com',
      'gmail.com.northwind.test',
      'live-nation.com',
      'gmxsys.com',
      'livenation.com',
      'netflix.com',
      'acme.wixsite.com',
      'acme.github.io',
    ])
      expect(isAnybodys(domain)).toBe(false);
  });
});
