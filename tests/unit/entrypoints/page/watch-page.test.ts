import { describe, expect, it, vi } from 'vitest';
import { SITES } from '../../../../lib/sites/registry.ts';
import { goTo } from '../../lib/sites/fixture.ts';
import { navigate, QUICK, seen, watchPage } from './driven-page.ts';

const HUBSPOT = 'https://app.hubspot.com/contacts/1/record';
const ATOMIC = 'http://crm.localhost/';

const watch = () => watchPage(SITES, QUICK);

function states(): string[] {
  return seen.map((one) => one.state);
}

function lastRead() {
  return seen.filter((one) => one.state === 'read').at(-1);
}

function drawHubspot(title: string, { domain = '', company = '' } = {}): void {
  const card = company
    ? `<a data-test-id="company-chicklet-title-link" href="/contacts/1/record/0-2/${company}">Company ${company}</a>`
    : '';
  document.body.innerHTML = `<div data-test-id="left-sidebar">
    <h2 data-test-id="highlight-record-label">${title}</h2>
    <span data-test-id="highlight-property-display-domain">${domain}</span></div>${card}`;
}

function drawAtomic(id: number, name: string): void {
  document.body.innerHTML = `<header>
    <a role="tab" href="#/companies"></a><a role="tab" href="#/contacts"></a><a role="tab" href="#/deals"></a>
  </header><main id="main-content"><h5>${name}</h5><a href="#/companies/${id}">Edit</a>
  <div><svg data-testid="PublicIcon"></svg><a href="https://x.test">${name}.test</a></div></main>`;
}

