import { act, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PanelActions } from '../../../components/panel/actions.ts';
import { NOW, panelView } from '../../support/panel-fixtures.ts';
import { loggedEntry, openForm } from './open-log-form.tsx';
import { fakeActions, renderPanel } from './render-panel.tsx';

const RECEIPT = { ok: true, value: { changeId: 'change-1', accountId: 'northwind' } } as const;
const DRAFT = {
  type: 'meeting',
  fields: { outcome: 'held', note: 'Half' },
  updatedAt: NOW,
} as const;

afterEach(() => vi.useRealTimers());

describe('logging by keyboard', () => {
  it('logs a connected call with one digit and Enter, for the account and view on screen', async () => {
    const { actions, form, getByRole, findByText } = openForm();
    fireEvent.keyDown(form.getByRole('radio', { name: 'Connected' }), { key: '1' });
    fireEvent.submit(getByRole('form', { name: 'Log interaction' }));
    await findByText('Logged for Northwind Traders');
    const [viewKey, command] = actions.log.mock.calls[0] ?? [];
    expect(viewKey).toBe('1:1:northwind');
    expect(command).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      accountId: 'northwind',
      entry: {
        type: 'call',
        occurredAt: NOW,
        note: '',
        nextStep: null,
        direction: null,
        outcome: 'connected',
        contactIds: [],
        durationMin: null,
        sentiment: null,
      },
    });
  });

  it('logs from the note with Ctrl and Enter, and not with Enter alone', async () => {
    const { actions, form, note } = openForm();
    fireEvent.click(form.getByRole('radio', { name: 'Note' }));
    fireEvent.input(note(), { target: { value: 'Budget moved to spring' } });
    fireEvent.keyDown(note(), { key: 'Enter' });
    expect(actions.log).not.toHaveBeenCalled();
    fireEvent.keyDown(note(), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(note().value).toBe(''));
    expect(loggedEntry(actions)).toMatchObject({ type: 'note', note: 'Budget moved to spring' });
  });

  it('takes the digit as the value where chips are numbers', () => {
    const { form } = openForm();
    fireEvent.click(form.getByRole('button', { name: 'More' }));
    fireEvent.click(form.getByRole('radio', { name: 'Survey answer' }));
    fireEvent.keyDown(form.getByRole('radio', { name: '0' }), { key: '9' });
    expect(form.getByRole('radio', { name: '9' })).toHaveProperty('checked', true);
  });

  it('takes a sentiment back when it is chosen again', async () => {
    const { actions, form, getByRole } = openForm();
    fireEvent.click(form.getByRole('radio', { name: 'Connected' }));
    fireEvent.click(form.getByRole('radio', { name: 'Positive' }));
    fireEvent.click(form.getByRole('radio', { name: 'Positive' }));
    fireEvent.submit(getByRole('form', { name: 'Log interaction' }));
    await waitFor(() => expect(actions.log).toHaveBeenCalledTimes(1));
    expect(loggedEntry(actions)).toMatchObject({ sentiment: null });
  });
});

