import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../components/i18n.tsx';
import type { IdentityActions } from '../../../components/identity/actions.ts';
import { IdentitySection } from '../../../components/identity/IdentitySection.tsx';
import type { MergePreview } from '../../../lib/model/identity.ts';
import { IDENTITY } from '../../support/gallery/identity-state.ts';
import { NOW, panelView } from '../../support/panel-fixtures.ts';

const GLOBEX = { accountId: 'globex', name: 'Globex Corporation', reason: null };
const NONE = { contacts: 0, interactions: 0, surveyAnswers: 0, signals: 0, tasks: 0 };
const PREVIEW: MergePreview = {
  stays: { id: 'northwind', name: 'Northwind Traders', arr: null, renewalAt: NOW, ownerName: null },
  goes: {
    ...{ id: 'globex', name: 'Globex Corporation', renewalAt: null, ownerName: 'Mara Lindqvist' },
    arr: { amount: 9000, currency: 'EUR' },
  },
  moves: {
    ...NONE,
    interactions: 1,
    externalIds: 2,
    domains: 0,
    parts: 0,
    drafts: 0,
    scoreDays: 3,
  },
};

function show(change: Partial<IdentityActions> = {}, locale = 'en') {
  const actions = {
    ...IDENTITY.actions,
    unlink: vi.fn(async () => {}),
    removeDomain: vi.fn(async () => {}),
    shareDomain: vi.fn(async () => {}),
    setParent: vi.fn(async () => {}),
    merge: vi.fn(async () => {}),
    split: vi.fn(async () => {}),
    search: async () => ({ ok: true as const, value: [GLOBEX] }),
    previewMerge: async () => PREVIEW,
    ...change,
  };
  const { account } = panelView();
  if (!account) throw new Error('The fixture has no account.');
  render(
    <I18nProvider locale={locale}>
      <IdentitySection account={account} identity={IDENTITY.identity} actions={actions} />
    </I18nProvider>,
  );
  return actions;
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

async function openMerge() {
  click('Merge with another customer');
  const search = within(screen.getByRole('form', { name: 'Which one is the same customer?' }));
  fireEvent.input(search.getByRole('searchbox'), { target: { value: 'glo' } });
  fireEvent.click(await search.findByRole('button', { name: /Choose Globex/ }));
  return within(await screen.findByRole('table', { name: 'What stays' }));
}

describe('who a customer is', () => {
  it('lists records of several products, each to be unlinked, and goes on from the title', async () => {
    const actions = show();
    click(/Unlink Account 360001234567, zendesk, acme.zendesk.com/);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Identity'));
    expect(actions.unlink).toHaveBeenCalledWith(IDENTITY.identity.records[1]);
  });

  it('marks a domain as shared, and removes one', async () => {
    const actions = show();
    const box = screen.getByRole('checkbox', { name: /^northwind.example is shared/ });
    fireEvent.click(box);
    await waitFor(() =>
      expect(actions.shareDomain).toHaveBeenCalledWith('northwind.example', true),
    );
    click('Remove harbour-agency.example');
    await waitFor(() =>
      expect(actions.removeDomain).toHaveBeenCalledWith('harbour-agency.example'),
    );
  });

  it('keeps a domain that was refused, with the reason beside it', async () => {
    show({ addDomain: () => Promise.reject(new Error('Globex has this domain.')) });
    const form = within(screen.getByRole('form', { name: 'Add a domain' }));
    const box = form.getByRole<HTMLInputElement>('textbox');
    click('Add');
    await form.findByText('Type a domain first.');
    fireEvent.input(box, { target: { value: 'globex.test' } });
    click('Add');
    expect((await form.findByRole('alert')).textContent).toBe('Globex has this domain.');
    expect(box.value).toBe('globex.test');
  });

  it('lets a part stand alone', async () => {
    const actions = show();
    click('Let it stand alone');
    await waitFor(() => expect(actions.setParent).toHaveBeenCalledWith(null));
  });
});

describe('merging', () => {
  it('takes what is not known here from the other one, and says what moves', async () => {
    show();
    const table = await openMerge();
    const isChosen = (name: RegExp) => table.getByRole<HTMLInputElement>('radio', { name }).checked;
    expect(isChosen(/^Name: Northwind Traders/)).toBe(true);
    expect(isChosen(/^ARR: €9,000.*Globex/)).toBe(true);
    expect(isChosen(/^Renewal: .*Northwind/)).toBe(true);
    const moves = screen.getByText('1 interaction').closest('ul');
    expect([...(moves?.children ?? [])].map((one) => one.textContent)).toEqual([
      '1 interaction',
      '2 linked records',
      '3 days of score history',
    ]);
  });

  it('writes nothing before the confirming click, then what was chosen', async () => {
    const actions = show();
    const table = await openMerge();
    fireEvent.click(table.getByRole('radio', { name: /^Name: Globex/ }));
    expect(actions.merge).not.toHaveBeenCalled();
    click('Merge Globex Corporation into Northwind Traders');
    const choice = { name: 'goes', arr: 'goes', renewalAt: 'stays', ownerName: 'goes' };
    await waitFor(() => expect(actions.merge).toHaveBeenCalledWith(PREVIEW, choice));
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
  });

  it('says why it was refused, and stays open', async () => {
    show({ merge: () => Promise.reject(new Error('Choose another.')) });
    await openMerge();
    click('Merge Globex Corporation into Northwind Traders');
    await screen.findByText('Not saved. Choose another.');
    expect(screen.getByRole('table', { name: 'What stays' })).toBeTruthy();
  });
});

describe('splitting', () => {
  const open = () => {
    click('Split off a customer');
    return within(screen.getByRole('form', { name: /^Split a new customer off/ }));
  };

  it('shows what goes along with every choice, and what stays', async () => {
    const moves = { ...NONE, externalIds: 0, interactions: 4 };
    const previewSplit = vi.fn(async () => ({ moves, mixed: 2 }));
    show({ previewSplit });
    const form = open();
    fireEvent.click(form.getByRole('checkbox', { name: 'harbour-agency.example' }));
    await form.findByText('4 interactions');
    await form.findByText(/^2 entries stay/);
    expect(previewSplit).toHaveBeenLastCalledWith({
      recordKeys: [],
      contactIds: [],
      domains: ['harbour-agency.example'],
    });
  });

  it('asks for a name before it writes', async () => {
    const actions = show();
    const form = open();
    fireEvent.click(form.getByRole('button', { name: 'Split off' }));
    await form.findByText('The new customer needs a name.');
    expect(actions.split).not.toHaveBeenCalled();
    fireEvent.input(form.getByRole('textbox'), { target: { value: ' Northwind Labs ' } });
    fireEvent.click(form.getByRole('button', { name: 'Split off' }));
    const nothing = { recordKeys: [], contactIds: [], domains: [] };
    await waitFor(() => expect(actions.split).toHaveBeenCalledWith('Northwind Labs', nothing));
  });

  it('is in Chinese for those who read it', () => {
    show({}, 'zh-CN');
    expect(screen.getByRole('heading', { name: '客户身份' })).toBeTruthy();
  });
});
