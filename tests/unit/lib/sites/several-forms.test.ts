import { describe, expect, it } from 'vitest';
import { dynamics } from '../../../../lib/sites/dynamics.ts';
import { jiraServiceManagement } from '../../../../lib/sites/jira-service-management.ts';
import type { Site } from '../../../../lib/sites/site.ts';
import { zohoDesk } from '../../../../lib/sites/zoho-desk.ts';
import { loadFixtures, showPage } from './fixture.ts';

/** Shows a page, and reads it after it was changed. */
function readAfter(site: Site, name: string, change: () => void) {
  const fixture = loadFixtures().find((one) => one.name === name);
  const route = fixture && site.route(new URL(fixture.url));
  if (!route) throw new Error(`${name} names no record`);
  showPage(fixture);
  change();
  const isReady = site.ready(document, route);
  return { isReady, fields: site.read(document, route)?.fields ?? null };
}

const showAll = () => document.head.replaceChildren();
const each = (selector: string) => [...document.querySelectorAll(selector)];

describe('a page with several records in it', () => {
  it('Dynamics: of two visible sessions neither is believed', () => {
    const { isReady, fields } = readAfter(dynamics, 'dynamics--account', showAll);
    expect({ isReady, fields }).toEqual({ isReady: false, fields: null });
  });

  it('Dynamics: a field that stands twice and differs is not read', () => {
    const { fields } = readAfter(dynamics, 'dynamics--account', () => {
      const [, own] = each('[data-id="telephone1"]');
      const twin = own?.cloneNode(true) as Element;
      twin.querySelector('input')?.setAttribute('value', '+1 555 0999');
      own?.after(twin);
    });
    expect(fields?.phone).toBeNull();
    expect(fields?.domain).toBe('https://www.northwind.test');
  });

  it('Dynamics: a customer of whom nothing tells whether it is a company is not taken for one', () => {
    const { fields } = readAfter(dynamics, 'dynamics--case', () => {
      for (const icon of each('[data-id*="entityIconContainer"]')) icon.remove();
    });
    expect(fields).toMatchObject({ accountName: null, contactName: 'Dana Whitfield' });
  });

  it('Jira: a request that is not on the page is not read from another one', () => {
    const { isReady, fields } = readAfter(
      jiraServiceManagement,
      'jira-service-management--request-in-queue',
      () => {
        for (const key of each('[data-testid$="current-issue.item"]')) key.textContent = 'HD-122';
      },
    );
    expect({ isReady, fields }).toEqual({ isReady: false, fields: null });
  });

  it('Jira: of two issues on a page neither is believed, but in a dialog', () => {
    const name = 'jira-service-management--request-in-dialog';
    const inDialog = readAfter(jiraServiceManagement, name, () => {});
    expect(inDialog.fields?.contactName).toBe('Dana Whitfield');
    const beside = readAfter(jiraServiceManagement, name, () =>
      document.querySelector('[role="dialog"]')?.removeAttribute('role'),
    );
    expect(beside).toEqual({ isReady: false, fields: null });
  });

  it('Zoho Desk: two visible tickets under one id are no answer', () => {
    const { fields } = readAfter(zohoDesk, 'zoho-desk--ticket', () => {
      const own = document.querySelector('[data-id="subTab_80000000001234567"]');
      own?.after(own.cloneNode(true));
    });
    expect(fields).toBeNull();
  });

  it('Zoho Desk: a ticket with another id is not read, whatever it says', () => {
    const { fields } = readAfter(zohoDesk, 'zoho-desk--ticket', () =>
      document.querySelector('[data-id="subTab_80000000001234567"]')?.remove(),
    );
    expect(fields).toBeNull();
  });
});
