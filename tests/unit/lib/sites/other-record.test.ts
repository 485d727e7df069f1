import { describe, expect, it } from 'vitest';
import { SITES } from '../../../../lib/sites/registry.ts';
import { loadFixtures, type PageFixture } from '../../../support/page-fixtures.ts';
import { showPage } from './fixture.ts';

function show(name: string): PageFixture {
  const fixture = loadFixtures().find((one) => one.name === name);
  if (!fixture) throw new Error(`no fixture ${name}`);
  showPage(fixture);
  return fixture;
}

/** The site and the record of another address, while the page still shows the fixture's. */
function readUnder(url: string) {
  const site = SITES.find(({ route }) => route(new URL(url)) !== null);
  const route = site?.route(new URL(url));
  if (!site || !route) throw new Error(`${url} names no record`);
  return { isReady: site.ready(document, route), reading: site.read(document, route) };
}

describe('a page that does not show the record of its address', () => {
  it('Zendesk: a ticket whose pane is mounted and not yet active is not read', () => {
    show('zendesk--ticket');
    // Hidden by means that no style tells.
    document.head.replaceChildren();
    expect(readUnder('https://acme.zendesk.com/agent/tickets/340')).toEqual({
      isReady: false,
      reading: null,
    });
  });

  it('Zendesk: a ticket without a pane is not read from another one', () => {
    show('zendesk--ticket-2023');
    expect(readUnder('https://acme.zendesk.com/agent/tickets/342').isReady).toBe(false);
  });

  it('Request Tracker: the ticket on the page is not the one of the address', () => {
    show('request-tracker--ticket');
    expect(readUnder('http://rt.localhost/Ticket/Display.html?id=11').reading).toBeNull();
  });

  it('Atomic CRM: the company on the page is not the one of the address', () => {
    show('atomic-crm--company');
    expect(readUnder('http://atomic.localhost/#/companies/5/show').reading).toBeNull();
    expect(readUnder('http://atomic.localhost/#/contacts/55/show').reading).toBeNull();
  });

  it('Salesforce: of two panes that both seem active neither is believed', () => {
    show('salesforce--account');
    document.querySelector('.windowViewMode-normal:not(.active)')?.classList.add('active');
    const other = readUnder('https://acme.lightning.force.com/lightning/r/001Hs00000FGHIJIA1/view');
    expect(other.reading).toBeNull();
  });
});
