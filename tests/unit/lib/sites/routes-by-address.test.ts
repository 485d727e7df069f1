import { describe, expect, it } from 'vitest';
import { recordsAt } from '../../../../lib/sites/records-at.ts';

function idsAt(url: string): string[] {
  return recordsAt(new URL(url), 'auto').map(({ recordType, recordId }) =>
    [recordType, recordId].join(' '),
  );
}

describe('addresses of inboxes that all customers of a vendor share', () => {
  it.each([
    'https://app.intercom.com/a/inbox/ab12cd34/inbox/conversation/1234',
    'https://app.intercom.com/a/inbox/ab12cd34/inbox/admin/8857114/conversation/1234',
    'https://app.intercom.com/a/inbox/ab12cd34/inbox/shared/all/conversation/1234?view=List',
    'https://app.intercom.com/a/apps/ab12cd34/conversations/1234',
    'https://app.intercom.com/a/apps/ab12cd34/inbox/all/conversations/1234',
  ])('Intercom: %s is the same conversation', (url) => {
    expect(idsAt(url)).toEqual(['ticket ab12cd34/1234']);
  });

  it('Intercom: the same number in two workspaces is two conversations', () => {
    const [one] = idsAt('https://app.intercom.com/a/inbox/ab12cd34/inbox/conversation/1234');
    const [other] = idsAt('https://app.intercom.com/a/inbox/ef56ab78/inbox/conversation/1234');
    expect(one).not.toBe(other);
  });

  it('Front: a number and its short form are the same conversation', () => {
    const conversation = ['ticket cnv_kf12oi'];
    expect(idsAt('https://app.frontapp.com/open/cnv_kf12oi')).toEqual(conversation);
    const inboxes = 'https://app.frontapp.com/inboxes/teams';
    expect(idsAt(`${inboxes}/views/15000001/archived/1234567890`)).toEqual(conversation);
    expect(idsAt(`${inboxes}/folders/7256583/unassigned/1234567890`)).toEqual(conversation);
  });

  it('Help Scout: a conversation with and without the number people see is the same', () => {
    const conversation = ['ticket 2100000001'];
    const base = 'https://secure.helpscout.net';
    expect(idsAt(`${base}/conversation/2100000001/12345?viewId=1`)).toEqual(conversation);
    expect(idsAt(`${base}/conversations/2100000001`)).toEqual(conversation);
  });
});

describe('addresses of lists, drafts and settings', () => {
  it.each([
    'https://app.intercom.com/a/inbox/ab12cd34/inbox/admin/8857114',
    'https://app.intercom.com/a/apps/ab12cd34/users/segments/all-users',
    'https://app.intercom.com/a/apps/ab12cd34/settings/teammates',
    'https://app.intercom.com/a/apps/ab12cd34/outbound/all',
    'https://app.intercom.com/a/inbox/_/inbox/conversation/1234',
    'https://app.frontapp.com/inboxes/folder/15000001',
    'https://app.frontapp.com/inboxes/teams/views/15000001',
    'https://app.frontapp.com/inboxes/teams/views/15000001/open',
    'https://app.frontapp.com/open/msg_abc123z',
    'https://app.frontapp.com/settings/inboxes/1500000111',
    'https://secure.helpscout.net/inboxes/0123456789abcdef/views/1001',
    'https://secure.helpscout.net/mailbox/0123456789abcdef/new-ticket',
    'https://secure.helpscout.net/settings/company',
    'https://acme.myfreshworks.com/crm/sales/contacts/view/31000123',
    'https://acme.myfreshworks.com/crm/sales/deals/402000123/edit',
    'https://acme.myfreshworks.com/crm/sales/settings/users',
    'https://acme.freshsales.io/crm/sales/contacts',
    'https://acme.pipedrive.com/pipeline/1/user/everyone',
    'https://acme.pipedrive.com/leads/inbox/0f2a5c1e-3b4d-4c5e-8f90-1234567890ab',
    'https://acme.pipedrive.com/organizations/list/user/1',
    'https://acme.pipedrive.com/settings/fields/42',
    'https://app.hubspot.com/live-messages/12345678/inbox',
    'https://app.hubspot.com/contacts/12345678/record/0-136/77',
  ])('%s names no record', (url) => {
    expect(idsAt(url)).toEqual([]);
  });
});
