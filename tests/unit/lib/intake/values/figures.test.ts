import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../../lib/intake/values/cell.ts';
import { readMinutes } from '../../../../../lib/intake/values/minutes.ts';
import { readCurrency, readMoney } from '../../../../../lib/intake/values/money.ts';
import { asCount, numberReader } from '../../../../../lib/intake/values/number.ts';
import { onScale, readScale, readScore } from '../../../../../lib/intake/values/score.ts';
import { readShare } from '../../../../../lib/intake/values/share.ts';

const point = numberReader('.');
const comma = numberReader(',');
const open = numberReader(null);

describe('numbers', () => {
  it.each([
    ['1,234.56', 1234.56],
    ['1,234', 1234],
    ['1.234', 1.234],
    ["1'234'567", 1_234_567],
    ['12,34,567', 1_234_567],
    ['1 234 567.5', 1_234_567.5],
    ['(500)', -500],
    ['500-', -500],
    ['-0.5', -0.5],
    ['−3', -3],
    ['１２３', 123],
    ['1.2M', 1_200_000],
    ['3万', 30_000],
    ['.5', 0.5],
    ['0', 0],
  ])('with a point, %j is %d', (text, value) => {
    expect(point(text)).toEqual({ value, code: null });
  });

  it.each([
    ['1.234,56', 1234.56],
    ['1.234', 1234],
    ['1,5', 1.5],
    ['1 234,5', 1234.5],
  ])('with a comma, %j is %d', (text, value) => {
    expect(comma(text)).toEqual({ value, code: null });
  });

  it('doubts what is spelt in the other way, and does not guess at what is open', () => {
    expect(point('1.234,56')).toEqual({ value: 1234.56, code: 'other-decimal' });
    expect(comma('1,234.5')).toEqual({ value: 1234.5, code: 'other-decimal' });
    expect(open('1.234')).toEqual({ value: null, code: 'ambiguous-number' });
    expect(open('1.234,5')).toEqual({ value: 1234.5, code: null });
    expect(open('12.5')).toEqual({ value: 12.5, code: null });
  });

  it.each(['abc', '1.2.3', '12,34', '--5', '1e5', '$', '1,23,4', '(5', '5)', '+-5', '1 2'])(
    '%j is none, or only in doubt',
    (text) => {
      expect(point(text).code).not.toBeNull();
    },
  );

  it('reads back what every language writes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom(['en', '.'] as const, ['de', ','] as const),
        (value, [language, mark]) => {
          const rounded = Math.round(value * 100) / 100 + 0;
          const text = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(
            rounded,
          );
          expect(numberReader(mark)(text)).toEqual({ value: rounded, code: null });
        },
      ),
    );
  });

  it('counts are whole and not below nothing', () => {
    expect(asCount(point('12.5'))).toEqual({ value: null, code: 'not-whole' });
    expect(asCount(point('-4'))).toEqual({ value: null, code: 'out-of-range' });
    expect(asCount(point('1,250'))).toEqual({ value: 1250, code: null });
  });
});

describe('shares', () => {
  it.each([
    ['45 %', 0.45],
    ['0.45', 0.45],
    ['100%', 1],
    ['７％', 0.07],
    ['0', 0],
  ])('%j is %d', (text, value) => {
    expect(readShare(text, point)).toEqual({ value, code: null });
  });

  it('never takes a bare 45 for a percentage', () => {
    expect(readShare('45', point)).toEqual({ value: null, code: 'out-of-range' });
    expect(readShare('120 %', point)).toEqual({ value: null, code: 'out-of-range' });
  });
});

describe('minutes', () => {
  it.each([
    ['25', 25],
    ['25 min', 25],
    ['1:30', 90],
    ['0:45:00', 45],
    ['1 h 25 min', 85],
    ['1.5 hours', 90],
    ['90 sec', 2],
    ['PT1H5M', 65],
    ['1小时20分钟', 80],
    ['45分钟', 45],
    ['2 Std.', 120],
  ])('%j is %d', (text, value) => {
    expect(readMinutes(text, point)).toEqual({ value, code: null });
  });

  it.each([
    ['1441', 'out-of-range'],
    ['25 hours', 'out-of-range'],
    ['-5', 'out-of-range'],
    ['soon', 'not-a-number'],
    ['1:75', 'not-a-number'],
  ])('%j is none: %s', (text, code) => {
    expect(readMinutes(text, point)).toEqual({ value: null, code });
  });
});

