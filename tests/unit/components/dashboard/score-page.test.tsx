import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { press, renderScorePage } from './render-score-page.tsx';

afterEach(cleanup);

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (input: HTMLElement, value: string) => fireEvent.input(input, { target: { value } });
const weights = () => screen.getByRole('table', { name: 'Weights and values' });
const shares = () =>
  within(weights())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.lastElementChild?.textContent);
const errors = () => screen.queryAllByRole('alert').map((one) => one.textContent);

describe('weights on the score page', () => {
  it('are shown with shares that add up to 100, whatever is typed', () => {
    renderScorePage();
    expect(shares()).toEqual(['25%', '20%', '15%', '15%', '10%', '10%', '5%', '100%']);
    type(box('Weight of Adoption'), '125');
    expect(shares()).toEqual(['63%', '10%', '8%', '7%', '5%', '5%', '2%', '100%']);
    expect(screen.getByText('Changed by hand:')).toBeTruthy();
  });

  it('that are no number say at the field what to type, and claim no share', () => {
    renderScorePage();
    type(box('Weight of Support'), '1,5');
    expect(errors()).toEqual(['Type a number, such as 12 or 0.5.']);
    expect(box('Weight of Support').getAttribute('aria-invalid')).toBe('true');
    const error = box('Weight of Support').getAttribute('aria-describedby');
    expect(document.getElementById(error ?? '')?.textContent).toBe(errors()[0]);
    expect(new Set(shares())).toEqual(new Set(['n/a']));
  });

  it('of nothing are said once, and mark every weight', async () => {
    renderScorePage();
    fireEvent.click(screen.getByRole('radio', { name: 'Classic' }));
    await vi.waitFor(() => expect(shares()).toEqual(['30%', '40%', '30%', '100%']));
    for (const name of ['Adoption', 'Sentiment', 'Commercial']) type(box(`Weight of ${name}`), '0');
    expect(errors()).toEqual(['Give at least one factor a weight above 0.']);
    expect(box('Weight of Commercial').getAttribute('aria-invalid')).toBe('true');
  });

  it('shown are those of the preset that scores the portfolio, until another is picked', async () => {
    renderScorePage();
    const picked = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Preset to change' });
    fireEvent.click(screen.getByRole('radio', { name: 'SaaS' }));
    await vi.waitFor(() => expect(picked.value).toBe('saas'));
    expect(box('Weight of Adoption').value).toBe('30');
    fireEvent.change(picked, { target: { value: 'classic' } });
    expect(screen.getByText(/scores no account at present/)).toBeTruthy();
    press('Discard changes');
    await vi.waitFor(() => expect(picked.value).toBe('general'));
  });

  it('go back to the preset as it came', () => {
    renderScorePage();
    type(box('Weight of Adoption'), '50');
    press('Reset to General as it came');
    expect(box('Weight of Adoption').value).toBe('25');
    expect(screen.queryByRole('button', { name: /Reset/ })).toBeNull();
  });

  it('say which factors no source reports', async () => {
    renderScorePage({ connected: ['purchase'] });
    expect(screen.getByRole('note').textContent).toContain('Adoption, Outcomes, and Commercial');
    fireEvent.click(screen.getByRole('radio', { name: 'E-commerce' }));
    await screen.findByText(/^No source reports Commercial in this portfolio\./);
  });
});

describe('values that count on the score page', () => {
  const open = () => press('Values that count: Adoption');
  const seats = () =>
    within(screen.getByRole('group', { name: 'Seats in use of those paid for (%)' }));

  it('are behind a disclosure, in the unit of the measure', () => {
    renderScorePage();
    expect(screen.queryByRole('group')).toBeNull();
    open();
    const values = seats().getAllByRole<HTMLInputElement>('textbox');
    expect(values.map(({ value }) => value)).toEqual(['0', '65', '80', '100']);
    expect(screen.getByRole('group', { name: 'Days since last use (days)' })).toBeTruthy();
  });

  it.each([
    ['150', 'At 50 points: type a value from 0 to 100.'],
    ['', 'At 50 points: type a number, such as 12 or 0.5.'],
    ['90', 'At 75 points: type more than at 50 points. More is better here, so the values rise.'],
  ])('say what to do about %j', (typed, said) => {
    renderScorePage();
    open();
    type(seats().getByRole('textbox', { name: '50 points at' }), typed);
    expect(errors()).toEqual([said]);
  });

  it('say which way they run where less is better', () => {
    renderScorePage();
    open();
    const days = screen.getByRole('group', { name: 'Days since last use (days)' });
    type(within(days).getByRole('textbox', { name: '100 points at' }), '8');
    expect(errors()).toEqual([
      'At 100 points: type less than at 75 points. Less is better here, so the values fall.',
    ]);
  });
});

describe('saving on the score page', () => {
  it('leads to the field that needs correcting, in whichever preset it is', async () => {
    const { onSave } = renderScorePage();
    press('Values that count: Sentiment');
    const nps = screen.getByRole('group', { name: 'NPS answers (of 10)' });
    type(within(nps).getByRole('textbox', { name: '0 points at' }), 'x');
    fireEvent.click(screen.getByRole('radio', { name: 'Classic' }));
    await vi.waitFor(() => expect(errors()).toEqual([]));
    expect(screen.getByText('1 field needs correcting.')).toBeTruthy();
    press('Save and score anew');
    expect(onSave).not.toHaveBeenCalled();
    await vi.waitFor(() => {
      expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
      expect((document.activeElement as HTMLInputElement).value).toBe('x');
    });
  });

  it('saves what is right', () => {
    const { onSave } = renderScorePage();
    type(box('Days of onboarding'), '0');
    press('Save and score anew');
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('says what days are wanted', () => {
    renderScorePage();
    type(box('Days of onboarding'), '1.5');
    expect(errors()).toEqual(['Type whole days from 0 to 3,660. 0 means never.']);
  });
});
