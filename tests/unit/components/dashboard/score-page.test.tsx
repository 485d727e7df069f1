import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ScorePage } from '../../../../components/dashboard/ScorePage.tsx';
import type { PreviewState } from '../../../../components/dashboard/ScorePreview.tsx';
import { checkDraft } from '../../../../components/dashboard/score-check.ts';
import { toDraft } from '../../../../components/dashboard/score-draft.ts';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { DEFAULT_SETTINGS } from '../../../../lib/health/choose-profile.ts';
import type { BandChange, ScorePreview } from '../../../../lib/health/preview.ts';
import type { SignalMetric } from '../../../../lib/health/signal-metrics.ts';

afterEach(cleanup);

const { connected: _, ...DEFAULTS } = DEFAULT_SETTINGS;

function renderPage({
  shown = { state: 'unchanged' } as PreviewState,
  connected = [] as SignalMetric[],
  locale = 'en',
} = {}) {
  const onSave = vi.fn();
  const onRetry = vi.fn();
  function Host() {
    const [draft, onDraft] = useState(() => toDraft(DEFAULTS));
    const saving = { isSaving: false, failure: null, scoring: null, notScored: null };
    return (
      <ScorePage
        {...{ draft, ...checkDraft(draft), onDraft, onSave, connected }}
        preview={{ shown, demo: 'none', hrefOf: (id) => `#/${id}`, onRetry, onReload: vi.fn() }}
        saving={{ ...saving, isUnsaved: true, onScoreAgain: vi.fn() }}
        onDiscard={() => onDraft(toDraft(DEFAULTS))}
      />
    );
  }
  const page = render(
    <I18nProvider locale={locale}>
      <Host />
    </I18nProvider>,
  );
  return { ...page, onSave, onRetry };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (input: HTMLElement, value: string) => fireEvent.input(input, { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const weights = () => screen.getByRole('table', { name: 'Weights and values' });
const shares = () =>
  within(weights())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.lastElementChild?.textContent);
const errors = () => screen.queryAllByRole('alert').map((one) => one.textContent);

function preview(part: Partial<ScorePreview> = {}): PreviewState {
  const before = { healthy: 2, watch: 1, 'at-risk': 0, unknown: 0 };
  const after = { healthy: 1, watch: 1, 'at-risk': 1, unknown: 0 };
  const made = { accounts: 3, before, after, meanPoints: -7.25, changes: [], leftOut: new Map() };
  return { state: 'ready', preview: { ...made, ...part } };
}

function change(part: Partial<BandChange> = {}): BandChange {
  return {
    accountId: 'acme',
    name: 'Acme Works',
    before: { score: 80, band: 'healthy', greenWithheld: false },
    after: { score: 40, band: 'at-risk', greenWithheld: false },
    difference: {
      points: -40,
      factors: [
        { factor: 'support', points: -1 },
        { factor: 'adoption', points: -30 },
        { factor: 'pulse', points: 0.01 },
        { factor: 'trust', points: 2 },
      ],
      caps: [{ cap: 'open-escalation', points: -11.01 }],
    },
    ...part,
  };
}

describe('weights on the score page', () => {
  it('are shown with shares that add up to 100, whatever is typed', () => {
    renderPage();
    expect(shares()).toEqual(['25%', '20%', '15%', '15%', '10%', '10%', '5%', '100%']);
    type(box('Weight of Adoption'), '125');
    expect(shares()).toEqual(['63%', '10%', '8%', '7%', '5%', '5%', '2%', '100%']);
    expect(screen.getByText('Changed by hand:')).toBeTruthy();
  });

  it('that are no number say at the field what to type, and claim no share', () => {
    renderPage();
    type(box('Weight of Support'), '1,5');
    expect(errors()).toEqual(['Type a number, such as 12 or 0.5.']);
    expect(box('Weight of Support').getAttribute('aria-invalid')).toBe('true');
    const error = box('Weight of Support').getAttribute('aria-describedby');
    expect(document.getElementById(error ?? '')?.textContent).toBe(errors()[0]);
    expect(new Set(shares())).toEqual(new Set(['n/a']));
  });

  it('of nothing are said once, and mark every weight', async () => {
    renderPage();
    fireEvent.click(screen.getByRole('radio', { name: 'Classic' }));
    await vi.waitFor(() => expect(shares()).toEqual(['30%', '40%', '30%', '100%']));
    for (const name of ['Adoption', 'Sentiment', 'Commercial']) type(box(`Weight of ${name}`), '0');
    expect(errors()).toEqual(['Give at least one factor a weight above 0.']);
    expect(box('Weight of Commercial').getAttribute('aria-invalid')).toBe('true');
  });

  it('shown are those of the preset that scores the portfolio, until another is picked', async () => {
    renderPage();
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
    renderPage();
    type(box('Weight of Adoption'), '50');
    press('Reset to General as it came');
    expect(box('Weight of Adoption').value).toBe('25');
    expect(screen.queryByRole('button', { name: /Reset/ })).toBeNull();
  });

  it('say which factors no source reports', async () => {
    renderPage({ connected: ['purchase'] });
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
    renderPage();
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
    renderPage();
    open();
    type(seats().getByRole('textbox', { name: '50 points at' }), typed);
    expect(errors()).toEqual([said]);
  });

  it('say which way they run where less is better', () => {
    renderPage();
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
    const { onSave } = renderPage();
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
    const { onSave } = renderPage();
    type(box('Days of onboarding'), '0');
    press('Save and score anew');
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('says what days are wanted', () => {
    renderPage();
    type(box('Days of onboarding'), '1.5');
    expect(errors()).toEqual(['Type whole days from 0 to 3,660. 0 means never.']);
  });
});

describe('the preview', () => {
  const region = () => screen.getByRole('region', { name: 'What it would do' });
  const status = () => within(region()).getByRole('status').textContent;

  it.each([
    ['unchanged', 'Nothing is changed. Change something to see here what it would do.'],
    ['invalid', 'Correct what is marked, then this shows what it would do.'],
    ['empty', 'There is no account yet to try this on. It can be saved all the same.'],
  ] as const)('says when it is %s', (state, said) => {
    renderPage({ shown: { state } });
    expect(status()).toBe(said);
  });

  it('shows how far it is without saying every step', () => {
    renderPage({ shown: { state: 'running', done: 400, total: 10_000 } });
    const bar = within(region()).getByRole('progressbar', {
      name: 'Scoring 400 of 10,000 accounts',
    });
    expect(bar.getAttribute('value')).toBe('400');
    expect(status()).toBe('');
  });

  it('offers another try when the data could not be read', () => {
    const trouble = { kind: 'other', detail: 'x' } as const;
    const { onRetry } = renderPage({ shown: { state: 'failed', trouble } });
    fireEvent.click(within(region()).getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('counts bands before and after, and names the largest differences', () => {
    renderPage({ shown: preview({ changes: [change()], leftOut: new Map([['trust', 3]]) }) });
    expect(status()).toBe('1 account of 3 would change its band.');
    const rows = within(region()).getAllByRole('row').slice(1);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['At risk', '0', '1', '+1'],
      ['Watch', '1', '1', '0'],
      ['Healthy', '2', '1', '−1'],
      ['Not enough data', '0', '0', '0'],
    ]);
    const text = region().textContent ?? '';
    expect(text).toContain('Mean change: −7.3 points.');
    expect(text).toContain('Left out, as no source reports it: Trust (3 accounts).');
    expect(text).toContain(
      'Most of it: Adoption −30.0, An escalation is open −11.0, and Trust +2.0.',
    );
    const link = within(region()).getByRole('link', { name: 'Acme Works (opens in a new tab)' });
    expect(link.getAttribute('href')).toBe('#/acme');
  });

  it('says why a band changes where points do not tell', () => {
    const none = { score: null, band: 'unknown', greenWithheld: false } as const;
    const unexplained = { points: null, factors: [], caps: [] };
    const thin = { score: 81, band: 'watch', greenWithheld: true } as const;
    const still = { points: 0, factors: [], caps: [] };
    const changes = [
      change({ accountId: '1', after: none, difference: unexplained }),
      change({ accountId: '2', before: none, difference: unexplained }),
      change({ accountId: '3', after: thin }),
      change({ accountId: '4', difference: still }),
    ];
    renderPage({ shown: preview({ changes }) });
    const why = within(region())
      .getAllByRole('listitem')
      .map((item) => item.lastChild?.textContent);
    expect(why).toEqual([
      'Too little of what would count is known: there would be no score.',
      'Enough of what would count is known: there would be a score.',
      'It would have 75 points or more, but too little evidence to be called healthy.',
      'The score stays about the same; it crosses a border.',
    ]);
  });

  it('lists 50 accounts and says how many more there are', () => {
    const changes = Array.from({ length: 1234 }, (_, at) => change({ accountId: `${at}` }));
    renderPage({ shown: preview({ changes, accounts: 2000 }) });
    expect(within(region()).getAllByRole('listitem')).toHaveLength(50);
    expect(within(region()).getByText('and 1,184 more')).toBeTruthy();
    expect(status()).toBe('1,234 accounts of 2,000 would change their band.');
  });

  it('is a step away from where changes are saved', () => {
    renderPage({ shown: preview() });
    press('No band would change, of 3 accounts.');
    expect(document.activeElement?.textContent).toBe('What it would do');
  });

  it('is in Chinese', () => {
    renderPage({ shown: preview({ changes: [change()] }), locale: 'zh-CN' });
    expect(screen.getByText('3 个客户中有 1 个会改变等级。', { selector: 'p' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: '电商' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: '互动的权重' })).toBeTruthy();
  });
});
