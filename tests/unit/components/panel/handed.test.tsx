import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { PanelView } from '../../../../lib/model/views.ts';
import { HANDED_VIEWS, LINK } from '../../../support/gallery/handed-views.ts';
import { panelView, unmatchedView } from '../../../support/panel-fixtures.ts';
import { renderPanel } from '../render-panel.tsx';

const NORTHWIND = { accountId: 'northwind', name: 'Northwind Traders', reason: null };

function textOf(name: string, locale = 'en'): string {
  return renderPanel(HANDED_VIEWS[name] ?? null, { locale }).container.textContent;
}

function buttonsIn(view: PanelView): (string | null)[] {
  const { container } = renderPanel(view);
  const section = [...container.querySelectorAll('section')].find(
    (one) => one.querySelector('h2')?.textContent === 'Named in this link',
  );
  return [...(section?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent);
}

describe('a customer that the page itself names', () => {
  it('is shown with the reason, said by the page, and who says so', () => {
    const { getByRole, container } = renderPanel(HANDED_VIEWS['handed-known'] ?? null);
    fireEvent.click(getByRole('button', { name: /Matched by domain, said by the page/ }));
    expect(container.textContent).toContain('Handed over by this page.');
    expect(container.textContent).toContain('Bellwether did not find this out');
  });

  it('is the user’s own word once they chose it', () => {
    const reason = { rung: 'chosen', value: 'Northwind Traders' } as const;
    const { container } = renderPanel(panelView({ handed: 'json', reason }));
    expect(container.textContent).not.toContain('said by the page');
  });

  it('is proposed with where it comes from and why it is not matched', () => {
    expect(textOf('handed-stranger')).toContain(
      'Handed over by this page, in its attributes. No customer of yours fits it for certain.',
    );
    expect(textOf('handed-schema-org')).toContain(
      'Named by schema.org data on this page. Any page may carry such data',
    );
    expect(textOf('handed-conflict')).toContain('two different records or customers. So neither');
    expect(textOf('handed-schema-org', 'zh-CN')).toContain('由此页面的 schema.org 数据指名');
  });
});

describe('a customer that a link names', () => {
  it('is shown with the link’s host, as nobody’s word', () => {
    const text = textOf('link-stranger');
    expect(text).toContain('This link names Northwind Traders (northwind.example).');
    expect(text).toContain('It leads to crm.example. Anybody can write such a link');
    expect(textOf('link-stranger', 'zh-CN')).toContain('此链接指名 Northwind Traders');
  });

  it('is taken by a click alone', async () => {
    const { getByRole, actions } = renderPanel(HANDED_VIEWS['link-known'] ?? null);
    expect(actions.link).not.toHaveBeenCalled();
    fireEvent.click(getByRole('button', { name: /Link to Northwind Traders/ }));
    expect(actions.link).toHaveBeenCalledWith('1:1:none', 'northwind');
  });

  it('never takes the place of a customer that the page shows', () => {
    const candidates = [NORTHWIND];
    expect(buttonsIn(panelView({ link: { ...LINK, candidates } }))).toEqual([]);
    expect(textOf('link-other')).toContain('The page itself stands for Northwind Traders.');
  });

  it('has no second form beside a page’s own proposal', () => {
    const page = { state: 'none' } as const;
    expect(buttonsIn(unmatchedView({ page, link: LINK }))).toEqual(['Create customer']);
    expect(buttonsIn(unmatchedView({ link: LINK, proposal: LINK.proposal }))).toEqual([]);
  });
});
