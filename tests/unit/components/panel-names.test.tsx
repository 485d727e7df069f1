import { fireEvent, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { STATES } from '../../support/gallery/states.ts';
import { panelView, unmatchedView } from '../../support/panel-fixtures.ts';
import { renderPanel } from './render-panel.tsx';

describe('names in the panel that a screen reader can hold on to', () => {
  it('has the account’s name as its only first heading', () => {
    const { getAllByRole } = renderPanel(panelView());
    expect(getAllByRole('heading', { level: 1 }).map((one) => one.textContent)).toEqual([
      'Northwind Traders',
    ]);
  });

  it('says the score as a meter named Health, with band and coverage in words', () => {
    const { getByRole } = renderPanel(panelView());
    const meter = getByRole('meter', { name: 'Health' });
    expect(meter.getAttribute('aria-valuenow')).toBe('68');
    expect(meter.getAttribute('aria-valuetext')).toBe('Watch, 64% of evidence');
  });

  it('names a meter by each factor, and claims no value for a missing one', () => {
    const { container, getByRole } = renderPanel(panelView());
    const engagement = getByRole('meter', { name: 'Engagement' });
    expect(engagement.getAttribute('aria-valuenow')).toBe('81');
    expect(engagement.getAttribute('aria-valuetext')).toBe('81 of 100, +13.2 points');
    // The element's own role: a written one would have to state a value.
    const pulse = container.querySelector('meter[aria-label="Your pulse"]');
    expect(pulse?.getAttribute('aria-valuenow')).toBeNull();
    expect(pulse?.getAttribute('aria-valuetext')).toBe('No data');
  });

  it('has the log as a form named Log interaction, with radio groups for type and outcome', () => {
    const { getByRole } = renderPanel(panelView());
    const form = within(getByRole('form', { name: 'Log interaction' }));
    expect(form.getByRole('radio', { name: 'Call' })).toHaveProperty('checked', true);
    const outcomes = within(form.getByRole('radiogroup', { name: 'Outcome' }));
    expect(outcomes.getAllByRole('radio')).toHaveLength(6);
  });

  it('reads the trend of NPS as words and as a table', () => {
    const { getByRole, getAllByText } = renderPanel(panelView());
    expect(getAllByText('NPS +28, between +11 and +45, 50 answers')).not.toHaveLength(0);
    fireEvent.click(getByRole('button', { name: 'As a table' }));
    expect(within(getByRole('table')).getAllByRole('row')).toHaveLength(14);
  });

  it('is one button with name and score when it is collapsed', () => {
    const view = panelView({ layout: { state: 'collapsed', side: 'right', widthPx: 380 } });
    const { actions, getAllByRole, getByRole } = renderPanel(view);
    expect(getAllByRole('button')).toHaveLength(1);
    fireEvent.click(getByRole('button', { name: 'Open 68 Watch Northwind Traders' }));
    expect(actions.changeLayout).toHaveBeenCalledWith({ state: 'open' });
  });

  it('cannot be moved or collapsed where the browser does that itself', () => {
    const { queryByRole } = renderPanel(panelView(), { surface: 'sidepanel' });
    expect(queryByRole('button', { name: 'Collapse to a tab' })).toBeNull();
  });

  it('shows nothing at all to a page that framed it by itself', () => {
    const { container } = renderPanel(null, { state: { isRefused: true } });
    expect(container.childNodes).toHaveLength(0);
  });

  it.each(Object.keys(STATES))('breaks no rule of accessibility: %s', async (name) => {
    const state = STATES[name];
    const { container } = renderPanel(state?.view ?? unmatchedView(), state ? { state } : {});
    expect(await brokenRules(container)).toEqual([]);
  });

  it.each(['score-override', 'score-reported'])(
    'breaks none either with all of a score opened and its form refused: %s',
    async (name) => {
      const { container, getByRole } = renderPanel(STATES[name]?.view ?? null);
      for (const closed of container.querySelectorAll('.bw-score-more [aria-expanded="false"]'))
        fireEvent.click(closed);
      fireEvent.click(getByRole('button', { name: 'Set band' }));
      expect(container.querySelectorAll('form [aria-invalid="true"]').length).toBeGreaterThan(0);
      expect(await brokenRules(container)).toEqual([]);
    },
  );
});

async function brokenRules(container: Element): Promise<unknown[]> {
  // Colours need a real layout engine; a document without a customer has no first heading.
  const off = { enabled: false };
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': off, 'page-has-heading-one': off, region: off },
  });
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}
