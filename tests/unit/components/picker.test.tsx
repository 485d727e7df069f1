import { fireEvent, render } from '@testing-library/preact';
import { render as draw } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../components/i18n.tsx';
import { PickerOverlay } from '../../../components/picker/PickerOverlay.tsx';
import type { PickerMove, PickerView } from '../../../lib/model/picker.ts';
import { proposeIdParts } from '../../../lib/recipes/record-address.ts';
import { panelView } from '../../support/panel-fixtures.ts';
import { fakeActions, renderPanel } from './render-panel.tsx';

const SAMPLE = 'https://crm.example/companies/42?tab=7';

function lesson(change: Partial<PickerView> = {}): PickerView {
  return {
    host: 'crm.example',
    mends: null,
    step: 'fields',
    recordType: 'account',
    sampleUrl: SAMPLE,
    language: 'en',
    fields: {},
    pointing: null,
    addresses: proposeIdParts(new URL(SAMPLE)),
    address: 0,
    second: null,
    ...change,
  };
}

const name = {
  ways: [
    { at: { by: 'place', hosts: [], css: 'main h1' }, grade: 'structure' },
    {
      at: { by: 'label', hosts: [], tie: 'description', tag: 'dt', text: 'Company', inner: null },
      grade: 'label',
    },
  ],
  chosen: 0,
  text: 'Northwind Traders',
} satisfies PickerView['fields']['accountName'];

function show(picker: PickerView, locale = 'en') {
  const actions = fakeActions();
  const screen = renderPanel(panelView({ picker, account: null }), { actions, locale });
  return { ...screen, taught: actions.teach.mock.calls.map(([command]) => command), actions };
}

describe('teaching in the panel', () => {
  it('goes on only once something names the customer', () => {
    const without = show(lesson());
    expect(without.queryByRole('button', { name: 'Next' })).toBeNull();
    expect(without.getByText(/by it customers are known/)).toBeTruthy();
    without.unmount();
    const screen = show(lesson({ fields: { accountName: name } }));
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.actions.teach).toHaveBeenCalledWith({ do: 'step', step: 'address' });
  });

  it('lets the user choose between the label and the place', () => {
    const screen = show(lesson({ fields: { accountName: name } }));
    const way = screen.getByLabelText('Find it by');
    expect(way.textContent).toContain('its label “Company”');
    fireEvent.change(way, { target: { value: '1' } });
    expect(screen.actions.teach).toHaveBeenCalledWith({
      do: 'way',
      field: 'accountName',
      index: 1,
    });
  });

  it('says that a date can be read in two ways, and how one that cannot is read', () => {
    const renewal = { ...name, text: '04/03/2027' };
    const screen = show(lesson({ fields: { renewal } }));
    expect(screen.getByText(/can be read in two ways/)).toBeTruthy();
    screen.unmount();
    const sure = show(lesson({ fields: { renewal }, language: 'en-GB' }));
    expect(sure.getByText('read as Mar 4, 2027')).toBeTruthy();
  });

  it('says of a field that it is not on the page only once it was looked for', () => {
    const { text: _, ...unread } = name;
    const screen = show(lesson({ fields: { accountName: unread } }));
    expect(screen.queryByText('Not found on this page')).toBeNull();
    screen.unmount();
    const gone = show(lesson({ fields: { accountName: { ...name, text: null } } }));
    expect(gone.getByText('Not found on this page')).toBeTruthy();
  });

  it('marks in the address which part would name the record', () => {
    const { container } = show(lesson({ step: 'address', fields: { accountName: name } }));
    const marked = [...container.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marked).toEqual(['42', '7', 'companies']);
  });

  it('compares what another record would read, and says what is the same on both', () => {
    const second = {
      href: 'https://crm.example/companies/43',
      state: 'read' as const,
      address: proposeIdParts(new URL(SAMPLE))[0]?.address ?? null,
      texts: { accountName: 'Northwind Traders' },
    };
    const screen = show(lesson({ step: 'second', fields: { accountName: name }, second }));
    expect(screen.getByText('The same as on the first record')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Right, save it' }));
    expect(screen.actions.teach).toHaveBeenCalledWith(
      expect.objectContaining({ do: 'save', name: 'crm.example: customers' }),
    );
  });

  it('says which recipe matches no longer, and offers to mend it', () => {
    const record = {
      site: 'recipe-3f0e1a52',
      host: 'crm.example',
      recordType: 'account',
      recordId: '42',
    } as const;
    const actions = fakeActions();
    const screen = renderPanel(
      panelView({
        account: null,
        page: { state: 'unreadable', record, missing: ['record'] },
        recipe: { id: 'r', name: 'Companies' },
      }),
      { actions },
    );
    expect(screen.getByText('“Companies” no longer matches this page')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mend it' }));
    expect(actions.teach).toHaveBeenCalledWith({ do: 'open', recipeId: 'r' });
  });

  it('speaks Chinese', () => {
    const screen = show(lesson({ pointing: 'renewal' }), 'zh-CN');
    expect(screen.getByText('请在页面中点击：续约日期')).toBeTruthy();
  });
});

describe('the frame over the page', () => {
  function overlay() {
    const onMove = vi.fn<(move: PickerMove) => void>();
    const screen = render(
      <I18nProvider locale="en">
        <PickerOverlay field="owner" sight={null} onMove={onMove} />
      </I18nProvider>,
    );
    return { ...screen, moves: () => onMove.mock.calls.map(([move]) => move) };
  }

  it('walks, takes and stops by keys, the last two when they come up', () => {
    const { moves } = overlay();
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape']) {
      fireEvent.keyDown(document.body, { key });
      fireEvent.keyUp(document.body, { key });
    }
    expect(moves()).toEqual([
      { walk: 'out' },
      { walk: 'in' },
      { walk: 'previous' },
      { walk: 'next' },
      { take: true },
      { stop: true },
    ]);
  });

  it('takes nothing by the key that began it', () => {
    const { moves } = overlay();
    fireEvent.keyUp(document.body, { key: 'Enter' });
    expect(moves()).toEqual([]);
  });

  it('hears the keys from the moment it stands, not only once it was drawn', () => {
    const onMove = vi.fn();
    const root = document.body.appendChild(document.createElement('div'));
    draw(
      <I18nProvider locale="en">
        <PickerOverlay field="owner" sight={null} onMove={onMove} />
      </I18nProvider>,
      root,
    );
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent.keyUp(document.body, { key: 'Escape' });
    expect(onMove).toHaveBeenCalledWith({ stop: true });
    draw(null, root);
    root.remove();
  });
});
