import { describe, expect, it } from 'vitest';
import { formatters, messagesFor } from '../../../../lib/i18n/index.ts';

const NOW = new Date(2026, 10, 22, 10, 30).getTime();
const en = formatters('en');
const zh = formatters('zh-CN');

describe('dates', () => {
  it('count calendar days, not twenty-four hours', () => {
    expect(en.relativeDay(new Date(2026, 10, 21, 23, 59).getTime(), NOW)).toBe('yesterday');
    expect(en.relativeDay(new Date(2026, 10, 23, 0, 1).getTime(), NOW)).toBe('tomorrow');
    expect(en.relativeDay(new Date(2027, 0, 4).getTime(), NOW)).toBe('in 43 days');
    expect(zh.relativeDay(new Date(2026, 10, 19).getTime(), NOW)).toBe('3天前');
  });

  it('name the year only when it is another one', () => {
    expect(en.shortDate(new Date(2026, 2, 1).getTime(), NOW)).toBe('Mar 1');
    expect(en.shortDate(new Date(2025, 2, 1).getTime(), NOW)).toBe('Mar 1, 2025');
  });
});

describe('numbers', () => {
  it('carry their sign, a real minus, and no sign at zero', () => {
    expect([6.84, -3.06, 0].map((points) => en.signedPoints(points))).toEqual([
      '+6.8',
      '−3.1',
      '0.0',
    ]);
    expect(en.money({ amount: -1200, currency: 'EUR' })).toBe('−€1,200');
  });

  it('are short where there is little room', () => {
    expect(en.moneyShort({ amount: 48_000, currency: 'USD' })).toBe('$48K');
    expect(en.percent(0.644)).toBe('64%');
  });
});

describe('the language', () => {
  it.each(['zh', 'zh-CN', 'zh-Hans-CN', 'zh-TW'])('%s is Simplified Chinese', (tag) => {
    expect(messagesFor(tag).common.undo).toBe('撤销');
    expect(formatters(tag).locale).toBe('zh-CN');
  });

  it.each(['de', 'zha', '', 'not a tag'])('%s is English, dates included', (tag) => {
    expect(messagesFor(tag).common.undo).toBe('Undo');
    expect(formatters(tag).locale).toBe('en');
  });

  it('keeps the region’s way of writing dates', () => {
    expect(formatters('en-GB').date(NOW)).toBe('22 Nov 2026');
  });
});
