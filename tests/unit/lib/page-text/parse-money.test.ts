import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../../../lib/page-text/parse-money.ts';
import { parseNumber } from '../../../../lib/page-text/parse-number.ts';

const LANGUAGES = [
  'en-US',
  'en-GB',
  'de',
  'de-CH',
  'fr',
  'es',
  'pt-BR',
  'nl',
  'pl',
  'sv',
  'ja',
  'zh-CN',
  'en-IN',
  'ar',
  'hi',
];

describe('parseNumber', () => {
  it.each([
    ['1,234.50', 'en', 1234.5],
    ['1.234,50', 'de', 1234.5],
    ['1 234,50', 'fr', 1234.5],
    ['1\u202f234\u202f567', 'fr', 1_234_567],
    ['1’234.50', 'de-CH', 1234.5],
    ['12,34,567', 'en-IN', 1_234_567],
    ['1.234', 'de', 1234],
    ['1.234', 'en', 1.234],
    ['１２３４', 'ja', 1234],
    ['١٢٣', 'ar', 123],
    ['−12.5', 'en', -12.5],
    ['0.125', 'de', 0.125],
  ])('reads %s in %s as %d', (text, language, value) => {
    expect(parseNumber(text, language)).toEqual({ value, reason: null });
  });

  it('reads what is spelt one way only on a page of any language', () => {
    for (const language of [...LANGUAGES, null]) {
      expect(parseNumber('1.234.567,8', language).value).toBe(1_234_567.8);
      expect(parseNumber('1,234,567.8', language).value).toBe(1_234_567.8);
    }
  });

  it.each([
    ['1.234', null, 'ambiguous'],
    ['1,234', 'not a language', 'ambiguous'],
    ['', 'en', 'empty'],
    ['12 seats', 'en', 'more-text'],
    ['1,23,4', 'en', 'more-text'],
    ['12345678901234567', 'en', 'impossible'],
  ])('does not guess %j in %s', (text, language, reason) => {
    expect(parseNumber(text, language)).toEqual({ value: null, reason });
  });

  it('reads back every number that a language writes', () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), cents, (language, value) => {
        const text = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(
          value / 100,
        );
        expect(parseNumber(text, language).value).toBeCloseTo(value / 100, 2);
      }),
    );
  });

  it('throws at nothing that a page can say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, language) => {
        const { value, reason } = parseNumber(text, language);
        expect(value === null).toBe(reason !== null);
        if (value !== null) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('parseMoney', () => {
  it.each([
    ['€ 1.200', 'de', 1200, 'EUR'],
    ['1.200,50 €', 'de-DE', 1200.5, 'EUR'],
    ['$48,000', 'en-US', 48_000, 'USD'],
    ['US$48,000.00', 'en', 48_000, 'USD'],
    ['$1,200 CAD', 'en', 1200, 'CAD'],
    ['CHF 1’200.50', 'de-CH', 1200.5, 'CHF'],
    ['¥12,000', 'ja', 12_000, 'JPY'],
    ['¥12,000', 'zh-CN', 12_000, 'CNY'],
    ['12 000 kr', 'sv', 12_000, 'SEK'],
    ['-£5.20', 'en-GB', -5.2, 'GBP'],
    ['5 zł', 'pl', 5, 'PLN'],
  ])('reads %s on a page in %s', (text, language, amount, currency) => {
    expect(parseMoney(text, language)).toEqual({ value: { amount, currency }, reason: null });
  });

  it.each([
    ['$48,000', 'en', 'ambiguous'],
    ['¥12,000', null, 'ambiguous'],
    ['€ 1.200', 'en', 'ambiguous'],
    ['€ 1.200', null, 'ambiguous'],
    ['48,000', 'en-US', 'no-currency'],
    ['$1.2M', 'en-US', 'more-text'],
    ['€ 100 / month', 'en', 'more-text'],
    ['€ 100 – € 200', 'en', 'more-text'],
    ['$100 EUR', 'en-US', 'more-text'],
    ['call us', 'en', 'more-text'],
    ['  ', 'en', 'empty'],
  ])('does not guess %j on a page in %s', (text, language, reason) => {
    expect(parseMoney(text, language)).toEqual({ value: null, reason });
  });

  it('reads back every amount that a language writes with its code', () => {
    const currency = fc.constantFrom('EUR', 'USD', 'GBP', 'CHF', 'PLN');
    const cents = fc.integer({ min: 0, max: 1e11 });
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), currency, cents, (language, code, amount) => {
        const text = new Intl.NumberFormat(language, {
          style: 'currency',
          currency: code,
          currencyDisplay: 'code',
        }).format(amount / 100);
        expect(parseMoney(text, language).value).toEqual({ amount: amount / 100, currency: code });
      }),
    );
  });

  it('never turns one amount into another, whatever language the page claims', () => {
    const language = fc.constantFrom(...LANGUAGES);
    fc.assert(
      fc.property(
        language,
        language,
        fc.integer({ min: 1, max: 9_999_999 }),
        (writes, claims, n) => {
          const text = `${new Intl.NumberFormat(writes, { minimumFractionDigits: 2 }).format(n)} EUR`;
          const { value } = parseMoney(text, claims);
          expect([null, n]).toContain(value?.amount ?? null);
        },
      ),
    );
  });
});
