import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { PanelActions } from '../../../components/panel/actions.ts';
import { unmatchedView } from '../../support/panel-fixtures.ts';
import { fakeActions, renderPanel } from './render-panel.tsx';

function openPicker(search: PanelActions['search']) {
  const actions = { ...fakeActions(), search };
  const panel = renderPanel(unmatchedView({}), { actions });
  const box = panel.getByRole('searchbox', { name: 'Name or domain' });
  return { ...panel, ask: (value: string) => fireEvent.input(box, { target: { value } }) };
}

describe('choosing the customer', () => {
  it('does not take a search that failed for one that found nobody, and tries again', async () => {
    const globex = { accountId: 'globex', name: 'Globex Corporation', reason: null };
    const search = vi
      .fn<PanelActions['search']>()
      .mockResolvedValueOnce({ ok: false, problem: 'no-answer' })
      .mockResolvedValue({ ok: true, value: [globex] });
    const { ask, container, findByText, findByRole, getByRole } = openPicker(search);
    ask('glo');
    await findByText('The search did not work.');
    expect(container.textContent).not.toContain('No customer matches');
    fireEvent.click(getByRole('button', { name: 'Try again' }));
    await findByRole('button', { name: /Globex Corporation/ });
    await waitFor(() => expect(container.textContent).not.toContain('did not work'));
  });

  it('says that nobody matches when nobody does', async () => {
    const { ask, findByText } = openPicker(async () => ({ ok: true, value: [] }));
    ask('zzz');
    await findByText('No customer matches “zzz”.');
  });
});
