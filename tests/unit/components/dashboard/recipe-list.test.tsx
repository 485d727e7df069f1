import { fireEvent, render } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { RecipeList, type RecipeListProps } from '../../../../components/dashboard/RecipeList.tsx';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { IDLE } from '../../../support/gallery/idle-action.ts';
import { recipe } from '../../lib/recipes/recipe.ts';

const companies = { ...recipe(), isAllowed: true };
const tickets = {
  ...recipe({ id: '9c1d2e3f-6a0b-4d4e-9a53-0b1c2d3e4f5a', name: 'Tickets' }),
  origin: 'https://desk.test',
  isAllowed: false,
};

function show(change: Partial<RecipeListProps> = {}) {
  const idle = { rename: IDLE, remove: IDLE, exportAll: IDLE, importFile: IDLE };
  return render(
    <I18nProvider locale="en">
      <RecipeList recipes={[companies, tickets]} {...idle} {...change} />
    </I18nProvider>,
  );
}

const watched = () => ({ ...IDLE, run: vi.fn(async () => {}) });

describe('the list of recipes', () => {
  it('stands by site, says what each reads, and which sites are not read now', () => {
    const screen = show();
    expect(screen.getByRole('heading', { name: /crm\.test/ }).textContent).not.toContain('not');
    expect(screen.getByRole('heading', { name: /desk\.test/ }).textContent).toContain(
      'not allowed',
    );
    expect(screen.getAllByText('Reads Customer’s name and Owner')).toHaveLength(2);
  });

  it('renames a recipe, but not to nothing', () => {
    const rename = watched();
    const screen = show({ rename });
    fireEvent.click(screen.getByRole('button', { name: 'Rename Companies' }));
    const name = screen.getByLabelText('Name of this recipe');
    fireEvent.input(name, { target: { value: '  ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(rename.run).not.toHaveBeenCalled();
    expect(screen.getByText('A recipe needs a name.')).toBeTruthy();
    fireEvent.input(name, { target: { value: 'Customers' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(rename.run).toHaveBeenCalledWith(companies, 'Customers');
  });

  it('deletes the one that was meant', () => {
    const remove = watched();
    const screen = show({ remove });
    fireEvent.click(screen.getByRole('button', { name: 'Delete Tickets' }));
    expect(remove.run).toHaveBeenCalledWith(tickets);
  });

  it('says why a file was not taken', () => {
    const screen = show({ importFile: { ...IDLE, failure: 'This file is not JSON.' } });
    expect(screen.getByText('This file is not JSON.')).toBeTruthy();
  });

  it('says how to begin where nothing was taught', () => {
    const screen = show({ recipes: [] });
    expect(screen.getByText(/Point at the fields of this page/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Export recipes' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Import recipes' })).toBeTruthy();
  });
});
