import { within } from '@testing-library/preact';
import { panelView } from '../../support/panel-fixtures.ts';
import { fakeActions, renderPanel } from './render-panel.tsx';

/** A panel and the form in it that logs. */
export function openForm(view = panelView(), actions = fakeActions()) {
  const panel = renderPanel(view, { actions });
  const form = within(panel.getByRole('form', { name: 'Log interaction' }));
  const note = () => form.getByRole('textbox', { name: /^(Note|Why)$/ }) as HTMLTextAreaElement;
  return { ...panel, form, note, actions };
}

export function loggedEntry(actions: ReturnType<typeof fakeActions>) {
  return actions.log.mock.calls.at(-1)?.[1].entry;
}
