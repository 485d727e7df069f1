import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { panelView } from '../../../support/panel-fixtures.ts';
import { fakeActions, renderPanel } from '../render-panel.tsx';

const COVERED = { ok: false, problem: 'covered' } as const;
const TASK = {
  id: 'task-1',
  accountId: 'northwind',
  accountName: 'Northwind Traders',
  text: 'Send the contract',
  dueAt: null,
  doneAt: null,
  owner: 'us',
} as const;

describe('a write that is refused because the page covers the panel', () => {
  it('keeps what was typed in the log, and says what to do beside it', async () => {
    const actions = fakeActions();
    actions.log.mockResolvedValue(COVERED);
    renderPanel(panelView({ draft: null }), { actions });
    const form = within(screen.getByRole('form', { name: 'Log interaction' }));
    fireEvent.click(form.getByRole('radio', { name: 'Note' }));
    const note = form.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    fireEvent.input(note, { target: { value: 'kept' } });
    fireEvent.click(form.getByRole('button', { name: 'Log note' }));
    expect((await form.findByRole('alert')).textContent).toMatch(/covers Bellwether.*side panel/);
    expect(note.value).toBe('kept');
    expect(actions.saveDraft).not.toHaveBeenCalledWith('northwind', null);
  });

  it('says so where it stays, and keeps what was typed, when the customer was merged away', async () => {
    const actions = fakeActions();
    actions.log.mockResolvedValue({ ok: false, problem: 'merged' });
    renderPanel(panelView({ draft: null }), { actions });
    const form = within(screen.getByRole('form', { name: 'Log interaction' }));
    fireEvent.click(form.getByRole('radio', { name: 'Note' }));
    fireEvent.input(form.getByRole('textbox', { name: 'Note' }), { target: { value: 'kept' } });
    fireEvent.click(form.getByRole('button', { name: 'Log note' }));
    const toast = screen.getByRole('status');
    await waitFor(() => expect(toast.textContent).toMatch(/was merged into another one/));
    const kept = expect.objectContaining({ fields: expect.objectContaining({ note: 'kept' }) });
    expect(actions.saveDraft).toHaveBeenLastCalledWith('northwind', kept);
  });

  it('leaves the task unticked', async () => {
    const actions = fakeActions();
    actions.setTaskDone.mockResolvedValue(COVERED);
    renderPanel(panelView({ tasks: [TASK] }), { actions });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: TASK.text });
    fireEvent.click(box);
    await screen.findByText(/covers Bellwether/);
    await waitFor(() => expect(box.checked).toBe(false));
  });

  it('leaves Undo where it was', async () => {
    const actions = fakeActions();
    actions.undo.mockResolvedValueOnce(COVERED);
    renderPanel(panelView({ tasks: [TASK] }), { actions });
    fireEvent.click(screen.getByRole('checkbox', { name: TASK.text }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText(/covers Bellwether/);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Taken back');
    expect(actions.undo.mock.calls).toEqual([['change-1'], ['change-1']]);
  });

  it.each([
    ['en', /covers Bellwether/],
    ['zh-CN', /遮挡了 Bellwether/],
  ])('stays said at the top, in %s', (locale, words) => {
    renderPanel(panelView({}), { locale, state: { wasCovered: true } });
    expect(screen.getByRole('note').textContent).toMatch(words);
  });
});
