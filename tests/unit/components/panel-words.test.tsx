import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { COVERAGE_NEEDED, measureName } from '../../../components/health/health-words.ts';
import { bandOf } from '../../../lib/health/band.ts';
import { MEASURES } from '../../../lib/health/measures.ts';
import { messagesFor } from '../../../lib/i18n/index.ts';
import type { HealthScore } from '../../../lib/model/health.ts';
import type { MeasureId } from '../../../lib/model/measure-id.ts';
import { STATES } from '../../support/gallery/states.ts';
import {
  CAPPED_HEALTH,
  HEALTH,
  panelView,
  UNKNOWN_HEALTH,
  unmatchedView,
} from '../../support/panel-fixtures.ts';
import { renderPanel } from './render-panel.tsx';

const shown = (health: HealthScore) => renderPanel(panelView({ health }));

describe('what the panel says about a score', () => {
  it('says that data is missing, what a score takes and what would bring it', () => {
    const { container } = shown(UNKNOWN_HEALTH);
    const meter = container.querySelector('meter[aria-label="Health"]');
    expect(meter?.getAttribute('aria-valuenow')).toBeNull();
    expect(meter?.getAttribute('aria-valuetext')).toBe('Not enough data, 12% of evidence');
    const text = container.textContent;
    expect(text).toContain('at least two factors with evidence and 35% of the picture');
    expect(text).toContain('Engagement: Log a call, a meeting or an answered e-mail.');
    expect(text).toContain('Trend n/a: no comparable score 28 days ago');
  });

  it('says how many stored entries are in no number, and only if there are any', () => {
    const words = /3 stored entries could not be read/;
    expect(renderPanel(panelView({ quarantined: 3 })).container.textContent).toMatch(words);
    expect(shown(HEALTH).container.textContent).not.toMatch(/could not be read/);
  });

  it('never shows a missing score as a zero', () => {
    const { container } = shown(UNKNOWN_HEALTH);
    expect(container.querySelector('.bw-score')?.textContent).toBe('– of 100');
    expect(container.querySelector('.bw-factors')?.textContent).not.toMatch(/\d/);
  });

  it('says why a good score is not called healthy', () => {
    const { container } = shown({ ...HEALTH, score: 78, greenWithheld: true, coverage: 0.44 });
    expect(container.textContent).toContain('75 or more, but not called healthy');
  });

  it('shows a ceiling as a line with its points and its evidence', () => {
    const { container, getByRole } = shown(CAPPED_HEALTH);
    expect(container.textContent).toContain('An escalation is open: at most 49 (−19.0 points)');
    fireEvent.click(getByRole('button', { name: 'Evidence' }));
    const link = getByRole('link', { name: 'Open where it was read' });
    expect(link.getAttribute('href')).toBe('https://acme.zendesk.com/agent/tickets/341');
  });

  it('does not promise more than a ceiling allows', () => {
    expect(shown(CAPPED_HEALTH).container.textContent).not.toContain('could be between');
    const wide = { ...CAPPED_HEALTH, range: { low: 40.2, high: 49 } };
    expect(shown(wide).container.textContent).toContain('could be between 40 and 49');
  });

  it('does not round a score into the next band', () => {
    const { getByRole } = shown({ ...HEALTH, score: 74.97 });
    expect(getByRole('meter', { name: 'Health' }).getAttribute('aria-valuenow')).toBe('74.9');
  });

  it('opens a factor to its measures in their own units and to the facts behind them', () => {
    const { container, getByRole } = shown(HEALTH);
    fireEvent.click(getByRole('button', { name: 'Engagement' }));
    const text = container.textContent;
    expect(text).toContain('Time since two-way contact, against the agreed interval0.6×');
    expect(text).toContain('0 at 4×, 50 at 2×, 75 at 1×, 100 at 0.25×');
    expect(text).toContain('Nov 19, 2026Call · Connected');
    expect(text).toContain('and 4 older facts');
  });

  it('knows the thresholds and the measures that the score has', () => {
    const { healthy } = COVERAGE_NEEDED;
    expect(bandOf({ score: 80, coverage: healthy })).toBe('healthy');
    expect(bandOf({ score: 80, coverage: healthy - 0.01 })).toBe('watch');
    for (const id of Object.keys(MEASURES) as MeasureId[]) {
      expect(measureName(id, messagesFor('en'))).toMatch(/^[A-Z]/);
    }
  });

  it('never adds up fewer than five answers to an NPS of one account', () => {
    const { container } = renderPanel(panelView());
    expect(container.textContent).toContain('2 answers: listed one by one');
    expect(container.textContent).toContain('−3 since their last');
  });
});

