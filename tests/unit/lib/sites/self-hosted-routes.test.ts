import { describe, expect, it } from 'vitest';
import { SELF_HOSTED } from '../../../../lib/sites/registry.ts';

/** The record that a product sees in an address, as `<type> <id>`. */
function routeAt(siteId: string, address: string): string | null {
  const route = SELF_HOSTED.find(({ id }) => id === siteId)?.route(new URL(address));
  return route ? `${route.recordType} ${route.recordId}` : null;
}

const GUID = '0f2a5c1e-3b4d-4c5e-8f90-1234567890ab';
const AJAX = `index.php%3Fmodule%3DAccounts%26action%3DDetailView%26record%3D${GUID}`;

describe('the addresses of products hosted anywhere', () => {
  it.each([
    ['odoo', '/odoo/contacts/14', 'account 14'],
    ['odoo', '/odoo/res.partner/14?debug=1', 'account 14'],
    ['odoo', '/web#id=14&cids=1&model=res.partner&view_type=form', 'account 14'],
    ['odoo', '/odoo/crm/7', 'deal 7'],
    ['odoo', '/odoo/crm/7/res.partner/14', 'account 14'],
    ['odoo', '/odoo/action-331/14/helpdesk.ticket/21', 'ticket 21'],
    ['odoo', '/scoped_app/contacts/14', 'account 14'],
    ['espocrm', '/#Contact/view/64a1b2c3d4e5f6a7b', 'contact 64a1b2c3d4e5f6a7b'],
    ['espocrm', '/crm/#Case/view/64a1/rootUrl=%23Case', 'ticket crm/64a1'],
    ['espocrm', '/crm/index.php#Opportunity/view/64a1', 'deal crm/64a1'],
    ['suitecrm', `/#/contacts/record/${GUID}?offset=1`, `contact ${GUID}`],
    ['suitecrm', `/crm/#/cases/record/${GUID}`, `ticket crm/${GUID}`],
    [
      'suitecrm',
      `/crm/index.php?module=Opportunities&offset=1&action=DetailView&record=${GUID}`,
      `deal crm/${GUID}`,
    ],
    ['suitecrm', `/index.php?action=ajaxui#ajaxUILoc=${AJAX}`, `account ${GUID}`],
    ['twenty', `/object/person/${GUID.toUpperCase()}`, `contact ${GUID}`],
    ['chatwoot', '/app/accounts/1/conversations/345', 'ticket 1/345'],
    ['chatwoot', '/app/accounts/1/inbox/7/conversations/345?messageId=9', 'ticket 1/345'],
    ['chatwoot', '/app/accounts/1/label/vip/conversations/345', 'ticket 1/345'],
    ['chatwoot', '/app/accounts/2/contacts/88', 'contact 2/88'],
    ['zammad', '/#ticket/zoom/12/345', 'ticket 12'],
    ['zammad', '/#organization/profile/3', 'account 3'],
    ['osticket', '/support/scp/tickets.php?id=17#reply', 'ticket support/17'],
    ['osticket', '/scp/orgs.php?id=4', 'account 4'],
    ['freescout', '/conversation/55?folder_id=3', 'ticket 55'],
    ['freescout', '/support/customers/12/edit', 'contact support/12'],
    ['krayin', '/admin/contacts/persons/view/5', 'contact admin/5'],
    ['krayin', '/crm/back-office/leads/view/42', 'deal crm/back-office/42'],
    ['krayin', '/admin/contacts/organizations/edit/3', 'account admin/3'],
    ['redmine', '/redmine/issues/17', 'ticket redmine/17'],
    ['redmine', '/projects/northwind', 'account northwind'],
    ['redmine', '/users/9', 'contact 9'],
    ['znuny', '/znuny/index.pl?Action=AgentTicketZoom;TicketID=17', 'ticket znuny/17'],
    ['znuny', '/otrs/index.pl?ArticleID=3&TicketID=17&Action=AgentTicketZoom', 'ticket otrs/17'],
    [
      'znuny',
      '/znuny/index.pl?Action=AgentCustomerInformationCenter;CustomerID=NW%2F1',
      'account znuny/NW/1',
    ],
    ['tryton', '/#acme/model/party.party/14;name=%22Parties%22', 'account acme/14'],
    ['tryton', '/erp/#acme/model/sale.opportunity/7', 'deal erp/acme/7'],
  ])('%s %s is %s', (site, path, record) => {
    expect(routeAt(site, `https://acme.example${path}`)).toBe(record);
  });

  it.each([
    ['odoo', '/odoo/contacts/new'],
    ['odoo', '/odoo/crm/7/action-331/42'],
    ['odoo', '/odoo/constructor/14'],
    ['odoo', '/web#model=res.partner&view_type=list'],
    ['odoo', '/shop/contacts/14'],
    ['espocrm', '/#Account/edit/64a1'],
    ['espocrm', '/#Account/related/64a1/contacts'],
    ['espocrm', '/#Lead/view/64a1'],
    ['suitecrm', `/#/accounts/edit/${GUID}`],
    ['suitecrm', `/index.php?module=Accounts&action=EditView&record=${GUID}`],
    ['suitecrm', '/index.php?module=Accounts&action=DetailView&record=1%27%20or%201'],
    ['suitecrm', '/index.php#ajaxUILoc=%E0%A4%A'],
    ['twenty', '/objects/companies?viewId=1'],
    ['twenty', '/object/company/7'],
    ['chatwoot', '/app/accounts/1/conversations/345abc'],
    ['chatwoot', '/app/accounts/1/contacts'],
    ['zammad', '/#ticket/create/id/12'],
    ['zammad', '/desktop/tickets/12'],
    ['osticket', '/scp/tickets.php?queue=2'],
    ['osticket', '/scp/tickets.php?id=17%20or%201'],
    ['osticket', '/tickets.php?id=17'],
    ['freescout', '/mailbox/1/3'],
    ['krayin', '/admin/leads'],
    ['redmine', '/projects/new'],
    ['redmine', '/projects/northwind/issues'],
    ['redmine', '/issues/17/edit'],
    ['znuny', '/znuny/index.pl?Action=AgentDashboard'],
    ['znuny', '/znuny/index.pl?Action=AgentTicketZoom;TicketID=17x'],
    ['tryton', '/#acme/model/party.party;name=%22Parties%22'],
    ['tryton', '/#acme/model/account.invoice/14'],
  ])('%s %s is no record that is read', (site, path) => {
    expect(routeAt(site, `https://acme.example${path}`)).toBeNull();
  });

  it('are of no record where its id would be longer than what is kept', () => {
    const folder = 'a'.repeat(127);
    expect(routeAt('freescout', `https://acme.example/${folder}/conversation/5`)).toBeNull();
    expect(routeAt('freescout', `https://acme.example/${folder.slice(1)}/conversation/5`)).toBe(
      `ticket ${folder.slice(1)}/5`,
    );
  });
});
