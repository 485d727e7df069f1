import { describe, expect, it } from 'vitest';
import { panelView } from '../../../support/panel-fixtures.ts';
import { renderPanel } from '../render-panel.tsx';

describe('a site that the user switched on to read more from', () => {
  it('that refuses is named, in both languages, and the customer is shown all the same', () => {
    const view = panelView({ more: { problem: 'refused', product: 'Zendesk' } });
    const { container, getByRole } = renderPanel(view);
    expect(getByRole('note').textContent).toContain('Zendesk said no more than its page shows');
    expect(container.querySelector('.bw-customer')).not.toBeNull();
    const chinese = renderPanel(view, { locale: 'zh-CN' });
    expect(chinese.container.textContent).toContain('Zendesk 没有给出页面以外的内容');
  });

  it('that answers is not spoken of, nor is one that was not asked', () => {
    expect(renderPanel(panelView()).container.textContent).not.toContain('What was read is shown');
  });
});
