import { describe, expect, it } from 'vitest';
import { domainOf } from '../../../../lib/matching/domain-of.ts';
import { isFreeMail } from '../../../../lib/matching/free-mail.ts';

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

describe('free mail', () => {
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
  ])('%s names no customer', (domain) => {
    expect(isFreeMail(domain)).toBe(true);
  });

  it('a mailbox below a provider’s domain is free mail too', () => {
    for (const address of ['a@vip.163.com', 'b@vip.qq.com', 'c@mail.gmail.com'])
      expect(isFreeMail(domainOf(address) ?? '')).toBe(true);
  });

  it('a company’s domain that ends alike is not', () => {
    expect(isFreeMail('notgmail.com')).toBe(false);
    expect(isFreeMail('gmail.com.northwind.test')).toBe(false);
  });
});
