import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from '../../../../components/dashboard/dashboard-route.ts';
import { MetricsPage } from '../../../../components/dashboard/MetricsPage.tsx';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { METRICS } from '../../../../lib/metrics/catalogue.ts';

function renderPage(locale = 'en') {
  return render(
    <I18nProvider locale={locale}>
      <MetricsPage />
    </I18nProvider>,
  );
}
const search = (text: string) =>
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });
const names = () => screen.queryAllByRole('heading', { level: 3 }).map((one) => one.textContent);

describe('metrics page', () => {
  it('lists every metric of the catalogue with formula, inputs, unit, direction and source', () => {
    const { container } = renderPage();
    expect(names()).toHaveLength(METRICS.length);
    const text = container.textContent;
    for (const { formula, inputs, source } of METRICS)
      for (const part of [formula, source, ...inputs]) expect(text).toContain(part);
    const perpetuity = screen.getByText('Lifetime value, perpetuity').closest('li');
    if (!perpetuity) throw new Error('no entry');
    const said = within(perpetuity)
      .getAllByRole('definition')
      .map((one) => one.textContent);
    expect(said).toEqual([
      'm × r ÷ (1 + d − r) from the first renewal; m × (1 + d) ÷ (1 + d − r) from now',
      'margin m per period · retention r · discount d',
      'money',
      'higher',
      'Gupta & Lehmann (2003)',
    ]);
  });

  it('puts each metric under its tier', () => {
    renderPage();
    const strategic = screen.getByRole('region', { name: 'Strategic' });
    expect(within(strategic).getByText('Total value of new customers')).toBeTruthy();
    expect(within(strategic).queryByText('Reach')).toBeNull();
    expect(within(screen.getByRole('region', { name: 'Basic' })).getByText('Reach')).toBeTruthy();
  });

  it('finds by every word, in any order and case, of name, formula or source', () => {
    renderPage();
    search('gupta PERPETUITY');
    expect(names()).toEqual(['Lifetime value, perpetuity']);
    expect(screen.getByRole('status').textContent).toBe(`1 of ${METRICS.length} metrics`);
    expect(screen.queryByRole('region', { name: 'Basic' })).toBeNull();
    search('  budget ÷ cost ');
    expect(names()).toEqual(['Reach']);
  });

  it('says when nothing matches, and shows all again on a click', () => {
    renderPage();
    search('zodiac');
    expect(names()).toEqual([]);
    screen.getByText('No metric matches');
    fireEvent.click(screen.getByRole('button', { name: 'Show all metrics' }));
    expect(names()).toHaveLength(METRICS.length);
    expect(screen.getByRole('status').textContent).toBe(`${METRICS.length} metrics`);
  });

  it('is in Chinese, and marks the formulas that are not', () => {
    const { container } = renderPage('zh-CN');
    search('永续法');
    expect(names()).toEqual(['客户终身价值：永续法']);
    expect(container.querySelector('code')?.lang).toBe('en');
    screen.getByText('越高越好');
  });
});

describe('the address of the metrics page', () => {
  it('is #/metrics', () => {
    expect(formatRoute({ view: 'metrics' })).toBe('#/metrics');
    expect(parseRoute('#/metrics')).toEqual({ view: 'metrics' });
  });
});
