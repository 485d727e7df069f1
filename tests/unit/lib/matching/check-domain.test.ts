import { describe, expect, it } from 'vitest';
import { checkDomain } from '../../../../lib/matching/check-domain.ts';

describe('a domain that was typed', () => {
  it.each([
    ['northwind.test', 'northwind.test'],
    [' https://www.Northwind.co.uk/about ', 'northwind.co.uk'],
    ['dana@eu.northwind.test', 'northwind.test'],
    ['acme.github.io', 'acme.github.io'],
  ])('%s is %s', (typed, domain) => {
    expect(checkDomain(typed)).toEqual({ ok: true, domain });
  });

  it.each([
    ['co.uk', 'public-suffix'],
    ['github.io', 'public-suffix'],
    ['com', 'public-suffix'],
    ['gmail.com', 'anybodys'],
    ['dana@qq.com', 'anybodys'],
    ['https://www.linkedin.com/company/northwind', 'anybodys'],
    ['Northwind', 'not-a-domain'],
    ['10.0.0.1', 'not-a-domain'],
    ['', 'not-a-domain'],
  ])('%s is refused as %s', (typed, fault) => {
    expect(checkDomain(typed)).toEqual({ ok: false, fault });
  });
});
