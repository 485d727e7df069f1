import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import type { VNode } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { AuditPage, type AuditPageProps } from '../../../../components/privacy/AuditPage.tsx';
import { ErasePanel } from '../../../../components/privacy/ErasePanel.tsx';
import { HoldForm } from '../../../../components/privacy/HoldForm.tsx';
import { LedgerSection } from '../../../../components/privacy/LedgerSection.tsx';
import { RetentionSection } from '../../../../components/privacy/RetentionSection.tsx';
import { ERASE_KINDS, type ErasePreview } from '../../../../lib/model/erase.ts';
import {
  type DueCounts,
  type PageRead,
  RETENTION_KINDS,
  type RetentionPolicy,
} from '../../../../lib/model/privacy.ts';
import { KEEP_ALL } from '../../../../lib/store/retention/policy.ts';
import { IDLE } from '../../../support/gallery/idle-action.ts';

const NOW = Date.UTC(2026, 10, 22);
const show = (page: VNode, locale = 'en') =>
  render(<I18nProvider locale={locale}>{page}</I18nProvider>);

const NO_COUNTS = Object.fromEntries(
  ERASE_KINDS.map((kind) => [kind, { erased: 0, changed: 0 }]),
) as ErasePreview['counts'];
const PREVIEW: ErasePreview = {
  target: { of: 'contact', id: 'ana' },
  name: 'Ana Trujillo',
  counts: { ...NO_COUNTS, contacts: { erased: 1, changed: 0 } },
  mentions: [{ accountId: 'a', at: NOW, before: 'Asked ', found: 'Ana', after: ' again' }],
  mentionCount: 1,
  sharedNames: [],
  alsoKnownAs: [],
  holds: [],
};

function showErase(preview = vi.fn(async () => PREVIEW), locale = 'en') {
  const erase = vi.fn(async () => {});
  const onClose = vi.fn();
  const target = PREVIEW.target;
  show(
    <ErasePanel name={PREVIEW.name} actions={{ preview, erase }} {...{ target, onClose }} />,
    locale,
  );
  return { preview, erase, onClose };
}

describe('confirming that somebody is erased', () => {
  it('takes their whole name, typed', async () => {
    const { erase, onClose } = showErase();
    const field = await screen.findByRole('textbox', { name: 'Type Ana Trujillo to confirm' });
    for (const typed of ['', 'Ana', 'ana trujillo']) {
      fireEvent.input(field, { target: { value: typed } });
      fireEvent.submit(screen.getByRole('form'));
      expect(screen.getByRole('alert').textContent).toContain('exactly so');
    }
    expect(erase).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: ' Ana Trujillo ' } });
    fireEvent.submit(screen.getByRole('form'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const all = { replacesMentions: true, includesSame: true };
    expect(erase).toHaveBeenCalledExactlyOnceWith(PREVIEW.target, all);
  });

  it('looks anew when texts are to stay, and hands that on', async () => {
    const { preview, erase } = showErase();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Replace these by [erased]' }));
    const kept = { replacesMentions: false, includesSame: true };
    expect(preview).toHaveBeenLastCalledWith(PREVIEW.target, kept);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Ana Trujillo' } });
    fireEvent.submit(screen.getByRole('form'));
    await waitFor(() => expect(erase).toHaveBeenCalledWith(PREVIEW.target, kept));
  });

  it('is not possible while a hold forbids it, nor while nobody knows what would go', async () => {
    const hold = { id: 'ana', of: 'contact', reason: 'Lawsuit 12/26', since: NOW } as const;
    showErase(vi.fn(async () => ({ ...PREVIEW, holds: [hold] })));
    expect((await screen.findByRole('alert')).textContent).toContain('Lawsuit 12/26');
    expect(screen.queryByRole('button', { name: 'Erase for good' })).toBeNull();
  });

  it('says why it cannot be told what would go', async () => {
    showErase(vi.fn(() => Promise.reject(new Error('The disk is gone.'))));
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is gone.');
    expect(screen.queryByRole('button', { name: 'Erase for good' })).toBeNull();
  });

  it('keeps the form, with the reason, when it fails', async () => {
    const { erase } = showErase();
    erase.mockRejectedValue(new Error('There is no room.'));
    const field = await screen.findByRole('textbox');
    fireEvent.input(field, { target: { value: 'Ana Trujillo' } });
    fireEvent.submit(screen.getByRole('form'));
    expect((await screen.findByRole('alert')).textContent).toContain('There is no room.');
  });

  it('is asked for in Chinese too', async () => {
    showErase(undefined, 'zh-CN');
    expect(await screen.findByRole('textbox', { name: '输入 Ana Trujillo 以确认' })).toBeDefined();
  });
});

