import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conventions } from '../../../../../lib/intake/conventions.ts';
import { dateReaders } from '../../../../../lib/intake/values/date.ts';
import { zoneReader } from '../../../../../lib/intake/values/zone.ts';

const NOW = Date.UTC(2026, 10, 22);
const CONVENTIONS: Conventions = {
  decimal: '.',
  dateOrder: 'dmy',
  timeZone: 'UTC',
  currency: null,
  region: null,
};
const reader = (more: Partial<Conventions> = {}) => dateReaders({ ...CONVENTIONS, ...more }, NOW);
const { time } = reader();

describe('moments', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00:00Z'],
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
    ['2026-03-01T10:00:00+08:00', '2026-03-01T02:00:00Z'],
    ['2026-03-01 10:00:00.250 -0500', '2026-03-01T15:00:00.250Z'],
    ['2026/3/1 9:05', '2026-03-01T09:05:00Z'],
    ['01.03.2026', '2026-03-01T00:00:00Z'],
    ['01/03/26', '2026-03-01T00:00:00Z'],
    ['01-03-2026 14:30', '2026-03-01T14:30:00Z'],
    ['1/3/2026 2:30 PM', '2026-03-01T14:30:00Z'],
    ['1/3/2026, 12:05 a.m.', '2026-03-01T00:05:00Z'],
    ['10:30, 1 March 2026', '2026-03-01T10:30:00Z'],
    ['March 1, 2026 at 10:30', '2026-03-01T10:30:00Z'],
    ['1-Mar-26', '2026-03-01T00:00:00Z'],
    ['Sunday, 1st of March 2026', '2026-03-01T00:00:00Z'],
    ['1. März 2026', '2026-03-01T00:00:00Z'],
    ['1 mars 2026', '2026-03-01T00:00:00Z'],
    ['Sun Mar 01 2026 10:00:00 GMT+0100 (CET)', '2026-03-01T09:00:00Z'],
    ['2026年3月1日', '2026-03-01T00:00:00Z'],
    ['2026年3月1日 下午2:30', '2026-03-01T14:30:00Z'],
    ['２０２６年３月１日', '2026-03-01T00:00:00Z'],
    ['20260301', '2026-03-01T00:00:00Z'],
    ['20260301143000', '2026-03-01T14:30:00Z'],
    ['46082', '2026-03-01T00:00:00Z'],
    ['46082.5', '2026-03-01T12:00:00Z'],
    ['1772323200', '2026-03-01T00:00:00Z'],
    ['1772323200000', '2026-03-01T00:00:00Z'],
    ['2026-02-28 24:00', '2026-03-01T00:00:00Z'],
  ])('%j is %s', (text, at) => {
    expect(time(text)).toEqual({ value: Date.parse(at), code: null });
  });

  it.each([
    ['2026-02-30', 'impossible-date'],
    ['31/04/2026', 'impossible-date'],
    ['2026-13-01', 'impossible-date'],
    ['29.02.2026', 'impossible-date'],
    ['2026-03-01 25:00', 'impossible-date'],
    ['0001-01-01', 'impossible-date'],
    ['1969-12-31', 'far-past'],
    ['yesterday', 'not-a-date'],
    ['2026', 'not-a-date'],
    ['3月1日', 'not-a-date'],
    ['12', 'not-a-date'],
    ['March 2026', 'not-a-date'],
  ])('%j is none: %s', (text, code) => {
    expect(time(text)).toEqual({ value: null, code });
  });

  it('never chooses between two orders', () => {
    const open = reader({ dateOrder: null });
    expect(open.time('03/04/2026')).toEqual({ value: null, code: 'ambiguous-date' });
    expect(open.time('27/04/2026').value).toBe(Date.UTC(2026, 3, 27));
    expect(open.time('04/04/2026').value).toBe(Date.UTC(2026, 3, 4));
    expect(reader({ dateOrder: 'mdy' }).time('03/04/2026').value).toBe(Date.UTC(2026, 2, 4));
    expect(time('03/04/2026').value).toBe(Date.UTC(2026, 3, 3));
  });

  it('doubts what is far away, and zones that it does not know', () => {
    expect(time('1985-01-01').code).toBe('far-past');
    expect(time('2099-01-01').code).toBe('far-future');
    expect(time('2026-03-01 10:00 PST')).toEqual({
      value: Date.UTC(2026, 2, 1, 10),
      code: 'unknown-zone',
    });
  });

  it('a day is its beginning as a moment, and its noon as a day, in the file’s zone', () => {
    const shanghai = reader({ timeZone: 'Asia/Shanghai' });
    expect(shanghai.time('2026-03-01').value).toBe(Date.UTC(2026, 1, 28, 16));
    expect(shanghai.day('2026-03-01').value).toBe(Date.UTC(2026, 2, 1, 4));
    expect(shanghai.day('2026-03-01 23:30').value).toBe(Date.UTC(2026, 2, 1, 4));
  });

  it('never throws, and nothing is no date', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[\d/.:\- TZapm年月日]{0,40}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { value } = time(text);
        if (value !== null) expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
      }),
    );
    expect(time('')).toEqual({ value: null, code: null });
  });
});

describe('zoneReader', () => {
  it('knows the hours that clocks skip and show twice', () => {
    const berlin = zoneReader('Europe/Berlin');
    expect(berlin(Date.UTC(2026, 0, 1, 12))).toBe(Date.UTC(2026, 0, 1, 11));
    expect(berlin(Date.UTC(2026, 6, 1, 12))).toBe(Date.UTC(2026, 6, 1, 10));
    // 29 March 2026: 02:30 is not; 25 October: 02:30 is twice, and the first is meant.
    expect(berlin(Date.UTC(2026, 2, 29, 2, 30))).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(berlin(Date.UTC(2026, 9, 25, 2, 30))).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(berlin(Date.UTC(2026, 9, 25, 4))).toBe(Date.UTC(2026, 9, 25, 3));
  });

  it('names a moment that the zone’s clocks show as that time', () => {
    const zones = ['America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
    const moments = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2035, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (timeZone, at) => {
        const minute = Math.floor(at / 60_000) * 60_000;
        const shown = new Intl.DateTimeFormat('sv', {
          timeZone,
          dateStyle: 'short',
          timeStyle: 'medium',
        }).format(minute);
        const local = Date.parse(`${shown.replace(' ', 'T')}Z`);
        const back = zoneReader(timeZone)(local);
        // An hour that is shown twice is the first one.
        expect(minute - back === 0 || (minute - back > 0 && minute - back <= 3_600_000)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
