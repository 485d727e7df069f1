import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../components/i18n.tsx';
import { ImportPage, type ImportPageProps } from '../../../components/import/ImportPage.tsx';
import type { ImportStep } from '../../../components/import/import-state.ts';
import {
  IMPORT_SETUP,
  importActions,
  JOBS,
  OPEN_SETUP,
  OUTLOOK,
} from '../../support/import-page.ts';

const PRESETS = [{ id: 'salesforce', name: 'Salesforce' }];

function show(at: ImportStep, change: Partial<ImportPageProps> = {}, locale = 'en') {
  const actions = importActions();
  const spied = Object.fromEntries(
    Object.entries(actions).map(([name, act]) => [name, typeof act === 'function' ? vi.fn() : act]),
  ) as unknown as typeof actions;
  render(
    <I18nProvider locale={locale}>
      <ImportPage
        at={at}
        presets={PRESETS}
        jobs={JOBS}
        isGoing={false}
        reportHref="#/workspace/quality"
        actions={spied}
        {...change}
      />
    </I18nProvider>,
  );
  return spied;
}

const setup = { step: 'setup', setup: IMPORT_SETUP, plan: { state: 'none' } } as const;

afterEach(cleanup);

describe('the import page', () => {
  it('takes a file that is dropped, or chosen', () => {
    const actions = show({ step: 'choose', resuming: null, failure: null });
    const file = new File(['a,b\n1,2\n'], 'a.csv');
    const place = screen.getByText('Drop a file here').closest('.bw-drop');
    if (!place) throw new Error('there is no place to drop a file on');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(drop, 'dataTransfer', { value: { files: [file] } });
    fireEvent(place, drop);
    expect(drop.defaultPrevented).toBe(true);
    const input = screen.getByLabelText('Choose a file', { selector: 'input' });
    Object.defineProperty(input, 'files', { value: [file] });
    fireEvent.change(input);
    expect(vi.mocked(actions.choose).mock.calls).toEqual([[file], [file]]);
  });

  it('says in which line a file could not be read, and what to do', () => {
    show({
      step: 'refused',
      file: IMPORT_SETUP.file,
      refusal: { code: 'unclosed-quote', line: 1204 },
    });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Line 1,204. A quotation mark is opened there');
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
  });

  it('lets what was detected be changed', () => {
    const actions = show(setup);
    const change = (label: string, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    change('Encoding', 'gb18030');
    change('Delimiter', ';');
    change('Column names', '1');
    change('Column names', 'none');
    expect(vi.mocked(actions.changeForm).mock.calls).toEqual([
      [{ encoding: 'gb18030' }],
      [{ delimiter: ';' }],
      [{ headerRow: 1 }],
      [{ headerRow: null }],
    ]);
  });

  it('maps each column by a select that is named after it, and takes a field from another', () => {
    const actions = show(setup);
    const row = screen.getByRole('row', { name: /^Internal remark/ });
    expect(within(row).getByText('no values')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('What Internal remark is imported as'), {
      target: { value: 'ownerName' },
    });
    const [[mapping]] = vi.mocked(actions.changeMapping).mock.calls as [
      [typeof IMPORT_SETUP.mapping],
    ];
    expect(mapping.columns.find(({ field }) => field === 'ownerName')).toEqual({
      index: 9,
      name: 'Internal remark',
      field: 'ownerName',
      why: 'chosen',
    });
    expect(mapping.columns.some(({ index }) => index === 3)).toBe(false);
    fireEvent.change(screen.getByLabelText('What Account ID is imported as'), {
      target: { value: '' },
    });
    const [, [without]] = vi.mocked(actions.changeMapping).mock.calls as unknown as [
      unknown,
      [typeof IMPORT_SETUP.mapping],
    ];
    expect(without.columns.some(({ field }) => field === 'accountId')).toBe(false);
  });

  it('says what is missing, and offers no check until it is there', () => {
    show({ step: 'setup', setup: OPEN_SETUP, plan: { state: 'none' } });
    expect(screen.getByText('Before rows can be imported, choose a column for:')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Check what will happen' })).toBeNull();
    expect(screen.getByText(/can be read in two ways/)).toBeTruthy();
    expect(screen.getByLabelText('Survey: Value')).toHaveProperty('value', 'nps');
  });

  it('shows what would happen with reasons and examples, and then imports', () => {
    const actions = show({
      step: 'setup',
      setup: IMPORT_SETUP,
      plan: { state: 'planned', outlook: OUTLOOK, otherColumns: [] },
    });
    expect(screen.getByText('Updated', { selector: 'dt' }).nextElementSibling?.textContent).toBe(
      '431',
    );
    expect(screen.getByText('More than one account fits').nextElementSibling?.textContent).toBe(
      '12',
    );
    fireEvent.click(screen.getByRole('radio', { name: 'Updated' }));
    const headsOf = (one: HTMLElement) =>
      within(one)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent);
    const table = screen.getByRole('table', { name: 'Updated: examples' });
    expect(headsOf(table)).toEqual(['Row', 'About', 'What changes']);
    expect(within(table).getByText('Revenue a year: $12,000 → $13,750')).toBeTruthy();
    expect(within(table).getByText('Paid seats: 23')).toBeTruthy();
    expect(within(table).getByText('Owner stays Dana W.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Invalid' }));
    const invalid = screen.getByRole('table', { name: 'Invalid: examples' });
    expect(headsOf(invalid)).toEqual(['Row', 'About', 'Why']);
    expect(screen.getByText('Renewal Date: is no date (“next spring”)')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Import 2,421 rows' }));
    expect(actions.run).toHaveBeenCalledOnce();
  });

  it('shows how far it is, and can be cancelled', () => {
    const progress = {
      phase: 'writing',
      done: 64_000,
      total: 100_000,
      ratePerSecond: 8_240,
      leftMs: 4_400,
    } as const;
    const actions = show({ step: 'running', file: IMPORT_SETUP.file, progress, isStopping: false });
    const bar = screen.getByRole('progressbar', { name: 'Importing' });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['64000', '100000']);
    expect(
      screen.getByText('64,000 of 100,000 · 8,240 rows a second · about 5 seconds left'),
    ).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Importing 60%');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(actions.cancel).toHaveBeenCalledOnce();
  });

  it('takes an import back, goes on with one that stopped, and leads to the report', () => {
    const [stopped, done] = JOBS;
    if (!stopped || !done) throw new Error('the fixture has imports');
    const run = vi.fn(async () => {});
    const undo = { pending: false, failure: null, run };
    const resume = vi.fn();
    show(
      { step: 'ended', job: done, stays: 0, failure: null },
      { actions: importActions({ undo, resume }) },
    );
    fireEvent.click(screen.getByRole('button', { name: 'Take back' }));
    fireEvent.click(screen.getByRole('button', { name: 'Take back hubspot-contacts.csv' }));
    fireEvent.click(screen.getByRole('button', { name: 'Go on hubspot-contacts.csv' }));
    expect(run.mock.calls).toEqual([[done.id], [stopped.id]]);
    expect(resume).toHaveBeenCalledWith(stopped);
    expect(screen.getByRole('link', { name: 'Quality of the data' }).getAttribute('href')).toBe(
      '#/workspace/quality',
    );
  });

  it('moves the focus to what came, because what had it is gone', () => {
    const page = (at: ImportStep) => (
      <I18nProvider locale="en">
        <ImportPage
          at={at}
          presets={PRESETS}
          jobs={[]}
          isGoing={false}
          reportHref={null}
          actions={importActions()}
        />
      </I18nProvider>
    );
    const { rerender } = render(page({ step: 'choose', resuming: null, failure: null }));
    expect(document.activeElement).toBe(document.body);
    rerender(page(setup));
    expect(document.activeElement?.textContent).toBe('accounts-2026-11.csv');
    const planned = { state: 'planned', outlook: OUTLOOK, otherColumns: [] } as const;
    (document.activeElement as HTMLElement).blur();
    rerender(page({ ...setup, plan: planned }));
    expect(document.activeElement?.textContent).toBe('What will happen');
    const select = screen.getByLabelText('Encoding');
    select.focus();
    rerender(page(setup));
    expect(document.activeElement).toBe(select);
    select.blur();
    rerender(page({ step: 'choose', resuming: null, failure: null }));
    expect(document.activeElement?.textContent).toBe('Choose a file');
  });

  it('speaks Chinese', () => {
    show(setup, {}, 'zh-CN');
    expect(screen.getByRole('heading', { name: '导入' })).toBeTruthy();
    expect(screen.getByLabelText('Account Name 导入为')).toHaveProperty('value', 'accountName');
    expect(screen.getByRole('button', { name: '检查会发生什么' })).toBeTruthy();
  });
});
