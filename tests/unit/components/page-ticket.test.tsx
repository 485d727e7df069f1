import { fireEvent } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { NOW, panelView } from '../../support/panel-fixtures.ts';
import { loggedEntry, openForm } from './open-log-form.tsx';

describe('a ticket on the page', () => {
  const onTicket = (ticketSubject: string | null = 'Export stops') => {
    const view = panelView();
    if (view.page.state !== 'read') throw new Error('The fixture shows a read page.');
    const { record, fields } = view.page;
    const shown = { ticketSubject, ticketStatus: 'Open', ticketPriority: '高' };
    return panelView({
      page: {
        ...view.page,
        record: {
          ...record,
          site: 'zendesk',
          host: 'acme.zendesk.com',
          recordType: 'ticket',
          recordId: '341',
        },
        fields: { ...fields, ...shown },
      },
    });
  };

  it('is what a ticket entry starts from, and stays one ticket however often it is logged', async () => {
    const { actions, form, findByText } = openForm(onTicket());
    fireEvent.click(form.getByRole('button', { name: 'More' }));
    fireEvent.click(form.getByRole('radio', { name: 'Ticket' }));
    fireEvent.click(form.getByRole('button', { name: 'Log ticket' }));
    await findByText('Logged for Northwind Traders');
    expect(loggedEntry(actions)).toMatchObject({
      subject: 'Export stops',
      status: 'open',
      priority: null,
      externalKey: 'zendesk|acme.zendesk.com|ticket|341',
    });
  });

  it.each([
    ['is another one once its subject is another', 'Import stops', null],
    ['is itself again with its own subject', 'Export stops', 'zendesk|acme.zendesk.com|ticket|341'],
  ])('%s', async (_name, subject, externalKey) => {
    const { actions, form, findByText } = openForm(onTicket());
    fireEvent.click(form.getByRole('button', { name: 'More' }));
    fireEvent.click(form.getByRole('radio', { name: 'Ticket' }));
    const box = form.getByRole('textbox', { name: 'Subject' });
    for (const value of ['Import', subject]) fireEvent.input(box, { target: { value } });
    fireEvent.click(form.getByRole('button', { name: 'Log ticket' }));
    await findByText('Logged for Northwind Traders');
    expect(loggedEntry(actions)).toMatchObject({ subject, externalKey });
  });

  it('whose subject could not be read stays itself while it is given one', async () => {
    const { actions, form, findByText } = openForm(onTicket(null));
    fireEvent.click(form.getByRole('button', { name: 'More' }));
    fireEvent.click(form.getByRole('radio', { name: 'Ticket' }));
    const box = form.getByRole('textbox', { name: 'Subject' });
    for (const value of ['Ex', 'Export']) fireEvent.input(box, { target: { value } });
    fireEvent.click(form.getByRole('button', { name: 'Log ticket' }));
    await findByText('Logged for Northwind Traders');
    expect(loggedEntry(actions)).toMatchObject({
      externalKey: 'zendesk|acme.zendesk.com|ticket|341',
    });
  });

  it('never replaces a subject that was typed', () => {
    const draft = { type: 'call', fields: { subject: 'Mine' }, updatedAt: NOW } as const;
    const { form } = openForm({ ...onTicket(), draft });
    fireEvent.click(form.getByRole('button', { name: 'More' }));
    fireEvent.click(form.getByRole('radio', { name: 'Ticket' }));
    expect(form.getByRole('textbox', { name: 'Subject' })).toHaveProperty('value', 'Mine');
  });
});
