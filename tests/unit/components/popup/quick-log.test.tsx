import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { QuickLog, type QuickLogProps } from '../../../../components/popup/QuickLog.tsx';
import {
  EMPTY_DRAFT,
  type QuickLogDraft,
  toEntry,
} from '../../../../components/popup/quick-log.ts';

const NORTHWIND = { accountId: '7b0c5f0e-6d9a-4a54-9a55-1f6f6ad0a001', name: 'Northwind Traders' };
const CONTOSO = { accountId: '7b0c5f0e-6d9a-4a54-9a55-1f6f6ad0a002', name: 'Contoso' };
const NOW = Date.UTC(2026, 10, 22, 9);

interface Options extends Partial<Pick<QuickLogProps, 'tabAccount' | 'focus' | 'onLog'>> {
  account?: QuickLogDraft['account'];
  locale?: string;
}

function renderQuickLog(options: Options = {}) {
  const { tabAccount = null, focus = null, account = tabAccount, locale = 'en' } = options;
  const onLog = options.onLog ?? vi.fn(async () => undefined);
  function Host() {
    const [draft, onDraft] = useState<QuickLogDraft>({ ...EMPTY_DRAFT, account });
    const search = async () => [NORTHWIND, CONTOSO].map((one) => ({ ...one, reason: null }));
    return <QuickLog {...{ tabAccount, focus, draft, onDraft, onLog }} search={search} />;
  }
  render(
    <I18nProvider locale={locale}>
      <Host />
    </I18nProvider>,
  );
  return vi.mocked(onLog);
}

const note = () => screen.getByRole('textbox', { name: 'Note' });
const customer = () => screen.getByRole('combobox', { name: 'Customer' });

describe('quick log', () => {
  it('is done with one key for the outcome, the note and Enter when the tab knows the customer', async () => {
    const onLog = renderQuickLog({ tabAccount: NORTHWIND, focus: 'outcome' });
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Connected' }));
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Connected' }), { key: '2' });
    expect(document.activeElement).toBe(note());
    fireEvent.input(note(), { target: { value: 'Asked to call back' } });
    fireEvent.keyDown(note(), { key: 'Enter' });
    await waitFor(() => expect(onLog).toHaveBeenCalledOnce());
    expect(onLog.mock.calls[0]?.[0]).toEqual({
      account: NORTHWIND,
      followsTab: true,
      kind: 'call',
      outcome: 'left_voicemail',
      note: 'Asked to call back',
    });
  });

  it('is a form named Quick log, its customer typed and chosen by keys', async () => {
    const onLog = renderQuickLog();
    expect(screen.getByRole('form', { name: 'Quick log' })).toBeTruthy();
    fireEvent.input(customer(), { target: { value: 'con' } });
    await screen.findByRole('option', { name: 'Contoso' });
    fireEvent.keyDown(customer(), { key: 'ArrowDown' });
    fireEvent.keyDown(customer(), { key: 'Enter' });
    expect(customer()).toHaveProperty('value', 'Contoso');
    expect(screen.queryByRole('listbox')).toBeNull();
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Call' }), { key: 'm' });
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Held' }), { key: '1' });
    fireEvent.keyDown(note(), { key: 'Enter' });
    await waitFor(() => expect(onLog).toHaveBeenCalledOnce());
    expect(onLog.mock.calls[0]?.[0]).toMatchObject({ account: CONTOSO, outcome: 'held' });
  });

  it('takes a digit for the outcome also while the type has the focus', () => {
    renderQuickLog({ tabAccount: NORTHWIND });
    fireEvent.keyDown(screen.getByRole('radio', { name: 'Call' }), { key: '2' });
    expect(screen.getByRole('radio', { name: 'Call' })).toHaveProperty('checked', true);
    expect(screen.getByRole('radio', { name: 'Left voicemail' })).toHaveProperty('checked', true);
  });

  it('asks how a call went instead of assuming that it was answered', () => {
    const onLog = renderQuickLog({ tabAccount: NORTHWIND, focus: 'note' });
    fireEvent.input(note(), { target: { value: 'Renewal' } });
    fireEvent.keyDown(note(), { key: 'Enter' });
    expect(onLog).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('How did it go?');
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Connected' }));
  });

  it('gives the note the first key when the keyboard command opened it', () => {
    renderQuickLog({ tabAccount: NORTHWIND, focus: 'note' });
    expect(document.activeElement).toBe(note());
  });

  it('starts a new line with Shift and Enter, and leaves Enter to an input method', () => {
    const onLog = renderQuickLog({ tabAccount: NORTHWIND });
    fireEvent.keyDown(note(), { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(note(), { key: 'Enter', isComposing: true });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(onLog).not.toHaveBeenCalled();
  });

  it('warns when the customer is not the tab’s, and offers the tab’s', () => {
    renderQuickLog({ tabAccount: NORTHWIND, account: CONTOSO });
    expect(screen.getByRole('alert').textContent).toContain(
      'This tab shows Northwind Traders. You are logging for Contoso.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Use Northwind Traders' }));
    expect(customer()).toHaveProperty('value', 'Northwind Traders');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps what was typed and says why when it could not be stored', async () => {
    const onLog = vi.fn().mockRejectedValue(new Error('There is no room on the disk.'));
    renderQuickLog({ tabAccount: NORTHWIND, onLog });
    fireEvent.click(screen.getByRole('radio', { name: 'Note' }));
    fireEvent.input(note(), { target: { value: 'Keep me' } });
    fireEvent.keyDown(note(), { key: 'Enter' });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Not saved. There is no room on the disk.');
    expect(note()).toHaveProperty('value', 'Keep me');
  });

  it('does not log twice while the first is being stored', async () => {
    let finish = () => {};
    const onLog = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    renderQuickLog({ tabAccount: NORTHWIND, onLog });
    fireEvent.click(screen.getByRole('radio', { name: 'Connected' }));
    fireEvent.keyDown(note(), { key: 'Enter' });
    fireEvent.keyDown(note(), { key: 'Enter' });
    await screen.findByRole('button', { name: 'Saving' });
    expect(onLog).toHaveBeenCalledOnce();
    finish();
    await screen.findByRole('button', { name: 'Log' });
  });

  it('speaks Chinese', () => {
    renderQuickLog({ tabAccount: NORTHWIND, locale: 'zh-CN' });
    expect(screen.getByRole('form', { name: '快速记录' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: '已接通' })).toBeTruthy();
  });
});

describe('entry of a quick log', () => {
  it('says who wrote an e-mail, and leaves unsaid what nobody said', () => {
    const draft: QuickLogDraft = {
      ...EMPTY_DRAFT,
      account: CONTOSO,
      kind: 'email',
      outcome: 'received',
      note: ' hi ',
    };
    expect(toEntry(draft, NOW)).toEqual({
      type: 'email',
      occurredAt: NOW,
      note: 'hi',
      nextStep: null,
      direction: 'in',
      outcome: null,
      contactIds: [],
      durationMin: null,
      sentiment: null,
    });
  });
});
