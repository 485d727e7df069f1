import { fireEvent, render, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { problemText } from '../../../../components/quality/problem-words.ts';
import { QualityPage, type QualityPageProps } from '../../../../components/quality/QualityPage.tsx';
import { messagesFor } from '../../../../lib/i18n/index.ts';
import { PROBLEM_CODES } from '../../../../lib/intake/problem-code.ts';
import { QUALITY_STATES } from '../../../support/gallery/quality-states.ts';

const READY: QualityPageProps = QUALITY_STATES['dashboard-quality'];

function show(props: QualityPageProps, locale = 'en') {
  return render(
    <I18nProvider locale={locale}>
      <QualityPage {...props} />
    </I18nProvider>,
  );
}

describe('the page about the quality of the data', () => {
  it('says what is known, and neither all nor nothing where it is not', () => {
    const screen = show(READY);
    const known = within(screen.getByRole('region', { name: 'What is known' }));
    const texts = known.getAllByRole('definition').map((one) => one.textContent);
    // 132 of 132, 118, 97, 131 of 132, 44.
    expect(texts.slice(0, 5)).toEqual(['100%', '89%', '73%', '99%', '33%']);
    expect(texts.slice(-2)).toEqual(['–', '–']);
  });

  it('has the last import open, with row, column, reason and value', () => {
    const screen = show(READY);
    const rows = within(screen.getAllByRole('table')[0] as HTMLElement).getAllByRole('row');
    expect(rows).toHaveLength(9);
    expect([...(rows[1]?.children ?? [])].map((cell) => cell.textContent)).toEqual([
      '9',
      'date',
      'is no date',
      'yesterday',
    ]);
    expect(screen.getByText('8 more in the report.')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'What was found' })).toHaveLength(2);
  });

  it('saves reports and bad rows, those only where there are any', () => {
    const onSave = vi.fn();
    const screen = show({ ...READY, onSave });
    fireEvent.click(screen.getByRole('button', { name: '16 bad rows to mend' }));
    fireEvent.click(screen.getAllByRole('button', { name: 'Report as CSV' })[1] as HTMLElement);
    fireEvent.click(screen.getAllByRole('button', { name: 'Report as JSON' })[0] as HTMLElement);
    const saved = onSave.mock.calls.map(([one, part]) => [one.job.id, part]);
    expect(saved).toEqual([
      ['1', 'bad-rows'],
      ['2', 'report-csv'],
      ['1', 'report-json'],
    ]);
    expect(screen.getByText('No report was kept of this import.')).toBeTruthy();
  });

  it('has the same fields in the same places while it counts', () => {
    const names = (props: QualityPageProps) => {
      const screen = show(props);
      const terms = screen.container.querySelectorAll('.bw-known dt');
      const found = [...terms].map((one) => one.textContent);
      screen.unmount();
      return found;
    };
    expect(names(QUALITY_STATES['dashboard-quality-loading'])).toEqual(names(READY));
  });

  it('says what to do where nothing was imported', () => {
    const screen = show(QUALITY_STATES['dashboard-quality-empty']);
    const link = screen.getByRole('link', { name: 'Import a file' });
    expect(link.getAttribute('href')).toBe('#/workspace/import');
    screen.unmount();
    const without = show({ ...QUALITY_STATES['dashboard-quality-empty'], importHref: null });
    expect(without.queryByRole('link')).toBeNull();
  });

  it('says what failed, offers to try again, and counts what was set aside', () => {
    const onRetry = vi.fn();
    const screen = show({ ...QUALITY_STATES['dashboard-quality-failed'], onRetry });
    const alerts = screen.getAllByRole('alert').map((one) => one.textContent);
    expect(alerts[0]).toContain('12 rows cannot be read');
    expect(alerts).toHaveLength(3);
    for (const button of screen.getAllByRole('button', { name: 'Try again' }))
      fireEvent.click(button);
    expect(onRetry).toHaveBeenCalledTimes(2);
  });

  it.each(['en', 'zh-CN'])('has words for every problem in %s', (locale) => {
    const messages = messagesFor(locale);
    for (const code of PROBLEM_CODES) expect(problemText(messages, code)).toBeTruthy();
    expect(show(READY, locale).container.textContent).not.toContain('undefined');
  });
});
