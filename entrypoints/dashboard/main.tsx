import { render } from 'preact';
import { I18nProvider } from '../../components/i18n.tsx';
import { browser } from '../../lib/browser.ts';
import { App } from './App.tsx';

const root = document.getElementById('app');
const locale = browser.i18n.getUILanguage();
document.documentElement.lang = locale;

if (root) {
  render(
    <I18nProvider locale={locale}>
      <App />
    </I18nProvider>,
    root,
  );
}
