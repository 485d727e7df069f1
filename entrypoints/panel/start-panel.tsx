import { render } from 'preact';
import { I18nProvider } from '../../components/i18n.tsx';
import { PanelApp } from '../../components/panel/PanelApp.tsx';
import { browser } from '../../lib/browser.ts';
import { formatters } from '../../lib/i18n/index.ts';
import type { PanelRef } from '../../lib/messages/protocol.ts';
import { listenForChanges } from './listen.ts';
import { createPanelController, type PanelController } from './panel-controller.ts';
import { ignoreMadeUpEvents } from './real-events.ts';
import { watchStanding } from './watch-standing.ts';

interface StartOptions {
  surface: 'frame' | 'sidepanel';
  /** Whose record to show; `null`: not known yet. */
  ref: PanelRef | null;
}

/** Gone as soon as the extension is updated or disabled under the open page. */
const isAlive = () => browser.runtime?.id !== undefined;

/** Renders the panel into this document and keeps it up to date. */
export function startPanel({ surface, ref }: StartOptions): PanelController {
  const root = document.getElementById('panel');
  if (!root) throw new Error('The page has no #panel: it must be the one of this entrypoint.');
  const locale = isAlive() ? browser.i18n.getUILanguage() : navigator.language;
  document.documentElement.lang = formatters(locale).locale;
  ignoreMadeUpEvents(document);
  const controller = createPanelController({
    sendMessage: async (message) => browser.runtime.sendMessage(message),
    isAlive,
    ref,
    // The browser's own side panel stands in no page that could hide it.
    refusal: surface === 'frame' ? watchStanding() : () => null,
    onChange: (state) => {
      render(
        <I18nProvider locale={locale}>
          <PanelApp state={state} actions={controller.actions} clock={Date.now} surface={surface} />
        </I18nProvider>,
        root,
      );
    },
  });
  listenForChanges(controller, { evenHidden: surface === 'sidepanel' });
  controller.refresh();
  return controller;
}
