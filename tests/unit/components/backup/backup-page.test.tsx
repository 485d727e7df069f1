import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { BackupPage, type BackupPageProps } from '../../../../components/backup/BackupPage.tsx';
import type { FileStep, OpenedFile } from '../../../../components/backup/file-step.ts';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { BUNDLE_TABLES } from '../../../../lib/bundle/bundle-form.ts';
import {
  type Difference,
  JOINED_TABLES,
  type MergeOutlook,
} from '../../../../lib/bundle/outlook.ts';
import { DAY_MS } from '../../../../lib/time.ts';

const NOW = Date.UTC(2026, 10, 22, 10);
const NONE = { added: 0, changed: 0, removed: 0, same: 0, unreadable: 0 };
const empty = Object.fromEntries(BUNDLE_TABLES.map((table) => [table, NONE])) as Difference;
const FILE: OpenedFile = {
  fileName: 'b.bwbackup',
  header: { exportedAt: NOW, confidentialNotes: 'included' },
  rows: 7,
  notesMissing: 2,
  erasedLeftOut: 0,
  difference: { ...empty, accounts: { ...NONE, added: 3, removed: 1, unreadable: 2 } },
  outlook: {
    tables: Object.fromEntries(
      [...JOINED_TABLES, 'recipes'].map((table) => [
        table,
        { added: 0, updated: 1, kept: 0, same: 0 },
      ]),
    ) as MergeOutlook['tables'],
    conflicts: [
      {
        table: 'externalIds',
        key: '"k"',
        label: 'hubspot|h|deal|1',
        winner: 'file',
        why: 'newer',
        isOtherAccount: true,
      },
    ],
    conflictCount: 1,
  },
};

const action = () => ({ pending: false, failure: null, run: vi.fn(async () => {}) });

function renderPage(
  step: FileStep = { step: 'idle' },
  change: Partial<BackupPageProps['open']> = {},
) {
  const save = action();
  const open = {
    step,
    before: null,
    onFile: vi.fn(),
    onPassphrase: vi.fn(),
    onConfirm: vi.fn(),
    onCancel: vi.fn(),
    bringBack: action(),
    ...change,
  };
  const take = action();
  const lists = action();
  render(
    <I18nProvider locale="en">
      <BackupPage
        seal={{ standing: { lastBackupAt: null, changesSince: 3, isDue: false }, now: NOW, save }}
        open={open}
        take={{ save: take }}
        lists={{ save: lists }}
      />
    </I18nProvider>,
  );
  return { save, open, take, lists };
}

const submit = () =>
  fireEvent.submit(screen.getByRole('button', { name: 'Save backup' }).closest('form') as Element);
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('saving a backup', () => {
  it('asks twice, says what is wrong, leads there, and forgets what was typed', async () => {
    const { save } = renderPage();
    submit();
    await screen.findByText('Too short: ten characters or more.');
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
    type('Passphrase', 'four words by chance');
    await screen.findByText('Strong.');
    type('Passphrase again', 'four words by choice');
    submit();
    await screen.findByText('The two are not the same.');
    expect(save.run).not.toHaveBeenCalled();
    type('Passphrase again', 'four words by chance');
    submit();
    expect(save.run.mock.calls).toEqual([['four words by chance']]);
    await vi.waitFor(() => expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', ''));
    expect(screen.getByLabelText('Passphrase').getAttribute('type')).toBe('password');
  });
});

describe('opening a file', () => {
  it('hands the file over, and asks for the passphrase of one that is encrypted', () => {
    const { open } = renderPage();
    const file = new File(['x'], 'b.bwbackup');
    fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [file] } });
    expect(open.onFile).toHaveBeenCalledWith(file);
  });

  it('says that a passphrase is wrong where it is typed', () => {
    const { open } = renderPage({ step: 'locked', fileName: 'b.bwbackup', fault: 'Wrong.' });
    const field = screen.getAllByLabelText('Passphrase').at(-1) as HTMLInputElement;
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.input(field, { target: { value: 'again' } });
    fireEvent.submit(field.form as HTMLFormElement);
    expect(open.onPassphrase).toHaveBeenCalledWith('again');
  });

  it('shows what replacing would do, kinds without rows left out, before it can be confirmed', () => {
    const { open } = renderPage({ step: 'opened', file: FILE });
    const table = within(screen.getByRole('table', { name: 'What would change' }));
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'KindNewChangedGoneSame',
      'Accounts3010',
    ]);
    expect(screen.getByText(/2 rows of the file cannot be read/)).toBeTruthy();
    expect(screen.getByText(/2 confidential notes are not in this file/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Replace everything' }));
    expect(open.onConfirm).toHaveBeenCalledWith('restore');
  });

  it('shows what merging would do, with the rows that differ and which of them stay', () => {
    const { open } = renderPage({ step: 'opened', file: FILE });
    fireEvent.click(screen.getByRole('radio', { name: /^Merge it in/ }));
    expect(screen.getByRole('columnheader', { name: 'Newer in the file' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '1 row differs on both sides' }));
    expect(screen.getByText(/linked to another account in the file/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Merge' }));
    expect(open.onConfirm).toHaveBeenCalledWith('merge');
  });

  it('offers nothing to do with a file that holds what is here', () => {
    renderPage({ step: 'opened', file: { ...FILE, difference: empty } });
    expect(screen.getByText('It holds exactly what is here already.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Replace everything' })).toBeNull();
  });

  it('says that it failed, and lets another file be chosen', () => {
    renderPage({ step: 'failed', fault: 'The end of this file is missing.' });
    expect(screen.getByRole('alert').textContent).toContain('The end of this file is missing.');
    expect(screen.getByRole('button', { name: 'Choose another file' })).toBeTruthy();
  });

  it('offers the way back as long as there is one', () => {
    const before = { reason: 'merge', at: NOW, until: NOW + 7 * DAY_MS } as const;
    const { open } = renderPage(
      { step: 'done', choice: 'merge', accounts: 4, file: FILE },
      { before },
    );
    expect(screen.getByRole('status').textContent).toBe('Merged: 4 accounts are here now.');
    fireEvent.click(screen.getByRole('button', { name: 'Bring back what was before' }));
    expect(open.bringBack.run).toHaveBeenCalledOnce();
  });
});

describe('plain files', () => {
  it('leave confidential notes out unless they are asked for', () => {
    const { take, lists } = renderPage();
    fireEvent.click(screen.getByRole('button', { name: 'Export everything' }));
    fireEvent.click(screen.getByLabelText('With confidential notes'));
    fireEvent.click(screen.getByRole('button', { name: 'Export everything' }));
    expect(take.run.mock.calls).toEqual([
      ['json', { confidentialNotes: 'left-out' }],
      ['json', { confidentialNotes: 'included' }],
    ]);
    fireEvent.change(screen.getByLabelText('List'), { target: { value: 'interactions' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save as CSV' }));
    expect(lists.run.mock.calls).toEqual([['interactions', { confidentialNotes: 'left-out' }]]);
  });
});
