import { beforeEach, describe, expect, it } from 'vitest';
import { SELF_HOSTED } from '../../../../lib/sites/registry.ts';
import { loadFixtures, showPage, siteFor } from './fixture.ts';

function show(name: string): void {
  const fixture = loadFixtures().find((one) => one.name === name);
  if (!fixture) throw new Error(`no fixture ${name}`);
  showPage(fixture);
}

/** What is read of the page that is shown, under its own address or another. */
function readHere(url = location.href) {
  const site = siteFor(SELF_HOSTED, new URL(url), document);
  const route = site?.route(new URL(url));
  if (!site || !route) throw new Error(`${url} names no record`);
  return site.ready(document, route) ? (site.read(document, route)?.fields ?? null) : null;
}

function change(selector: string, how: (element: HTMLElement) => void): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing is ${selector}`);
  how(element);
}

describe('pages of products hosted anywhere', () => {
  beforeEach(() => document.head.replaceChildren());

  it('Zammad: a ticket that is mounted behind another one is not read', () => {
    show('zammad--ticket');
    expect(readHere('https://help.acme.example/#ticket/zoom/121')).toBeNull();
  });

  it('Zammad: of two addresses among the details of a customer neither is taken', () => {
    show('zammad--ticket');
    change('.active .sidebar[data-tab="customer"] .sidebar-block:last-child', (note) =>
      note.replaceChildren('partner@globex.test'),
    );
    expect(readHere()?.emails).toEqual([]);
  });

  it('osTicket: the ticket before, while its container is being swapped, is not read', () => {
    show('osticket--ticket');
    expect(readHere('https://help.acme.example/scp/tickets.php?id=18')).toBeNull();
    expect(readHere('https://help.acme.example/scp/users.php?id=9')).toBeNull();
  });

  it('FreeScout: a job title is never taken for the company', () => {
    show('freescout--conversation-german');
    expect(readHere()?.accountName).toBeNull();
  });

  it('EspoCRM: nothing is read before the values have come', () => {
    show('espocrm--account');
    change('.field[data-name="website"]', (field) => {
      field.innerHTML = '<span class="loading-value"></span>';
    });
    expect(readHere()).toBeNull();
  });

  it('EspoCRM: an empty field has no value, whatever the word for it is', () => {
    show('espocrm--case');
    change('.field[data-name="status"]', (field) => {
      field.innerHTML = '<span class="none-value">Keine</span>';
    });
    expect(readHere()).toMatchObject({ ticketStatus: null, ticketPriority: 'High' });
  });

  it('EspoCRM: of two accounts neither is the customer', () => {
    show('espocrm--contact-german');
    change('.field[data-name="accounts"]', (field) => {
      field.innerHTML += '<div><a href="#Account/view/99">Globex Corporation</a></div>';
    });
    expect(readHere()).toMatchObject({ accountName: null, accountRecordId: null });
  });

  it('Odoo: a partner of whom nobody says whether it is a company gets no name', () => {
    show('odoo--company');
    change('[name="company_type"]', (choice) => choice.remove());
    expect(readHere()).toMatchObject({
      accountName: null,
      contactName: null,
      emails: ['office@northwind.test'],
    });
  });

  it('Odoo: a value that was typed and not yet saved is the one that is shown', () => {
    show('odoo--company');
    change('[name="name"] input', (input) => {
      (input as HTMLInputElement).value = 'Northwind Traders Ltd';
    });
    expect(readHere()?.accountName).toBe('Northwind Traders Ltd');
  });

  it('SuiteCRM 7: the record of the page is not the one of the address', () => {
    show('suitecrm--v7-case');
    expect(readHere(location.href.replace('90ab', '90ac'))).toBeNull();
  });

  it('Redmine: the issue of the page is not the one of the address', () => {
    show('redmine--issue');
    expect(readHere('https://projects.acme.example/issues/7')).toBeNull();
    expect(readHere('https://projects.acme.example/projects/globex')).toBeNull();
  });

  it('Znuny: a company is told by the id behind its name', () => {
    show('znuny--company');
    expect(readHere(location.href.replace('NW%2F1', 'NW%2F12'))).toBeNull();
  });

  it('Chatwoot: a heading in a message is no contact', () => {
    show('chatwoot--conversation');
    change('#side', (side) => side.replaceChildren());
    expect(readHere()).toBeNull();
  });
});
