import '../../components/picker/overlay.css';
import { render } from 'preact';
import { I18nProvider } from '../../components/i18n.tsx';
import { PickerOverlay } from '../../components/picker/PickerOverlay.tsx';
import { browser } from '../../lib/browser.ts';
import { formatters } from '../../lib/i18n/index.ts';
import type { MessageName, RequestOf } from '../../lib/messages/protocol.ts';
import { request } from '../../lib/messages/send.ts';
import type { PickerSight } from '../../lib/model/picker.ts';
import { nonceOf } from '../panel/frame-nonce.ts';
import { inOrder } from './in-order.ts';

const ask = <N extends MessageName>(name: N, body: RequestOf<N>) =>
  request((message) => browser.runtime.sendMessage(message), name, body);

const warn = (error: unknown) => console.warn('Bellwether:', error);

/** Takes the pointer over the page it stands in, and shows what is under it. */
async function start(nonce: string): Promise<void> {
  const root = document.getElementById('overlay');
  if (!root) throw new Error('The page has no #overlay: it must be the one of this entrypoint.');
  const ref = { nonce };
  const { field } = await ask('panel/picker-overlay', { ref });
  if (field === null) return;
  const locale = browser.i18n.getUILanguage();
  document.documentElement.lang = formatters(locale).locale;
  const show = (sight: PickerSight | null) =>
    render(
      <I18nProvider locale={locale}>
        <PickerOverlay field={field} sight={sight} onMove={move} />
      </I18nProvider>,
      root,
    );
  const move = inOrder(
    async (next) => show((await ask('panel/picker-move', { ref, move: next })).sight),
    warn,
  );
  show(null);
  window.focus();
}

// Without a nonce nothing is asked and nothing shown: the page framed it by itself.
const nonce = nonceOf(location.hash);
if (nonce !== null) start(nonce).catch(warn);
