import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { I18nProvider } from '../../../../components/i18n.tsx';
import { App } from '../../../../entrypoints/dashboard/App.tsx';
import { fakeOwnPage } from '../../../support/fake-own-page.ts';

afterEach(cleanup);

describe('the metrics in the dashboard', () => {
  it('are a section of their own, there before any data was read', () => {
    fakeOwnPage(undefined);
    history.replaceState(null, '', '#/metrics');
    render(
      <I18nProvider locale="en">
        <App />
      </I18nProvider>,
    );
    expect(screen.getByRole('heading', { level: 1, name: 'Metrics' })).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Metrics' });
    expect(link.getAttribute('href')).toBe('#/metrics');
    expect(link.getAttribute('aria-current')).toBe('page');
  });
});
