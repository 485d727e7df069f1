import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { I18nProvider } from '../../../components/i18n.tsx';
import { fromDraft, toDraft } from '../../../components/log/log-fields.ts';
import { EMPTY_DRAFT, toEntry } from '../../../components/popup/quick-log.ts';
import { Timeline } from '../../../components/timeline/Timeline.tsx';
import { LogEntry } from '../../../lib/model/log-entry.ts';
import { logEntry } from '../../../lib/store/log-entry.ts';
import { readPanelData } from '../../../lib/store/panel-data.ts';
import { NOW, panelView, timelineItem } from '../../support/panel-fixtures.ts';
import { logCommand, openAcme, SOURCE } from '../lib/store/samples.ts';
import { loggedEntry, openForm } from './open-log-form.tsx';

const BOX = 'Confidential: keep this note out of exports';

describe('a confidential note', () => {
  it('is one by a checkbox beside the note, and the next entry is none again', async () => {
    const { actions, form, note } = openForm();
    fireEvent.click(form.getByRole('radio', { name: 'Note' }));
    fireEvent.input(note(), { target: { value: 'They will be sold in spring' } });
    fireEvent.click(form.getByRole('checkbox', { name: BOX }));
    fireEvent.keyDown(note(), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(note().value).toBe(''));
    expect(loggedEntry(actions)).toMatchObject({ type: 'note', isConfidential: true });
    expect(form.getByRole('checkbox', { name: BOX })).toHaveProperty('checked', false);
  });

  it('says nothing of it where nobody ticked it', async () => {
    const { actions, form, note } = openForm();
    fireEvent.click(form.getByRole('radio', { name: 'Note' }));
    fireEvent.input(note(), { target: { value: 'Asked for a quote' } });
    fireEvent.keyDown(note(), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(note().value).toBe(''));
    expect(loggedEntry(actions)).not.toHaveProperty('isConfidential');
  });

  it('stays one while it is a draft', () => {
    const fields = { type: 'call', values: { note: 'Half', confidential: 'yes' } } as const;
    const draft = toDraft(fields, NOW);
    expect(fromDraft(draft)).toEqual(fields);
    const { form } = openForm(panelView({ draft }));
    expect(form.getByRole('checkbox', { name: BOX })).toHaveProperty('checked', true);
  });

  it('has no box where there is a figure instead of a note', () => {
    const { form } = openForm();
    fireEvent.click(form.getByRole('button', { name: 'More' }));
    fireEvent.click(form.getByRole('radio', { name: 'Survey answer' }));
    expect(form.queryByRole('checkbox', { name: BOX })).toBeNull();
  });

  it('is one from the popup too', () => {
    const draft = { ...EMPTY_DRAFT, kind: 'note', note: 'x', isConfidential: true } as const;
    expect(LogEntry.parse(toEntry(draft, NOW))).toMatchObject({ isConfidential: true });
    const { isConfidential: _, ...plain } = draft;
    expect(toEntry(plain, NOW)).not.toHaveProperty('isConfidential');
  });

  it('is stored as one, and marked in the timeline with a word', async () => {
    const db = await openAcme();
    const entry = { type: 'note', occurredAt: NOW, note: 'Secret', nextStep: null } as const;
    const command = logCommand({ ...entry, isConfidential: true });
    await logEntry(db, command, SOURCE, NOW);
    expect(await db.interactions.get(command.id)).toMatchObject({ isConfidential: true });
    const view = await readPanelData(db, command.accountId, NOW);
    const items = view?.timeline ?? [];
    expect(items.map(({ isConfidential }) => isConfidential ?? false)).toEqual([true, false]);
    const open = timelineItem({ id: 'open', kind: 'interaction', type: 'note', note: 'Open' });
    render(
      <I18nProvider locale="en">
        <Timeline items={[...items.slice(0, 1), open]} count={2} now={NOW} onOpenAll={() => {}} />
      </I18nProvider>,
    );
    const [secret, other] = screen.getAllByRole('listitem');
    expect(secret?.textContent).toContain('Confidential');
    expect(other?.textContent).not.toContain('Confidential');
  });
});
