import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageWatch } from '../../../../entrypoints/page/watch-page.ts';
import type { PageObservation } from '../../../../lib/model/page.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import { goTo } from '../../lib/sites/fixture.ts';

const TIMES = { settleMs: 10, pollMs: 50, waitMs: 1000, holdMs: 400, lateMs: 450 };

let end: AbortController;
let seen: PageObservation[];

/** As a single-page application does: the address first, the page a little later. */
async function goAndDraw(url: string, draw: () => void): Promise<void> {
  goTo(url);
  navigation.dispatchEvent(new Event('currententrychange'));
  await vi.advanceTimersByTimeAsync(30);
  draw();
  await vi.advanceTimersByTimeAsync(100);
}

function draw(html: string): () => void {
  return () => {
    document.body.innerHTML = html;
  };
}

/** What the panel was told last: state, record and the name that the record goes by. */
function told() {
  const last = seen.at(-1);
  const fields = last?.state === 'read' ? last.fields : null;
  return [last?.state, fields?.accountName ?? fields?.contactName ?? fields?.accountRecordId];
}

const hubspot = (id: number) => `https://app.hubspot.com/contacts/1/record/0-2/${id}`;
const hubspotPage = (name: string) =>
  draw(`<div data-test-id="left-sidebar"><h2 data-test-id="highlight-record-label">${name}</h2>
    <span data-test-id="highlight-property-display-domain">${name}.test</span></div>`);

const zendesk = (id: number) => `https://acme.zendesk.com/agent/organizations/${id}`;
const zendeskPage = (name: string) =>
  draw(`<nav><span data-test-id="tabs-nav-item-organizations">${name}</span></nav>`);

const zendeskUser = (id: number) => `https://acme.zendesk.com/agent/users/${id}`;
const zendeskUserPage = (name: string) =>
  draw(`<nav><span data-test-id="tabs-nav-item-users">${name}</span></nav>`);

const atomic = (id: number) => `http://crm.localhost/#/companies/${id}/show`;
const atomicPage = (name: string, id: number) =>
  draw(`<header><a role="tab" href="#/companies"></a><a role="tab" href="#/contacts"></a>
    <a role="tab" href="#/deals"></a></header><main id="main-content"><h5>${name}</h5>
    <a href="#/companies/${id}">Edit</a></main>`);

const salesforce = (id: number) =>
  `https://acme.lightning.force.com/lightning/r/Account/001Hs000000000${id}/view`;

/** Lightning keeps the panes of the records before and shows the same elements again. */
function salesforcePage(name: string) {
  return () => {
    for (const pane of document.querySelectorAll<HTMLElement>('.windowViewMode-normal')) {
      pane.classList.toggle('active', pane.dataset.name === name);
      pane.style.display = pane.dataset.name === name ? '' : 'none';
    }
    if (document.querySelector(`[data-name="${name}"]`)) return;
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div class="windowViewMode-normal active" data-name="${name}"><records-highlights2><h1>
        <b slot="primaryField">${name}</b></h1></records-highlights2></div>`,
    );
  };
}

/** A product that draws every record into the same pane. */
function salesforceOnePane(name: string) {
  return () => {
    const title = document.querySelector('[slot="primaryField"]');
    if (title) title.textContent = name;
    else salesforcePage(name)();
  };
}

const LISTS = {
  hubspot: 'https://app.hubspot.com/contacts/1/objects/0-2/views/all/list',
  zendesk: 'https://acme.zendesk.com/agent/dashboard',
  salesforce: 'https://acme.lightning.force.com/lightning/o/Account/list',
  atomic: 'http://crm.localhost/#/companies',
};

const PRODUCTS = [
  ['a title (HubSpot)', LISTS.hubspot, hubspot, hubspotPage],
  ['a title (a Zendesk organisation)', LISTS.zendesk, zendesk, zendeskPage],
  ['a title (a Zendesk user)', LISTS.zendesk, zendeskUser, zendeskUserPage],
  ['a pane for each (Salesforce)', LISTS.salesforce, salesforce, salesforcePage],
  ['one pane for all (Salesforce)', LISTS.salesforce, salesforce, salesforceOnePane],
  ['an id (Atomic CRM)', LISTS.atomic, atomic, atomicPage],
] as const;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
  });
  vi.stubGlobal('navigation', new EventTarget());
  vi.stubGlobal('chrome', {});
  document.body.innerHTML = '';
  end = new AbortController();
  seen = [];
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each(PRODUCTS)('a record known by %s', (_proof, list, address, page) => {
  beforeEach(async () => {
    goTo(address(1));
    page('northwind', 1)();
    new PageWatch(SITES, (one) => seen.push(one), end.signal, TIMES).start();
    await vi.advanceTimersByTimeAsync(100);
    expect(told()).toEqual(['read', 'northwind']);
  });

  it('is read again when the reader comes back to it from another', async () => {
    await goAndDraw(address(2), page('globex', 2));
    expect(told()).toEqual(['read', 'globex']);
    await goAndDraw(address(1), page('northwind', 1));
    expect(told()).toEqual(['read', 'northwind']);
    await goAndDraw(address(2), page('globex', 2));
    expect(told()).toEqual(['read', 'globex']);
  });

  it('is read again when the reader comes back to it from a list', async () => {
    await goAndDraw(list, () => {});
    expect(told()).toEqual(['none', undefined]);
    await goAndDraw(address(1), page('northwind', 1));
    expect(told()).toEqual(['read', 'northwind']);
  });

  it('is read again when the other one never came', async () => {
    await goAndDraw(address(2), () => {});
    expect(seen.at(-1)).toMatchObject({ state: 'reading', navigation: 2 });
    await goAndDraw(address(1), () => {});
    expect(told()).toEqual(['read', 'northwind']);
  });

  it('does not take the text of the other one when the reader comes back to it', async () => {
    await goAndDraw(address(2), page('globex', 2));
    await goAndDraw(address(1), () => {});
    expect(seen.at(-1)).toMatchObject({ state: 'reading', navigation: 3 });
  });
});

it('what the other one showed of a record before it was complete is still that record’s', async () => {
  goTo(hubspot(1));
  hubspotPage('northwind')();
  new PageWatch(SITES, (one) => seen.push(one), end.signal, TIMES).start();
  await goAndDraw(hubspot(2), () => {
    const title = document.querySelector('h2');
    if (title) title.textContent = 'globex';
  });
  expect(seen.at(-1)).toMatchObject({ state: 'read', fields: { domain: null } });
  await goAndDraw(hubspot(1), hubspotPage('northwind'));
  expect(seen.at(-1)).toMatchObject({ fields: { domain: 'northwind.test' }, missing: [] });
});
