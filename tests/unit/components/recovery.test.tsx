import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../components/i18n.tsx';
import { QuarantineCard } from '../../../components/recovery/QuarantineCard.tsx';
import { RecoveryScreen } from '../../../components/recovery/RecoveryScreen.tsx';
import type { RecoveryView } from '../../../components/recovery/recovery-view.ts';
import { DAY_MS } from '../../../lib/time.ts';

const NOW = Date.UTC(2026, 10, 22, 10);
const IDLE = { pending: false, failure: null, run: async () => undefined };
const snapshot = (id: string, isDamaged: boolean) => ({
  id,
  at: NOW - DAY_MS,
  accounts: 2,
  interactions: 30,
  rows: 40,
  isDamaged,
});
const VIEW: RecoveryView = {
  kind: 'emptied',
  noticedAt: NOW,
  tables: [{ table: 'interactions', expected: 31, found: 0 }],
  snapshots: [snapshot('broken', true), snapshot('good', false)],
  readable: 0,
};

function show(change: Partial<RecoveryView> = {}, hasBackup = true, failure: string | null = null) {
  const run = vi.fn(async () => undefined);
  render(
    <I18nProvider locale="en">
      <RecoveryScreen
        view={{ ...VIEW, ...change }}
        recover={{ pending: false, failure, run }}
        exportReadable={IDLE}
        hasBackup={hasBackup}
      />
    </I18nProvider>,
  );
  return run;
}
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const ways = () => screen.getAllByRole<HTMLInputElement>('radio');

describe('the recovery screen', () => {
  it('says what is missing, table by table', () => {
    show();
    const row = screen.getByRole('row', { name: /^Interactions/ });
    const cells = within(row).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual(['31', '0', '31']);
  });

  it('proposes the newest snapshot that is whole, and does nothing before it was asked twice', () => {
    const run = show();
    expect(ways().map(({ disabled, checked }) => [disabled, checked])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
    ]);
    click('Bring it back');
    expect(run).not.toHaveBeenCalled();
    click('Back');
    click('Bring it back');
    click('Yes, bring it back');
    expect(run).toHaveBeenCalledExactlyOnceWith('snapshot:good');
  });

  it('asks anew when another way is chosen', () => {
    const run = show();
    click('Bring it back');
    fireEvent.click(screen.getByRole('radio', { name: 'Go on with what can be read' }));
    expect(screen.queryByRole('button', { name: 'Yes, bring it back' })).toBeNull();
    click('Go on without it');
    click('Yes, go on');
    expect(run).toHaveBeenCalledExactlyOnceWith('rest');
  });

  it('without a snapshot says so, and offers what there is', () => {
    show({ snapshots: [] }, false);
    expect(screen.getByText('There is no automatic snapshot yet.')).toBeTruthy();
    expect(ways()).toHaveLength(1);
  });

  it('of a database that does not open offers to start anew, and no backup over nothing', () => {
    show({ kind: 'unreadable', tables: [] });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Your data cannot be opened',
    );
    expect(screen.getByRole('radio', { name: 'Start anew' })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: 'Use a backup file' })).toBeNull();
  });

  it('says why it did not work, and that nothing was changed', () => {
    show({}, true, 'No room.');
    expect(screen.getByText('Nothing was changed. No room.')).toBeTruthy();
  });
});

describe('rows in quarantine', () => {
  const rows = [{ id: 'a', table: 'tasks', reason: 'text: too long', foundAt: NOW }];

  it('are counted and listed, and deleted only when it was asked twice', () => {
    const remove = vi.fn(async () => undefined);
    render(
      <I18nProvider locale="en">
        <QuarantineCard
          {...{ rows, count: 3, exportRows: IDLE, tryAgain: IDLE }}
          remove={{ ...IDLE, run: remove }}
        />
      </I18nProvider>,
    );
    expect(screen.getByText(/^3 rows could not be read/)).toBeTruthy();
    click('Show them');
    expect(screen.getByRole('row', { name: /Next steps text: too long/ })).toBeTruthy();
    expect(screen.getByText(/2 rows more/)).toBeTruthy();
    click('Delete them');
    expect(remove).not.toHaveBeenCalled();
    click('Yes, delete them');
    expect(remove).toHaveBeenCalledOnce();
  });

  it('take no room where there are none', () => {
    const actions = { exportRows: IDLE, tryAgain: IDLE, remove: IDLE };
    const { container } = render(
      <I18nProvider locale="en">
        <QuarantineCard count={0} rows={[]} {...actions} />
      </I18nProvider>,
    );
    expect(container.textContent).toBe('');
  });
});
