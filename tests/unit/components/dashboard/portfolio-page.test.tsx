import { fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { PortfolioPage } from '../../../../components/dashboard/PortfolioPage.tsx';
import {
  INITIAL_QUERY,
  type PortfolioQuery,
} from '../../../../components/dashboard/portfolio-query.ts';
import { I18nProvider } from '../../../../components/i18n.tsx';
import type { ScoreRow } from '../../../../lib/model/score-row.ts';
import { scoreRow } from './score-row.ts';

const NO_HITS = { accountIds: new Set<string>(), isCapped: false, hasFailed: false };

function renderPage(
  rows: ScoreRow[],
  initial: Partial<PortfolioQuery> = {},
  locale = 'en',
  onSave: (rows: readonly ScoreRow[]) => void = () => {},
) {
  function Host() {
    const [query, onQuery] = useState<PortfolioQuery>({ ...INITIAL_QUERY, ...initial });
    return (
      <PortfolioPage
        {...{ rows, query, onQuery, onSave }}
        domainHits={NO_HITS}
        now={Date.UTC(2026, 10, 22)}
        hrefOf={(accountId) => `#${accountId}`}
      />
    );
  }
  return render(
    <I18nProvider locale={locale}>
      <Host />
    </I18nProvider>,
  );
}

const MANY = Array.from({ length: 10_000 }, (_, index) =>
  scoreRow({ accountId: `id-${index}`, name: `Account ${index}`, score: index / 100 }),
);
const rowLinks = () => screen.getAllByRole('link').map((link) => link.textContent);

describe('portfolio page', () => {
  it('keeps at most 60 of 10,000 rows in the document, and says how many there are', () => {
    renderPage(MANY);
    expect(rowLinks().length).toBeGreaterThan(10);
    expect(screen.getAllByRole('row').length).toBeLessThanOrEqual(60);
    const table = screen.getByRole('table', { name: 'Accounts' });
    expect(table.getAttribute('aria-rowcount')).toBe('10001');
    expect(screen.getByText('10,000 accounts')).toBeTruthy();
  });

  it('shows the rows around where it was scrolled to', () => {
    const { container } = renderPage(MANY);
    const scroller = container.querySelector('.bw-table-scroll');
    if (!scroller) throw new Error('no list');
    scroller.scrollTop = 36 * 5000;
    fireEvent.scroll(scroller);
    expect(rowLinks()).toContain('Account 5000');
    expect(rowLinks()).not.toContain('Account 0');
    expect(screen.getAllByRole('row').length).toBeLessThanOrEqual(60);
  });

  it('moves through the rows with the keys, also to rows that were not in the document', () => {
    renderPage(MANY);
    const table = screen.getByRole('table', { name: 'Accounts' });
    fireEvent.keyDown(table, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Account 1');
    fireEvent.keyDown(table, { key: 'End' });
    expect(document.activeElement?.textContent).toBe('Account 9999');
    fireEvent.keyDown(table, { key: 'Home' });
    expect(document.activeElement?.textContent).toBe('Account 0');
  });

  it('says on the column head how it is sorted, and turns it on a click', () => {
    renderPage([scoreRow({ name: 'Low', score: 10 }), scoreRow({ name: 'High', score: 90 })]);
    const head = screen.getByRole('columnheader', { name: 'Health' });
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('descending');
    expect(rowLinks()).toEqual(['High', 'Low']);
    const name = screen.getByRole('columnheader', { name: 'Account' });
    expect(name.getAttribute('aria-sort')).toBe('none');
  });

  it('filters by band and by name, and offers a way back when nothing is left', () => {
    renderPage([
      scoreRow({ name: 'Northwind', band: 'watch' }),
      scoreRow({ name: 'Contoso', band: 'at-risk' }),
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'At risk 1' }));
    expect(rowLinks()).toEqual(['Contoso']);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'north' } });
    expect(screen.getByText('No account matches')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all accounts' }));
    expect(rowLinks()).toEqual(['Contoso', 'Northwind']);
  });

  it('shows what is not known as not known, never as zero', () => {
    renderPage([
      scoreRow({
        name: 'Vague',
        score: null,
        band: 'unknown',
        trend: null,
        arr: null,
        renewalAt: null,
        lastContactAt: null,
      }),
    ]);
    const cells = screen.getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells).toEqual(['Not enough data', 'n/a', 'n/a', '70%', 'n/a', 'n/a', 'n/a', 'n/a']);
  });

  it('hands out the rows as they are filtered and sorted', () => {
    const rows = ['Globex', 'Acme', 'Acme Labs'].map((name) => scoreRow({ name }));
    const saved: string[][] = [];
    renderPage(rows, { text: 'acme', sort: 'name', direction: 'desc' }, 'en', (shown) => {
      saved.push(shown.map(({ name }) => name));
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(saved).toEqual([['Acme Labs', 'Acme']]);
  });

  it('speaks Chinese', () => {
    renderPage([scoreRow({ name: '宏达' })], {}, 'zh-CN');
    expect(screen.getByRole('columnheader', { name: '健康分' })).toBeTruthy();
    expect(screen.getByRole('cell', { name: '需关注' })).toBeTruthy();
  });
});
