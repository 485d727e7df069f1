import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../lib/page-text/parse-date.ts';

const DAYS = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const NAMED = [
  'en-US',
  'en-GB',
  'de',
  'fr',
  'es',
  'pt-BR',
  'it',
  'nl',
  'pl',
  'sv',
  'da',
  'cs',
  'fi',
  'ja',
  'zh-CN',
  'ko',
];
const NUMBERED = ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'pt-BR', 'nl', 'pl', 'ja', 'zh-CN'];

describe('parseDate', () => {
  it.each([
    ['2027-03-31', null],
    ['2027/3/31', 'ja'],
    ['2027年3月31日', 'zh-CN'],
    ['31/03/2027', null],
    ['03/31/2027', 'de'],
    ['31.03.2027', 'de'],
    ['March 31, 2027', 'en'],
    ['31 mars 2027', 'fr'],
    ['31. März 2027', 'de'],
    ['31 Mar 2027', 'de'],
    ['Wed, Mar 31, 2027', 'en-US'],
    ['mercredi 31 mars 2027', 'fr'],
    ['31 de marzo de 2027', 'es'],
    ['March 31st, 2027', 'en'],
    ['2027-03-31T09:30:00Z', null],
    ['Mar 31, 2027 9:30 AM', 'en-US'],
    ['31-Mar-2027', 'en-GB'],
  ])('reads %s on a page in %s', (text, language) => {
    expect(parseDate(text, language)).toEqual({ value: '2027-03-31', reason: null });
  });

  it('lets the language say which number is the day', () => {
    expect(parseDate('04/03/2027', 'en-GB').value).toBe('2027-03-04');
    expect(parseDate('04/03/2027', 'en-US').value).toBe('2027-04-03');
    expect(parseDate('04.03.2027', 'de').value).toBe('2027-03-04');
    expect(parseDate('05/05/2027', null).value).toBe('2027-05-05');
  });

  it.each([
    ['04/03/2027', 'en', 'ambiguous'],
    ['04/03/2027', null, 'ambiguous'],
    ['04/03/2027', 'lang=en', 'ambiguous'],
    ['31.03.27', 'de', 'short-year'],
    ['Mar 31', 'en', 'no-year'],
    ['31 Mar 27', 'en', 'short-year'],
    ['31 March 2570', 'th', 'other-calendar'],
    ['31/02/2027', 'en-GB', 'impossible'],
    ['2027-13-01', null, 'impossible'],
    ['in 3 days', 'en', 'more-text'],
    ['Q1 2027', 'en', 'more-text'],
    ['31 March or 1 April 2027', 'en', 'more-text'],
    ['', 'en', 'empty'],
  ])('does not guess %j on a page in %s', (text, language, reason) => {
    expect(parseDate(text, language)).toEqual({ value: null, reason });
  });

  it('reads back every day that a language writes with the month’s name', () => {
    const style = fc.constantFrom('long', 'medium', 'full');
    fc.assert(
      fc.property(fc.constantFrom(...NAMED), style, DAYS, (language, dateStyle, day) => {
        const format = new Intl.DateTimeFormat(language, {
          dateStyle: dateStyle as 'long',
          timeZone: 'UTC',
        });
        const read = parseDate(format.format(new Date(day)), language);
        expect(read, format.format(new Date(day))).toEqual({ value: day, reason: null });
      }),
      { numRuns: 400 },
    );
  });

  it('reads back every day that a language writes in numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NUMBERED), DAYS, (language, day) => {
        const format = new Intl.DateTimeFormat(language, {
          day: '2-digit',
          month: '2-digit',
          year: 'numeric',
          timeZone: 'UTC',
        });
        expect(parseDate(format.format(new Date(day)), language).value).toBe(day);
      }),
    );
  });

  it('throws at nothing that a page can say, and answers only with days that there are', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9./\- ]{4,12}$/));
    fc.assert(
      fc.property(text, fc.constantFrom(...NAMED, 'xx', ''), (shown, language) => {
        const { value, reason } = parseDate(shown, language);
        expect(value === null).toBe(reason !== null);
        if (value !== null) expect(new Date(value).toISOString().slice(0, 10)).toBe(value);
      }),
      { numRuns: 500 },
    );
  });
});
