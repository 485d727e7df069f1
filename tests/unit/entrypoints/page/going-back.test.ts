import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SITES } from '../../../../lib/sites/registry.ts';
import { goTo } from '../../lib/sites/fixture.ts';
import { goAndDraw, QUICK, seen, watchPage } from './driven-page.ts';
import { hubspot, hubspotPage, PRODUCTS } from './single-pages.ts';

/** What the panel was told last: state, record and the name that the record goes by. */
function told() {
  const last = seen.at(-1);
  const fields = last?.state === 'read' ? last.fields : null;
  return [last?.state, fields?.accountName ?? fields?.contactName ?? fields?.accountRecordId];
}

describe.each(PRODUCTS)('a record known by %s', (_proof, list, address, page) => {
  beforeEach(async () => {
    goTo(address(1));
    page('northwind', 1)();
    watchPage(SITES, QUICK);
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
  watchPage(SITES, QUICK);
  await goAndDraw(hubspot(2), () => {
    const title = document.querySelector('h2');
    if (title) title.textContent = 'globex';
  });
  expect(seen.at(-1)).toMatchObject({ state: 'read', fields: { domain: null } });
  await goAndDraw(hubspot(1), hubspotPage('northwind'));
  expect(seen.at(-1)).toMatchObject({ fields: { domain: 'northwind.test' }, missing: [] });
});