describe('what the panel says about a page', () => {
  it('names what could not be read and offers the way out', () => {
    const page = STATES.unreadable?.view?.page;
    const { container, getByRole } = renderPanel(unmatchedView(page ? { page } : {}));
    expect(container.textContent).toContain(
      'Not found on the page: customer’s name and ticket’s subject.',
    );
    expect(getByRole('searchbox', { name: 'Name or domain' })).toBeTruthy();
  });

  it('says overdue in words', () => {
    expect(renderPanel(panelView()).container.textContent).toContain('2 days overdue');
  });
});

function textsOf(node: Node): string[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
  return [...node.childNodes].flatMap(textsOf);
}

describe('in Chinese', () => {
  const DATA = `${JSON.stringify(Object.values(STATES))} Bellwether NPS CSAT CES CRM Ctrl Enter schema.org`;

  it.each(Object.keys(STATES))('no English word is left: %s', (name) => {
    const state = STATES[name];
    const { container } = renderPanel(state?.view ?? null, {
      locale: 'zh-CN',
      ...(state && { state }),
    });
    for (const button of container.querySelectorAll('[aria-expanded="false"]')) {
      fireEvent.click(button);
    }
    const labels = [...container.querySelectorAll('[aria-label], [title], [aria-valuetext]')]
      .flatMap((one) => ['aria-label', 'title', 'aria-valuetext'].map((a) => one.getAttribute(a)))
      .join(' ');
    const words = `${textsOf(container).join(' ')} ${labels}`.match(/[A-Za-z]{2,}/g) ?? [];
    expect(words.filter((word) => !DATA.includes(word))).toEqual([]);
  });
});

describe('a stranger’s text', () => {
  it('is shown as text and runs nothing', () => {
    const hostile =
      '<img src=x onerror="globalThis.ran = true"><script>globalThis.ran = true</script>';
    const view = panelView();
    const { container, getByRole } = renderPanel({
      ...view,
      account: view.account && { ...view.account, name: hostile, ownerName: hostile },
      timeline: view.timeline.map((item) => ({ ...item, title: hostile, note: hostile })),
      tasks: view.tasks.map((task) => ({ ...task, text: hostile })),
    });
    expect(getByRole('heading', { level: 1 }).textContent).toBe(hostile);
    expect(container.querySelectorAll('img, script')).toHaveLength(0);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('becomes no link unless it is an address of the web', () => {
    const view = panelView();
    const { container } = renderPanel({
      ...view,
      timeline: view.timeline.map((item) => ({ ...item, sourceUrl: 'javascript:alert(1)' })),
    });
    expect(container.querySelectorAll('a')).toHaveLength(0);
  });
});

describe('after a log', () => {
  it('says how far the score moved, once the new one is there, and only for that customer', async () => {
    const view = panelView();
    const { container, findByText, getByRole, show } = renderPanel(view);
    fireEvent.click(getByRole('radio', { name: 'Connected' }));
    fireEvent.click(getByRole('button', { name: 'Log call' }));
    await findByText('Logged for Northwind Traders');
    show({ ...view, health: { ...HEALTH, score: 71 } });
    await findByText('Logged for Northwind Traders · Health 68 → 71');
    show({ ...view, account: view.account && { ...view.account, id: 'contoso' } });
    expect(container.textContent).not.toContain('Health 68');
  });

  it('is taken back with Undo', async () => {
    const { actions, findByText, getByRole } = renderPanel(panelView());
    fireEvent.click(getByRole('radio', { name: 'Connected' }));
    fireEvent.click(getByRole('button', { name: 'Log call' }));
    fireEvent.click(await findByText('Undo'));
    await findByText('Taken back');
    expect(actions.undo).toHaveBeenCalledWith('change-1');
  });
});
