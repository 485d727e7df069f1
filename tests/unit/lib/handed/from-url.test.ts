import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handedFromUrl } from '../../../../lib/handed/from-url.ts';

const JSON_TEXT = JSON.stringify({
  bellwether: 1,
  customer: { name: 'Nørthwind 北风', domain: 'northwind.test' },
});
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const named = (hash: string) =>
  handedFromUrl(new URL(`https://crm.example/${hash}`))?.fields.accountName ?? null;

describe('a hand-over in a link', () => {
  it.each([
    ['percent-encoded', `#bellwether=${encodeURIComponent(JSON_TEXT)}`],
    ['in base64url', `#bellwether=${base64url(JSON_TEXT)}`],
    ['behind an application’s own hash', `#/companies/1/show#bellwether=${base64url(JSON_TEXT)}`],
    ['as one of several parameters', `#tab=2&bellwether=${base64url(JSON_TEXT)}&x=1`],
  ])('is read %s', (_how, hash) => {
    expect(named(hash)).toBe('Nørthwind 北风');
  });

  it.each([
    ['nothing', '#bellwether='],
    ['no JSON', `#bellwether=${base64url('javascript:alert(1)')}`],
    ['a broken escape', '#bellwether=%7B%E0%A4%A'],
    [
      'bytes that are no text',
      `#bellwether=${Buffer.from([123, 0xff, 0xfe]).toString('base64url')}`,
    ],
    ['more than 4096 characters', `#bellwether=${base64url(JSON_TEXT + ' '.repeat(4000))}`],
    ['another parameter', `#notbellwether=${base64url(JSON_TEXT)}`],
    ['the query and not the hash', `?bellwether=${base64url(JSON_TEXT)}`],
  ])('is none with %s', (_what, hash) => {
    expect(named(hash)).toBeNull();
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        named(`#bellwether=${text}`);
        named(`#bellwether=${encodeURIComponent(`{${text.replace(/[\ud800-\udfff]/g, '')}`)}`);
      }),
    );
  });
});
