import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PreviewState } from '../../../../components/dashboard/ScorePreview.tsx';
import type { BandChange, ScorePreview } from '../../../../lib/health/preview.ts';
import { press, renderScorePage } from './render-score-page.tsx';

afterEach(cleanup);

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

describe('the preview', () => {
  const region = () => screen.getByRole('region', { name: 'What it would do' });
  const status = () => within(region()).getByRole('status').textContent;

  it.each([
    ['unchanged', 'Nothing is changed. Change something to see here what it would do.'],
    ['invalid', 'Correct what is marked, then this shows what it would do.'],
    ['empty', 'There is no account yet to try this on. It can be saved all the same.'],
  ] as const)('says when it is %s', (state, said) => {
    renderScorePage({ shown: { state } });
    expect(status()).toBe(said);
  });

  it('shows how far it is without saying every step', () => {
    renderScorePage({ shown: { state: 'running', done: 400, total: 10_000 } });
    const bar = within(region()).getByRole('progressbar', {
      name: 'Scoring 400 of 10,000 accounts',
    });
    expect(bar.getAttribute('value')).toBe('400');
    expect(status()).toBe('');
  });

  it('offers another try when the data could not be read', () => {
    const trouble = { kind: 'other', detail: 'x' } as const;
    const { onRetry } = renderScorePage({ shown: { state: 'failed', trouble } });
    fireEvent.click(within(region()).getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('counts bands before and after, and names the largest differences', () => {
    renderScorePage({ shown: preview({ changes: [change()], leftOut: new Map([['trust', 3]]) }) });
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
    renderScorePage({ shown: preview({ changes }) });
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
    renderScorePage({ shown: preview({ changes, accounts: 2000 }) });
    expect(within(region()).getAllByRole('listitem')).toHaveLength(50);
    expect(within(region()).getByText('and 1,184 more')).toBeTruthy();
    expect(status()).toBe('1,234 accounts of 2,000 would change their band.');
  });

  it('is a step away from where changes are saved', () => {
    renderScorePage({ shown: preview() });
    press('No band would change, of 3 accounts.');
    expect(document.activeElement?.textContent).toBe('What it would do');
  });

  it('is in Chinese', () => {
    renderScorePage({ shown: preview({ changes: [change()] }), locale: 'zh-CN' });
    expect(screen.getByText('3 个客户中有 1 个会改变等级。', { selector: 'p' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: '电商' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: '互动的权重' })).toBeTruthy();
  });
});
