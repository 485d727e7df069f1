import { describe, expect, it } from 'vitest';
import { hostSuffix, isVendorsHost } from '../../../../lib/sites/vendor-hosts.ts';

const ATTIO = { matches: ['https://app.attio.com/*'] };
const ZENDESK = { matches: ['https://*.zendesk.com/*'] };

describe("a vendor's hosts", () => {
  it.each([
    ['https://*.zendesk.com/*', '.zendesk.com'],
    ['https://app.attio.com/*', 'app.attio.com'],
  ])('%s ends in %s', (pattern, suffix) => {
    expect(hostSuffix(pattern)).toBe(suffix);
  });

  it.each([
    ['acme.zendesk.com', true],
    ['zendesk.com', true],
    ['*.zendesk.com', true],
    ['evilzendesk.com', false],
    ['acme.zendesk.com.evil.example', false],
  ])('of customers with hosts of their own: %s, %s', (host, isTheirs) => {
    expect(isVendorsHost(ZENDESK, host)).toBe(isTheirs);
  });

  it.each([
    ['app.attio.com', true],
    ['attio.com', false],
    ['evil.app.attio.com', false],
    ['evilapp.attio.com', false],
    ['*.attio.com', false],
  ])('shared by all customers: %s, %s', (host, isTheirs) => {
    expect(isVendorsHost(ATTIO, host)).toBe(isTheirs);
  });
});
