import { describe, expect, it } from 'vitest';
import { type AddressProblem, typedSite } from '../../../components/typed-site.ts';

const patternOf = (typed: string, suffix: string | null = null) => {
  const site = typedSite(typed, suffix);
  return 'problem' in site ? site.problem : site.pattern;
};

describe('a typed site', () => {
  it.each([
    ['acme.zendesk.com', 'https://acme.zendesk.com/*'],
    ['  https://ACME.Zendesk.com/agent/tickets/1?x=1#y ', 'https://acme.zendesk.com/*'],
    ['http://crm.example.com/', 'http://crm.example.com/*'],
    ['crm.example.com:8080/a', 'https://crm.example.com/*'],
    ['localhost:3000', 'http://localhost/*'],
    ['127.0.0.1:8080/a', 'http://127.0.0.1/*'],
    ['localhost.example', 'https://localhost.example/*'],
    ['http://crm/', 'http://crm/*'],
    ['acme.zendesk.com.', 'https://acme.zendesk.com/*'],
    ['münchen.example', 'https://xn--mnchen-3ya.example/*'],
    ['[::1]:8080', 'http://[::1]/*'],
  ])('%s stands for one origin', (typed, pattern) => {
    expect(patternOf(typed)).toBe(pattern);
  });

  it.each<[string, AddressProblem]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['acme', 'whole-address'],
    ['*.zendesk.com', 'many'],
    ['https://*/*', 'many'],
    ['*', 'many'],
    ['%2A.zendesk.com', 'many'],
    ['acme corp', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['me@acme.com', 'not-an-address'],
    ['javascript:alert(1)', 'not-web'],
    ['file:///etc/passwd', 'not-web'],
    ['chrome://settings', 'not-web'],
    ['mailto:me@acme.com', 'not-web'],
    ['https://addons.mozilla.org/', 'store'],
  ])('%j is refused with the reason', (typed, problem) => {
    expect(patternOf(typed)).toBe(problem);
  });

  it.each([
    ['acme', '.zendesk.com', 'https://acme.zendesk.com/*'],
    ['app-eu1', '.hubspot.com', 'https://app-eu1.hubspot.com/*'],
    [
      'acme--uat.sandbox',
      '.lightning.force.com',
      'https://acme--uat.sandbox.lightning.force.com/*',
    ],
    ['other.example.com', '.zendesk.com', 'https://other.example.com/*'],
    ['acme.zendesk.com/agent', '.zendesk.com', 'https://acme.zendesk.com/*'],
  ])('%s before %s is completed only where it is a subdomain', (typed, suffix, pattern) => {
    expect(patternOf(typed, suffix)).toBe(pattern);
  });

  it.each([
    'acme.lightning.force.com',
    'https://acme.my.salesforce.com/001Hs00000ABCDE',
    'https://acme.my.salesforce-setup.com/lightning/setup',
  ])('%s leads to where Salesforce shows records, and names the other site', (typed) => {
    expect(typedSite(typed, null)).toEqual({
      host: 'acme.lightning.force.com',
      pattern: 'https://acme.lightning.force.com/*',
      classic: 'acme.my.salesforce.com',
    });
  });
});
