import { render } from 'preact';
import { I18nProvider } from '../../components/i18n.tsx';
import { browser } from '../../lib/browser.ts';
import { App } from './App.tsx';
import { readFirstPaint } from './first-paint.ts';

const root = document.getElementById('app');
const locale = browser.i18n.getUILanguage();
document.documentElement.lang = locale;

if (root) {
  render(
    <I18nProvider locale={locale}>
      <App firstPaint={await readFirstPaint()} />
    </I18nProvider>,
    root,
  );
}