describe('money', () => {
  const conventions = { currency: null, region: null };
  const read = (text: string, more: object = {}, stated: string | null = null) =>
    readMoney(text, point, { stated, conventions: { ...conventions, ...more } });

  it.each([
    ['$1,200.00 USD', 1200, 'USD'],
    ['1,200 €', 1200, 'EUR'],
    ['EUR 1,200', 1200, 'EUR'],
    ['€1.2M', 1_200_000, 'EUR'],
    ['US$ 5', 5, 'USD'],
    ['HK$5', 5, 'HKD'],
    ['30万元', 300_000, 'CNY'],
    ['人民币 500', 500, 'CNY'],
    ['-€500', -500, 'EUR'],
    ['(500) GBP', -500, 'GBP'],
    ['12 kr SEK', 12, 'SEK'],
  ])('%j names its currency', (text, amount, currency) => {
    expect(read(text)).toEqual({ value: { amount, currency }, code: null });
  });

  it('takes the row’s currency, then the file’s, and guesses none', () => {
    expect(read('1,200')).toEqual({ value: null, code: 'no-currency' });
    expect(read('1,200', { currency: 'EUR' }).value).toEqual({ amount: 1200, currency: 'EUR' });
    expect(read('1,200', { currency: 'EUR' }, 'GBP').value?.currency).toBe('GBP');
    expect(read('€ 1,200', { currency: 'GBP' }, 'GBP').value?.currency).toBe('EUR');
  });

  it('asks somebody else whose a shared sign is', () => {
    expect(read('$5')).toEqual({ value: null, code: 'ambiguous-currency' });
    expect(read('$5', { region: 'CA' }).value?.currency).toBe('CAD');
    expect(read('$5', { currency: 'AUD', region: 'CA' }).value?.currency).toBe('AUD');
    expect(read('￥5', { currency: 'JPY' }).value?.currency).toBe('JPY');
    expect(read('$5', { currency: 'EUR' }).code).toBe('ambiguous-currency');
  });

  it('is none with two currencies, or with more than an amount', () => {
    expect(read('€5 USD').value).toBeNull();
    expect(read('€5 / month').value).toBeNull();
    expect(read('five euros').value).toBeNull();
  });

  it('reads currencies that stand alone', () => {
    expect(readCurrency('eur').value).toBe('EUR');
    expect(readCurrency('人民币').value).toBe('CNY');
    expect(readCurrency('$').code).toBe('ambiguous-currency');
    expect(readCurrency('XYZ').code).toBe('unknown-currency');
  });
});

describe('answers to surveys', () => {
  const five = { min: 1, max: 5 };
  it.each([
    ['9', 'nps', 9, null],
    ['9/10', 'nps', 9, { min: 0, max: 10 }],
    ['4 out of 5', 'csat', 4, five],
    ['★★★★☆', 'csat', 4, five],
    ['5 - Very satisfied', 'csat', 5, null],
    ['9 分', 'nps', 9, null],
    ['Very satisfied', 'csat', 5, five],
    ['非常不满意', 'csat', 1, five],
    ['Good', 'csat', 1, { min: 0, max: 1 }],
    ['Strongly agree', 'ces', 7, { min: 1, max: 7 }],
    ['neutral', 'ces', 4, { min: 1, max: 7 }],
    ['neutral', 'csat', 3, five],
  ] as const)('%j of %s', (text, survey, score, scale) => {
    expect(readScore(text, survey, point)).toEqual({ value: { score, scale }, code: null });
  });

  it('never moves an answer to another scale', () => {
    expect(onScale({ score: 4, scale: five }, { min: 1, max: 7 }, 'csat').value).toEqual({
      score: 4,
      scale: five,
    });
    expect(onScale({ score: 6, scale: null }, { min: 1, max: 7 }, 'csat').value?.score).toBe(6);
  });

  it.each([
    [{ score: 11, scale: null }, null, 'nps', 'out-of-scale'],
    [{ score: -1, scale: null }, null, 'nps', 'out-of-scale'],
    [{ score: 0, scale: null }, null, 'csat', 'out-of-scale'],
    [{ score: 7.5, scale: null }, null, 'nps', 'not-whole'],
    [{ score: 4, scale: five }, null, 'nps', 'unknown-scale'],
  ] as const)('%j is no answer', (answer, stated, survey, code) => {
    expect(onScale(answer, stated, survey)).toEqual({ value: null, code });
  });

  it('reads scales', () => {
    expect(readScale('1-7', 'csat').value).toEqual({ min: 1, max: 7 });
    expect(readScale('5', 'csat').value).toEqual(five);
    expect(readScale('10', 'nps').value).toEqual({ min: 0, max: 10 });
    expect(readScale('0 – 100', 'csat').value).toEqual({ min: 0, max: 100 });
    expect(readScale('many', 'csat').code).toBe('unknown-scale');
  });
});

describe('any text', () => {
  const context = { stated: null, conventions: { currency: 'EUR', region: 'DE' } };
  const readers: ((text: string) => Cell<unknown>)[] = [
    point,
    open,
    (text) => readShare(text, point),
    (text) => readMinutes(text, point),
    (text) => readMoney(text, point, context),
    (text) => readScore(text, 'csat', point),
    (text) => readScale(text, 'csat'),
  ];

  it('is read without an error, and nothing is never zero', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[-+(]?[$€ \d.,'%kKM:hm/]{0,40}\)?$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const read of readers) {
          const { value } = read(text);
          if (!/[\d\p{N}★⭐]/u.test(text) && typeof value === 'number') expect(value).not.toBe(0);
        }
      }),
    );
    for (const read of readers) expect(read('')).toMatchObject({ value: null });
  });
});
