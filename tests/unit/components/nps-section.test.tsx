import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { I18nProvider } from '../../../components/i18n.tsx';
import { NpsSection } from '../../../components/nps/NpsSection.tsx';
import type { NpsAnswerView, NpsPoint, NpsView } from '../../../lib/model/views.ts';
import { NOW } from '../../support/panel-fixtures.ts';

afterEach(cleanup);

/** `null`: fewer than five answers. */
function point(day: number, n: number, nps: number | null = 20): NpsPoint {
  const at = new Date(2026, 8, day).getTime();
  const half = 90 / Math.sqrt(n);
  const ends = nps === null ? { low: null, high: null } : { low: nps - half, high: nps + half };
  return { at, nps, ...ends, n, indicative: n < 30 };
}

const answer = (id: number, score: number): NpsAnswerView => ({
  id: `a${id}`,
  respondent: `Person ${id}`,
  score,
  answeredAt: NOW,
  comment: '',
  change: null,
});

function shown(nps: Partial<NpsView>, locale = 'en') {
  return render(
    <I18nProvider locale={locale}>
      <NpsSection nps={{ answers: [], portfolio: [], ...nps }} now={NOW} />
    </I18nProvider>,
  ).container;
}

describe('the trend of all customers', () => {
  it('is a line inside the band of its intervals', () => {
    const container = shown({ portfolio: [point(1, 40), point(2, 50), point(3, 60)] });
    expect(container.querySelectorAll('.bw-chart-line')).toHaveLength(1);
    const band = container.querySelector('.bw-chart-interval')?.getAttribute('d') ?? '';
    // Three upper ends, three lower ones, closed.
    expect(band.match(/[ML]/g)).toHaveLength(6);
    expect(band.endsWith('Z')).toBe(true);
  });

  it('has hollow points where there were fewer than 30 answers, and says what they mean', () => {
    const container = shown({ portfolio: [point(1, 12), point(2, 29), point(3, 30)] });
    const points = [...container.querySelectorAll('.bw-chart-point')];
    const hollow = points.map((one) => one.getAttribute('data-hollow'));
    expect(hollow).toEqual(['true', 'true', null]);
    expect(screen.getByText('Hollow points: fewer than 30 answers, indicative only.')).toBeTruthy();
  });

  it('says nothing of hollow points where there are none', () => {
    shown({ portfolio: [point(1, 4, null), point(2, 30)] });
    expect(screen.queryByText(/Hollow points/)).toBeNull();
  });

  it('breaks where answers are too few, and gives a lone point its interval as a bar', () => {
    const container = shown({
      portfolio: [point(1, 40), point(2, 3, null), point(3, 40), point(4, 40)],
    });
    expect(container.querySelectorAll('.bw-chart-line')).toHaveLength(2);
    expect(container.querySelectorAll('.bw-chart-interval')).toHaveLength(1);
    const bar = container.querySelector('.bw-chart-bar')?.getAttribute('d') ?? '';
    expect(bar.match(/M/g)).toHaveLength(3);
  });

  it('is read aloud with the latest number, its interval and its answers, and opens as a table', () => {
    shown({ portfolio: [point(1, 3, null), point(2, 36)] });
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'NPS of all customers over time. Latest: NPS +20, between +5 and +35, 36 answers.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'As a table' }));
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'DayNPS95 % intervalAnswers',
      'Sep 2, 2026+20+5 to +3536',
      'Sep 1, 2026No data–3',
    ]);
  });

  it('is not drawn of fewer than five answers', () => {
    const container = shown({ portfolio: [point(1, 4, null)] });
    expect(container.querySelector('svg.bw-chart')).toBeNull();
    expect(screen.getByText(/Too few answers in 90 days for a trend/)).toBeTruthy();
  });
});

describe('one customer’s answers', () => {
  it.each([
    ['en', '4 answers: listed one by one. An NPS of so few says nothing.'],
    ['zh-CN', /4 份/],
  ])('below five are a list that says why there is no number, in %s', (locale, why) => {
    const container = shown(
      { answers: [3, 7, 9, 10].map((score, id) => answer(id, score)) },
      locale,
    );
    expect(screen.getByText(why)).toBeTruthy();
    expect(container.querySelectorAll('.bw-answer')).toHaveLength(4);
    const groups = [...container.querySelectorAll('.bw-answer-score')];
    expect(groups.map((one) => one.getAttribute('data-group'))).toEqual([
      'detractor',
      'passive',
      'promoter',
      'promoter',
    ]);
  });

  it('from five on are listed without that word, ten at most', () => {
    const answers = Array.from({ length: 12 }, (_, id) => answer(id, 8));
    const container = shown({ answers });
    expect(screen.queryByText(/listed one by one/)).toBeNull();
    expect(container.querySelectorAll('.bw-answer')).toHaveLength(10);
  });
});
