import { describe, expect, it } from 'vitest';
import { factHeadline } from '../../../components/timeline/fact-words.ts';
import { SIGNAL_METRICS } from '../../../lib/health/signal-metrics.ts';
import { formatters, messagesFor } from '../../../lib/i18n/index.ts';
import type { TimelineItem } from '../../../lib/model/views.ts';
import { timelineItem } from '../../support/panel-fixtures.ts';

function said(change: Partial<TimelineItem>, locale = 'en'): string {
  const item = timelineItem({ id: 'one', kind: 'signal', type: 'usage', ...change });
  return factHeadline(item, messagesFor(locale), formatters(locale));
}

describe('a fact in one line', () => {
  it('names a reported figure and says its value in its unit', () => {
    expect(said({ title: 'seats-used', value: 210 })).toBe('Seats in use: 210');
    expect(said({ title: 'feature-breadth', value: 0.4 })).toBe('Core features in use: 40%');
    expect(said({ title: 'invoice-overdue', type: 'commercial', value: 1 })).toBe(
      'Invoice overdue: 1 day',
    );
    expect(said({ title: 'session-minutes', value: 12 }, 'zh-CN')).toBe(
      '每次使用的活跃时间：12 分钟',
    );
  });

  it('says of an event that it happened', () => {
    expect(said({ title: 'champion-left', type: 'relationship', value: 1 })).toBe('Champion left');
  });

  it('keeps the name and the value of what nobody knows', () => {
    expect(said({ title: 'log-ins', value: 41 })).toBe('log-ins: 41');
    expect(said({ title: 'log-ins', value: null })).toBe('log-ins');
    // A share that was given in percent is shown as it was given.
    expect(said({ title: 'feature-breadth', value: 42 })).toBe('Core features in use: 42');
  });

  it('says a pulse as its level, and a band set by hand as the band', () => {
    expect(said({ title: 'pulse', type: 'pulse', value: 4 })).toBe('Good');
    expect(said({ title: 'at-risk', type: 'override', value: 30 })).toBe('At risk');
    expect(said({ title: 'none', type: 'override', value: null })).toBe('Lifted');
  });

  it('has a name for every figure that the score reads, in both languages', () => {
    for (const locale of ['en', 'zh-CN']) {
      for (const title of Object.keys(SIGNAL_METRICS)) {
        expect(said({ title, type: 'usage', value: null }, locale)).not.toBe(title);
      }
    }
  });
});
