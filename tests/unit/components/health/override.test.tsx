import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { readOverride } from '../../../../components/health/override-fields.ts';
import { SCORED_VIEWS } from '../../../support/gallery/scored-views.ts';
import { HEALTH, panelView } from '../../../support/panel-fixtures.ts';
import { fakeActions, renderPanel } from '../render-panel.tsx';

afterEach(cleanup);

const OPEN = { name: 'Set band by hand' };
const form = () => within(screen.getByRole('form', OPEN));
const reason = () => form().getByRole<HTMLTextAreaElement>('textbox', { name: 'Reason' });
const days = () => form().getByRole<HTMLInputElement>('textbox', { name: 'Days that it holds' });
const send = () => fireEvent.click(form().getByRole('button', { name: /Set band|Try again/ }));

function openForm(actions = fakeActions()) {
  const panel = renderPanel(panelView({ draft: null }), { actions });
  fireEvent.click(screen.getByRole('button', OPEN));
  return { ...panel, actions };
}

function fill() {
  fireEvent.click(form().getByRole('radio', { name: 'At risk' }));
  fireEvent.input(reason(), { target: { value: ' Their sponsor leaves ' } });
}

describe('setting a band by hand', () => {
  it('is one button until it is asked for', () => {
    renderPanel(panelView());
    expect(screen.queryByRole('form', OPEN)).toBeNull();
    expect(screen.getByRole('button', OPEN).getAttribute('aria-expanded')).toBe('false');
  });

  it('sends band, reason and days, says so, and can be taken back', async () => {
    const { actions } = openForm();
    expect(days().value).toBe('30');
    fill();
    fireEvent.input(days(), { target: { value: '14' } });
    send();
    await screen.findByText('Set by hand: At risk');
    expect(actions.setOverride).toHaveBeenCalledWith('1:1:northwind', {
      changeId: expect.any(String),
      override: { band: 'at-risk', reason: 'Their sponsor leaves', days: 14 },
    });
    expect(screen.queryByRole('form', OPEN)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Taken back');
    expect(actions.undo).toHaveBeenCalledWith('change-1');
  });

  it('says at each field what is missing, leads to the first, and sends nothing', async () => {
    const { actions } = openForm();
    fireEvent.input(days(), { target: { value: '91' } });
    send();
    await form().findByText('Choose a band.');
    expect(form().getByText('Say why: a band set by hand takes a reason.')).toBeTruthy();
    expect(form().getByText('Give whole days, from 1 to 90.')).toBeTruthy();
    expect(reason().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(form().getByRole('radio', { name: 'Healthy' }));
    expect(actions.setOverride).not.toHaveBeenCalled();
    fill();
    expect(form().queryByText('Choose a band.')).toBeNull();
    expect(form().getByText('Give whole days, from 1 to 90.')).toBeTruthy();
  });

  it('keeps what was typed when it was not stored, and sends the same change again', async () => {
    const actions = fakeActions();
    actions.setOverride.mockResolvedValueOnce({ ok: false, problem: 'storage' });
    openForm(actions);
    fill();
    send();
    expect((await form().findByRole('alert')).textContent).toMatch(/could not save it/);
    expect(reason().value).toBe(' Their sponsor leaves ');
    send();
    await screen.findByText('Set by hand: At risk');
    const [first, second] = actions.setOverride.mock.calls;
    expect(second).toEqual(first);
  });

  it('keeps what was typed while it is closed, and while the panel shows news', () => {
    const { show } = openForm();
    fill();
    fireEvent.click(screen.getByRole('button', OPEN));
    show(panelView({ draft: null, health: { ...HEALTH, score: 70, rawScore: 70 } }));
    fireEvent.click(screen.getByRole('button', OPEN));
    expect(reason().value).toBe(' Their sponsor leaves ');
  });

  it('keeps what was typed while another customer is looked at, and shows it to none of them', () => {
    const view = panelView({ draft: null });
    const { show } = openForm();
    fill();
    show(
      panelView({ viewKey: 'other', account: view.account && { ...view.account, id: 'other' } }),
    );
    fireEvent.click(screen.getByRole('button', OPEN));
    expect(reason().value).toBe('');
    show(view);
    fireEvent.click(screen.getByRole('button', OPEN));
    expect(reason().value).toBe(' Their sponsor leaves ');
  });

  it('sends from the reason with Ctrl and Enter', async () => {
    const { actions } = openForm();
    fill();
    fireEvent.keyDown(reason(), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(actions.setOverride).toHaveBeenCalledTimes(1));
  });
});

describe('a band set by hand', () => {
  it('stands with its reason and dates, and the facts’ own band and score beside it', () => {
    const { container } = renderPanel(SCORED_VIEWS['score-override']);
    expect(container.querySelector('.bw-band')?.textContent).toBe('At risk');
    const text = container.textContent;
    expect(text).toContain('Set by hand on Nov 16, 2026, until Dec 16, 2026 (in 24 days)');
    expect(text).toContain('Their new head of operations wants to consolidate tools by March.');
    expect(text).toContain('By the facts: Watch, 61');
    const meter = screen.getByRole('meter', { name: 'Health' });
    expect(meter.getAttribute('aria-valuetext')).toBe('Watch, 76% of evidence');
  });

  it('is lifted with one click', async () => {
    const actions = fakeActions();
    renderPanel(SCORED_VIEWS['score-override'], { actions });
    fireEvent.click(screen.getByRole('button', { name: 'Lift it' }));
    await screen.findByText('Lifted: the facts decide again');
    expect(actions.setOverride.mock.calls[0]?.[1]).toEqual({
      changeId: expect.any(String),
      override: null,
    });
  });

  it('says beside the button why it could not be lifted', async () => {
    const actions = fakeActions();
    actions.setOverride.mockResolvedValue({ ok: false, problem: 'covered' });
    renderPanel(SCORED_VIEWS['score-override'], { actions });
    fireEvent.click(screen.getByRole('button', { name: 'Lift it' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/covers Bellwether/);
  });
});

describe('the days that are typed', () => {
  const read = (typed: string) => readOverride({ band: 'watch', reason: 'why', days: typed }).ok;

  it('are whole ones from 1 to 90', () => {
    expect(['1', '30', ' 90 '].map(read)).toEqual([true, true, true]);
    expect(['', '0', '91', '2.5', '-3', '1e1', 'ten'].some(read)).toBe(false);
  });

  it('go with a reason that a note can hold', () => {
    const read = readOverride({ band: 'watch', reason: 'x'.repeat(20_001), days: '30' });
    expect(read).toEqual({ ok: false, faults: { reason: 'reason-long' } });
  });
});