describe('a legal hold', () => {
  it('needs a reason', async () => {
    const onSet = vi.fn(async () => {});
    show(<HoldForm name="Ana" onSet={onSet} />);
    fireEvent.submit(screen.getByRole('form'));
    expect(screen.getByRole('alert').textContent).toBe('Say why.');
    expect(onSet).not.toHaveBeenCalled();
    fireEvent.input(screen.getByRole('textbox'), { target: { value: ' Suit ' } });
    fireEvent.submit(screen.getByRole('form'));
    await waitFor(() => expect(onSet).toHaveBeenCalledWith('Suit'));
  });
});

describe('the ledger', () => {
  const read = (origin: string, field: string): PageRead => ({
    ...{ key: origin + field, site: 'zendesk', origin, recipeId: null, field },
    ...{ firstAt: NOW, lastAt: NOW, times: 3 },
  });
  const ledger = (reads: PageRead[]) => (
    <LedgerSection
      reads={reads}
      productNames={new Map([['zendesk', 'Zendesk']])}
      recipeNames={new Map()}
      clear={IDLE}
      exportAs={{ csv: IDLE, json: IDLE }}
    />
  );

  it('is a table for each site, with who read', () => {
    show(ledger([read('https://a.test', 'emails'), read('https://a.test', 'odd-field')]));
    const table = within(screen.getByRole('table', { name: 'Fields read from https://a.test' }));
    expect(table.getByText('E-mail addresses')).toBeDefined();
    expect(table.getByText('odd-field')).toBeDefined();
    expect(table.getByText('Reader for Zendesk')).toBeDefined();
  });

  it('shows ten of many sites until all are asked for', () => {
    show(ledger(Array.from({ length: 40 }, (_, nth) => read(`https://${nth}.test`, 'emails'))));
    expect(screen.getAllByRole('button', { expanded: false })).toHaveLength(10);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 40' }));
    expect(screen.getAllByRole('button', { expanded: false })).toHaveLength(40);
  });

  it('offers nothing to empty or to take along where there is nothing', () => {
    show(ledger([]));
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('retention', () => {
  const due = (count: number): DueCounts =>
    Object.fromEntries(
      RETENTION_KINDS.map((kind) => {
        const isIt = kind === 'signals' && count > 0;
        return [kind, { count: isIt ? count : 0, oldest: isIt ? NOW : null, held: 0 }];
      }),
    ) as DueCounts;

  it('counts what would go by a choice, saves it, and deletes nothing before a second question', async () => {
    const preview = vi.fn(async ({ signals }: RetentionPolicy) => due(signals === null ? 0 : 7));
    const save = vi.fn(async () => {});
    const run = vi.fn(async () => {});
    const section = (policy: RetentionPolicy) => (
      <I18nProvider locale="en">
        <RetentionSection {...{ policy, preview, save, run }} />
      </I18nProvider>
    );
    const { rerender } = render(section(KEEP_ALL));
    const signals = screen.getByRole('combobox', { name: 'Signals and figures' });
    fireEvent.change(signals, { target: { value: '24' } });
    expect(await screen.findByText(/^7 would go, the oldest of/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Delete what is older now' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    const saved = { ...KEEP_ALL, signals: 24 };
    await waitFor(() => expect(save).toHaveBeenCalledWith(saved));
    rerender(section(saved));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete what is older now' }));
    expect(run).not.toHaveBeenCalled();
    expect(screen.getByText(/^Delete 7 entries for good\?/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(run).toHaveBeenCalledOnce());
  });
});

describe('the audit page', () => {
  const PAGE: AuditPageProps = {
    entries: [],
    hasOlder: false,
    onOlder: () => {},
    action: null,
    onAction: () => {},
    check: { isWhole: true, entries: 0 },
    save: IDLE,
  };

  it('says where the chain breaks', () => {
    const broken = { seq: 412, fault: 'missing' } as const;
    show(<AuditPage {...PAGE} check={{ isWhole: false, entries: 900, broken }} />);
    expect(screen.getByRole('alert').textContent).toContain('Entry 412 is missing.');
  });

  it('is filtered by what was done, and tells nothing of that kind from nothing at all', () => {
    const onAction = vi.fn();
    show(<AuditPage {...PAGE} onAction={onAction} />);
    expect(screen.getByText('Nothing is in the log yet.')).toBeDefined();
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'erase-person' } });
    expect(onAction).toHaveBeenCalledWith('erase-person');
    show(<AuditPage {...PAGE} action="backup" />);
    expect(screen.getByText('Nothing of this kind is in the log.')).toBeDefined();
  });
});
