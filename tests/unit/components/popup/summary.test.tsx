import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { Summary } from '../../../../components/popup/Summary.tsx';
import type { PortfolioSummary } from '../../../../lib/model/views.ts';
import { SUMMARY } from '../../../support/portfolio-summary.ts';

const ATTENTION: PortfolioSummary['attention'] = [
  {
    accountId: 'a1',
    name: '<b>Initech</b>',
    band: 'at-risk',
    score: 28.4,
    reasons: [
      { kind: 'band', factor: 'support', points: -12.3 },
      { kind: 'renewal', days: 1 },
      { kind: 'silence', days: 43.7 },
    ],
  },
  { accountId: 'a2', name: 'Vague', band: 'unknown', score: null, reasons: [] },
];

function renderSummary(change: Partial<PortfolioSummary> = {}, locale = 'en') {
  const onOpen = vi.fn();
  render(
    <I18nProvider locale={locale}>
      <Summary
        summary={{ ...SUMMARY, attention: ATTENTION, ...change }}
        bandHref={(band) => `#${band}`}
        accountHref={(id) => `#${id}`}
        onOpen={onOpen}
      />
    </I18nProvider>,
  );
  return onOpen;
}

const items = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('summary', () => {
  it('counts the bands in words in a list named Portfolio', () => {
    renderSummary();
    expect(items('Portfolio')).toEqual(['6 Healthy', '4 Watch', '3 At risk', '1 Not enough data']);
  });

  it('gives revenue at risk per currency, never added, and says what has no figure', () => {
    renderSummary();
    expect(items('Revenue at risk')).toEqual(['€72K', '$41K']);
    expect(screen.getByText('1 more without a figure')).toBeTruthy();
  });

  it('says in words why an account needs attention, and opens it', () => {
    const onOpen = renderSummary();
    const [first, second] = items('Needs attention');
    expect(first).toContain('At risk28');
    expect(first).toContain('Support costs 12 points · renews in 1 day · no contact for 43 days');
    expect(second).toContain('n/a');
    fireEvent.click(screen.getByRole('link', { name: /Initech/ }));
    expect(onOpen).toHaveBeenCalledWith('#a1');
  });

  it('shows a stranger’s markup as text', () => {
    renderSummary();
    expect(screen.getByText('<b>Initech</b>')).toBeTruthy();
  });

  it('gives the NPS with its interval and its answers', () => {
    renderSummary();
    const nps = screen.getByRole('region', { name: 'NPS' }).textContent;
    expect(nps).toContain('+37');
    expect(nps).toContain('+17 to +54');
    expect(nps).toContain('51 answers in 90 days');
  });

  it('shows no NPS below five answers, and says so', () => {
    const nps = { at: 0, nps: null, low: null, high: null, n: 4, indicative: true };
    renderSummary({ nps });
    const text = screen.getByRole('region', { name: 'NPS' }).textContent;
    expect(text).toContain('4 answers in 90 days');
    expect(text).toContain('Shown from 5 answers on.');
    expect(text).not.toContain('+');
  });

  it('says that nobody needs attention rather than showing nothing', () => {
    renderSummary({ attention: [] });
    expect(screen.getByText('Nobody needs you right now.')).toBeTruthy();
  });

  it('speaks Chinese', () => {
    renderSummary({}, 'zh-CN');
    expect(items('客户组合')).toEqual(['6 健康', '4 需关注', '3 有风险', '1 数据不足']);
    expect(items('需要关注')[0]).toContain('支持拉低 12 分 · 1 天后续约 · 43 天没有联系');
  });
});
