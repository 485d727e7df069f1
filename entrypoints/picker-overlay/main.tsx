import '../../components/picker/overlay.css';
import { render } from 'preact';
import { I18nProvider } from '../../components/i18n.tsx';
import { PickerOverlay } from '../../components/picker/PickerOverlay.tsx';
import { browser } from '../../lib/browser.ts';
import { formatters } from '../../lib/i18n/index.ts';
import { request } from '../../lib/messages/send.ts';
import type { PickerMove, PickerSight } from '../../lib/model/picker.ts';
import { PICKER_PORT } from '../../lib/model/picker-port.ts';
import { nonceOf } from '../panel/frame-nonce.ts';

/** Takes the pointer over the page of the tab it stands in, and shows what is under it. */
async function start(nonce: string): Promise<void> {
  const root = document.getElementById('overlay');
  if (!root) throw new Error('The page has no #overlay: it must be the one of this entrypoint.');
  const { tabId, field } = await request(
    (message) => browser.runtime.sendMessage(message),
    'panel/picker-overlay',
    { ref: { nonce } },
  );
  if (field === null) return;
  const port = browser.tabs.connect(tabId, { frameId: 0, name: PICKER_PORT });
  const locale = browser.i18n.getUILanguage();
  document.documentElement.lang = formatters(locale).locale;
  const show = (sight: PickerSight | null) =>
    render(
      <I18nProvider locale={locale}>
        <PickerOverlay
          field={field}
          sight={sight}
          onMove={(move: PickerMove) => port.postMessage(move)}
        />
      </I18nProvider>,
      root,
    );
  port.onMessage.addListener((sight: unknown) => show(sight as PickerSight | null));
  show(null);
  window.focus();
}

// Without a nonce nothing is asked and nothing shown: the page framed it by itself.
const nonce = nonceOf(location.hash);
if (nonce !== null) {
  start(nonce).catch((error: unknown) => console.warn('Bellwether:', error));
}