describe('a log that is not stored', () => {
  it('says at the field what is missing, and goes there', () => {
    const { actions, form, getByRole } = openForm();
    fireEvent.submit(getByRole('form', { name: 'Log interaction' }));
    expect(actions.log).not.toHaveBeenCalled();
    const outcome = form.getByRole('radiogroup', { name: 'Outcome' });
    expect(outcome.getAttribute('aria-invalid')).toBe('true');
    expect(outcome.textContent).toContain('Choose an outcome.');
    expect(outcome.contains(document.activeElement)).toBe(true);
    fireEvent.click(form.getByRole('radio', { name: 'Busy' }));
    expect(form.queryByText('Choose an outcome.')).toBeNull();
  });

  it('opens the folded fields when one of them is wrong', () => {
    const { form, getByRole } = openForm(
      panelView({ draft: { ...DRAFT, fields: { outcome: 'held', minutes: '9000' } } }),
    );
    fireEvent.click(form.getByRole('button', { name: 'Minutes, person, time' }));
    expect(form.queryByRole('textbox', { name: 'Minutes' })).toBeNull();
    fireEvent.submit(getByRole('form', { name: 'Log interaction' }));
    expect(form.getByText('Whole minutes, 0 to 1440.')).toBeTruthy();
  });

  it('keeps every letter, offers to try again, and sends the same entry then', async () => {
    const log = vi
      .fn<PanelActions['log']>()
      .mockResolvedValueOnce({ ok: false, problem: 'storage' })
      .mockResolvedValue(RECEIPT);
    const { form, note, findByText } = openForm(panelView(), fakeActions(log));
    fireEvent.click(form.getByRole('radio', { name: 'Connected' }));
    fireEvent.input(note(), { target: { value: 'They renew' } });
    fireEvent.click(form.getByRole('button', { name: 'Log call' }));
    await findByText('The browser could not save it. Your entry is kept: try again.');
    expect(note().value).toBe('They renew');
    fireEvent.click(form.getByRole('button', { name: 'Try again' }));
    await findByText('Logged for Northwind Traders');
    expect(log.mock.calls[1]?.[1]).toEqual(log.mock.calls[0]?.[1]);
  });

  it('is another entry once the text was changed', async () => {
    const log = vi.fn<PanelActions['log']>(async () => ({ ok: false, problem: 'no-answer' }));
    const { form, note, findByText } = openForm(panelView(), fakeActions(log));
    fireEvent.click(form.getByRole('radio', { name: 'Connected' }));
    fireEvent.click(form.getByRole('button', { name: 'Log call' }));
    await findByText(/did not answer/);
    fireEvent.input(note(), { target: { value: 'More' } });
    fireEvent.click(form.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(log).toHaveBeenCalledTimes(2));
    expect(log.mock.calls[1]?.[1].id).not.toBe(log.mock.calls[0]?.[1].id);
  });

  it('is sent once, however often the key is pressed', async () => {
    const { actions, form, getByRole, findByText } = openForm();
    fireEvent.click(form.getByRole('radio', { name: 'Connected' }));
    fireEvent.submit(getByRole('form', { name: 'Log interaction' }));
    fireEvent.submit(getByRole('form', { name: 'Log interaction' }));
    await findByText('Logged for Northwind Traders');
    expect(actions.log).toHaveBeenCalledTimes(1);
  });
});

describe('drafts', () => {
  it('puts back what was typed before and says so', () => {
    const { form, note, getByText } = openForm(panelView({ draft: DRAFT }));
    expect(form.getByRole('radio', { name: 'Meeting' })).toHaveProperty('checked', true);
    expect(form.getByRole('radio', { name: 'Held' })).toHaveProperty('checked', true);
    expect(note().value).toBe('Half');
    expect(getByText('Your unsent entry was kept.')).toBeTruthy();
  });

  it('hands on what is typed once it is quiet', () => {
    vi.useFakeTimers();
    const { actions, note } = openForm();
    fireEvent.input(note(), { target: { value: 'H' } });
    fireEvent.input(note(), { target: { value: 'Half a' } });
    expect(actions.saveDraft).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(300));
    expect(actions.saveDraft.mock.calls).toEqual([
      ['northwind', { type: 'call', fields: { note: 'Half a' }, updatedAt: NOW }],
    ]);
  });

  it.each([
    ['the form is left', (note: HTMLElement) => fireEvent.focusOut(note)],
    ['the page goes away', () => window.dispatchEvent(new Event('pagehide'))],
  ])('hands on at once when %s', (_when, leave) => {
    const { actions, note } = openForm();
    fireEvent.input(note(), { target: { value: 'Half a' } });
    act(() => void leave(note()));
    expect(actions.saveDraft).toHaveBeenCalledTimes(1);
  });

  it('keeps the text with its account when the page shows another customer', () => {
    const view = panelView();
    const other = panelView({
      viewKey: '1:2:contoso',
      account: view.account && { ...view.account, id: 'contoso', name: 'Contoso' },
    });
    const { actions, note, getByRole, show } = openForm(view);
    fireEvent.input(note(), { target: { value: 'About Northwind' } });
    show(other);
    expect(actions.saveDraft).toHaveBeenCalledWith(
      'northwind',
      expect.objectContaining({ fields: { note: 'About Northwind' } }),
    );
    const shownNote = () => getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement;
    expect(shownNote().value).toBe('');
    // The view may have been read before the draft was stored: what was typed here is newer.
    show(view);
    expect(shownNote().value).toBe('About Northwind');
  });

  it('is gone once the entry is stored', async () => {
    const { actions, form, findByText } = openForm(panelView({ draft: DRAFT }));
    fireEvent.click(form.getByRole('button', { name: 'Log meeting' }));
    await findByText('Logged for Northwind Traders');
    expect(actions.saveDraft).toHaveBeenLastCalledWith('northwind', null);
  });

  it('can be taken along when the extension was updated under the page', () => {
    const { getByRole } = renderPanel(panelView({ draft: DRAFT }), { state: { isOrphaned: true } });
    const note = getByRole('textbox', { name: 'Your note' }) as HTMLTextAreaElement;
    expect(note.value).toBe('Half');
    expect(getByRole('button', { name: 'Copy note' })).toBeTruthy();
  });
});
