import { describe, expect, it } from 'vitest';
import { recogniseProduct } from '../../../../lib/sites/fingerprints.ts';
import { freshdesk } from '../../../../lib/sites/freshdesk.ts';
import { showPage } from './fixture.ts';

describe('Freshdesk addresses', () => {
  const at = (path: string) => freshdesk.route(new URL(`https://acme.freshdesk.com${path}`));

  it.each(['/a/tickets/10100', '/a/tickets/10100?current_tab=details', '/helpdesk/tickets/10100'])(
    '%s is the same ticket',
    (path) => {
      expect(at(path)).toEqual({ recordType: 'ticket', recordId: '10100' });
    },
  );

  it.each([
    '/a/tickets/new',
    '/a/tickets/filters/all_tickets',
    '/a/tickets/10100/edit',
    '/a/contacts/new',
    '/a/contacts/43012345678/edit',
    '/a/companies/filters/all',
    '/a/dashboard/default',
    '/a/admin/general',
    '/support/tickets/10100',
  ])('%s is no record', (path) => {
    expect(at(path)).toBeNull();
  });
});

describe('Freshdesk on a host of its customers', () => {
  const recognised = (url: string, html: string) => {
    showPage({ url, html });
    return recogniseProduct(document, new URL(url));
  };
  const ticket = '<div class="app-main-wrapper"><div id="ticket-details"></div></div>';

  it('is told by what a ticket is made of, and by no words', () => {
    expect(recognised('https://help.acme.example/a/tickets/7', ticket)).toBe('freshdesk');
  });

  it('is not what has its addresses alone, or its markup elsewhere', () => {
    const words = '<h1>Freshdesk</h1><div id="ticket-details"></div>';
    expect(recognised('https://help.acme.example/a/tickets/7', words)).toBeNull();
    expect(recognised('https://help.acme.example/blog/freshdesk', ticket)).toBeNull();
  });

  it('does not read a ticket whose number the page does not show', () => {
    const url = 'https://help.acme.example/a/tickets/7';
    const shows = (number: string) => {
      showPage({
        url,
        html: `<ol><li class="breadcrumb__item active">${number}</li></ol>
          <h2 class="ticket-subject-heading">Hello</h2>`,
      });
      const route = freshdesk.route(new URL(url));
      return route !== null && freshdesk.ready(document, route);
    };
    expect(shows('7')).toBe(true);
    expect(shows('8')).toBe(false);
    expect(shows('')).toBe(false);
  });

  it('knows no customer where two could be meant', () => {
    const url = 'https://help.acme.example/a/tickets/7';
    const link = (id: number) =>
      `<div data-test-id="user-link"><a data-test-id="user-name" href="/a/contacts/${id}">C</a></div>
       <a href="/a/companies/4${id}">Customer</a>`;
    const page = `<ol><li class="breadcrumb__item active">7</li></ol>
      <h2 class="ticket-subject-heading">Hello</h2>`;
    const customer = (links: string) => {
      showPage({ url, html: `${page}<aside>${links}</aside>` });
      const route = freshdesk.route(new URL(url));
      return route && freshdesk.read(document, route)?.fields.accountRecordId;
    };
    expect(customer(link(1))).toBe('41');
    expect(customer(link(1) + link(2))).toBeNull();
  });
});