describe('watching a page', () => {
  it('says at once which record the address names, and what it shows when it is drawn', async () => {
    goTo(`${HUBSPOT}/0-2/7`);
    const startedAt = Date.now();
    watch();
    expect(states()).toEqual(['reading']);
    await vi.advanceTimersByTimeAsync(200);
    drawHubspot('Northwind', { domain: 'northwind.test' });
    await vi.advanceTimersByTimeAsync(100);
    expect(states()).toEqual(['reading', 'read']);
    expect(lastRead()).toMatchObject({
      navigation: 1,
      documentAt: startedAt,
      record: {
        site: 'hubspot',
        host: 'app.hubspot.com',
        recordType: 'account',
        recordId: '1/0-2/7',
      },
      fields: { accountName: 'Northwind', domain: 'northwind.test' },
      missing: [],
    });
  });

  it('reads again when a late field arrives, and then observes nothing any more', async () => {
    const observing = vi.spyOn(MutationObserver.prototype, 'observe');
    const done = vi.spyOn(MutationObserver.prototype, 'disconnect');
    goTo(`${HUBSPOT}/0-2/7`);
    drawHubspot('Northwind');
    watch();
    expect(lastRead()).toMatchObject({ missing: ['domain'] });
    drawHubspot('Northwind', { domain: 'northwind.test' });
    await vi.advanceTimersByTimeAsync(100);
    expect(lastRead()).toMatchObject({ fields: { domain: 'northwind.test' }, missing: [] });
    expect(seen.map(({ navigation }) => navigation)).toEqual([1, 1, 1]);
    expect(done).toHaveBeenCalledTimes(observing.mock.calls.length);
    expect(vi.getTimerCount()).toBe(0);
    drawHubspot('Northwind Renamed', { domain: 'northwind.test' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(states()).toEqual(['reading', 'read', 'read']);
  });

  it('gives up in the end, and says what was missing', async () => {
    goTo(`${HUBSPOT}/0-2/7`);
    watch();
    await vi.advanceTimersByTimeAsync(QUICK.waitMs + 1);
    expect(seen.at(-1)).toMatchObject({ state: 'unreadable', missing: ['record'] });
    drawHubspot('Too late');
    await vi.advanceTimersByTimeAsync(QUICK.waitMs);
    expect(states()).toEqual(['reading', 'unreadable']);
  });

  it('says none for an address without a record, once', async () => {
    goTo('https://app.hubspot.com/contacts/1/objects/0-2/views/all/list');
    watch();
    navigate('https://app.hubspot.com/contacts/1/objects/0-1/views/all/list');
    await vi.advanceTimersByTimeAsync(100);
    expect(states()).toEqual(['none']);
  });

  it('numbers every record and every step away from one', () => {
    goTo(`${HUBSPOT}/0-2/7`);
    watch();
    navigate('https://app.hubspot.com/contacts/1/objects/0-2/views/all/list');
    navigate(`${HUBSPOT}/0-2/8`);
    navigate(`${HUBSPOT}/0-2/8?tab=1`);
    expect(seen.map(({ state, navigation }) => [state, navigation])).toEqual([
      ['reading', 1],
      ['none', 2],
      ['reading', 3],
    ]);
  });

  it('notices an address that changed unannounced before it reads', async () => {
    goTo(`${HUBSPOT}/0-2/7`);
    watch();
    goTo(`${HUBSPOT}/0-2/8`);
    drawHubspot('Eight', { domain: 'eight.test' });
    await vi.advanceTimersByTimeAsync(100);
    expect(lastRead()).toMatchObject({ navigation: 2, record: { recordId: '1/0-2/8' } });
    expect(seen.filter((one) => one.state === 'read')).toHaveLength(1);
  });

  it('compares the address once a second where the browser does not tell', async () => {
    vi.stubGlobal('navigation', undefined);
    Reflect.deleteProperty(globalThis, 'navigation');
    goTo(`${HUBSPOT}/0-2/7`);
    drawHubspot('Seven', { domain: 'seven.test' });
    watch();
    goTo(`${HUBSPOT}/0-2/8`);
    drawHubspot('Eight', { domain: 'eight.test' });
    await vi.advanceTimersByTimeAsync(1200);
    expect(lastRead()).toMatchObject({ record: { recordId: '1/0-2/8' } });
    expect(lastRead()).toMatchObject({ fields: { accountName: 'Eight' } });
  });

  it('is the newest document again when it comes out of the back/forward cache', async () => {
    goTo(`${HUBSPOT}/0-2/7`);
    drawHubspot('Northwind', { domain: 'northwind.test' });
    watch();
    await vi.advanceTimersByTimeAsync(5000);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    const [before, after] = seen.filter((one) => one.state === 'read');
    expect(after?.documentAt).toBeGreaterThanOrEqual((before?.documentAt ?? 0) + 5000);
    expect(after).toMatchObject({ navigation: 1, fields: { accountName: 'Northwind' } });
  });

  it('is newer than a document made while the computer had slept', () => {
    goTo(`${HUBSPOT}/0-2/7`);
    watch();
    // Sleep moves the clock and not the time since the document began.
    vi.setSystemTime(Date.now() + 3_600_000);
    const madeMeanwhile = Date.now();
    vi.setSystemTime(madeMeanwhile + 1000);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(seen.at(-1)?.documentAt).toBeGreaterThan(madeMeanwhile);
  });

  it('does not become older when the clock is set back', () => {
    goTo(`${HUBSPOT}/0-2/7`);
    const startedAt = Date.now();
    watch();
    vi.setSystemTime(startedAt - 60_000);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(seen.map(({ documentAt }) => documentAt)).toEqual([startedAt, startedAt]);
  });

  it('says all there is to know in the last word of a task', () => {
    goTo(`${HUBSPOT}/0-2/7`);
    drawHubspot('Northwind', { domain: 'northwind.test' });
    watch();
    const whole = { state: 'read', navigation: 1, fields: { accountName: 'Northwind' } };
    expect(seen.at(-1)).toMatchObject(whole);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(seen.at(-1)).toMatchObject(whole);
    navigate('https://app.hubspot.com/contacts/1/objects/0-2/views/all/list');
    navigate(`${HUBSPOT}/0-2/8`);
    expect(seen.at(-1)).toMatchObject({ navigation: 3, record: { recordId: '1/0-2/8' } });
  });

  it('says nothing after its end', async () => {
    goTo(`${HUBSPOT}/0-2/7`);
    watch().abort();
    drawHubspot('Northwind');
    navigate(`${HUBSPOT}/0-2/8`);
    await vi.advanceTimersByTimeAsync(QUICK.waitMs * 2);
    expect(states()).toEqual(['reading']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the record before', () => {
  it('is never read under the next address while its title stands', async () => {
    goTo(`${HUBSPOT}/0-2/7`);
    drawHubspot('Northwind', { domain: 'northwind.test' });
    watch();
    navigate(`${HUBSPOT}/0-2/8`);
    await vi.advanceTimersByTimeAsync(900);
    expect(states()).toEqual(['reading', 'read', 'reading']);
    drawHubspot('Globex', { domain: 'globex.test' });
    await vi.advanceTimersByTimeAsync(50);
    expect(lastRead()).toMatchObject({ navigation: 2, fields: { accountName: 'Globex' } });
  });

  it('makes the page unreadable if it never goes away', async () => {
    goTo(`${HUBSPOT}/0-2/7`);
    drawHubspot('Northwind', { domain: 'northwind.test' });
    watch();
    navigate(`${HUBSPOT}/0-2/8`);
    await vi.advanceTimersByTimeAsync(QUICK.waitMs + 1);
    expect(seen.at(-1)).toMatchObject({ state: 'unreadable', navigation: 2, missing: ['record'] });
  });

  it('is not believed in the cards beside a new title, until they have stood long enough', async () => {
    goTo(`${HUBSPOT}/0-1/1`);
    drawHubspot('Dana', { company: '7' });
    watch();
    navigate(`${HUBSPOT}/0-1/2`);
    drawHubspot('Sam', { company: '7' });
    await vi.advanceTimersByTimeAsync(100);
    expect(lastRead()).toMatchObject({ fields: { contactName: 'Sam', accountRecordId: null } });
    drawHubspot('Sam', { company: '9' });
    await vi.advanceTimersByTimeAsync(100);
    expect(lastRead()?.fields).toMatchObject({ accountRecordId: '1/0-2/9' });

    navigate(`${HUBSPOT}/0-1/3`);
    drawHubspot('Colleague of Sam', { company: '9' });
    await vi.advanceTimersByTimeAsync(100);
    expect(lastRead()?.fields).toMatchObject({ accountRecordId: null });
    await vi.advanceTimersByTimeAsync(QUICK.holdMs);
    expect(lastRead()?.fields).toMatchObject({ accountRecordId: '1/0-2/9' });
  });

  it('left before it could be read, is not taken for the next one', async () => {
    goTo(`${HUBSPOT}/0-2/7`);
    watch();
    drawHubspot('Northwind', { domain: 'northwind.test' });
    navigate(`${HUBSPOT}/0-2/8`);
    await vi.advanceTimersByTimeAsync(500);
    expect(states()).toEqual(['reading', 'reading']);
  });

  it('may have the same name where the id proves the record', async () => {
    goTo(`${ATOMIC}#/companies/1/show`);
    drawAtomic(1, 'acme');
    watch();
    navigate(`${ATOMIC}#/companies/2/show`);
    await vi.advanceTimersByTimeAsync(100);
    expect(states()).toEqual(['reading', 'read', 'reading']);
    drawAtomic(2, 'acme');
    await vi.advanceTimersByTimeAsync(100);
    expect(lastRead()).toMatchObject({
      record: { recordId: '2' },
      fields: { accountName: 'acme' },
    });
  });

  it('is read from its own pane when the reader comes back to it', async () => {
    const pane = (title: string, id: string, active: boolean) =>
      `<div class="windowViewMode-normal ${active ? 'active' : ''}" style="${active ? '' : 'display:none'}">
       <records-highlights2><h1><b slot="primaryField">${title}</b></h1></records-highlights2>
       <div data-target-selection-name="sfdc:RecordField.Opportunity.AccountId"><a href="/lightning/r/Account/${id}/view">${id}</a></div></div>`;
    const [first, second] = ['006Hs0000000001', '006Hs0000000002'];
    const base = 'https://acme.lightning.force.com/lightning/r/Opportunity';
    goTo(`${base}/${first}/view`);
    document.body.innerHTML = pane('Renewal', '001Hs00000000AA', true);
    watch();
    navigate(`${base}/${second}/view`);
    await vi.advanceTimersByTimeAsync(100);
    expect(states()).toEqual(['reading', 'read', 'reading']);
    const old = document.body.firstElementChild as HTMLElement;
    old.classList.remove('active');
    old.style.display = 'none';
    document.body.insertAdjacentHTML('beforeend', pane('Renewal', '001Hs00000000BB', true));
    await vi.advanceTimersByTimeAsync(100);
    expect(lastRead()).toMatchObject({
      record: { recordId: second },
      fields: { accountRecordId: '001Hs00000000BB' },
    });
  });
});
