import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type More, noOffers, type ReadMore } from '../../../../entrypoints/page/offered-sites.ts';
import type { PageFields, PageRecord } from '../../../../lib/model/page.ts';
import { withMore } from '../../../../lib/site-api/fill-gaps.ts';
import { SITES } from '../../../../lib/sites/registry.ts';
import { goTo } from '../../lib/sites/fixture.ts';
import { navigate, QUICK, seen, watchOffers } from './driven-page.ts';
import { hubspot, hubspotPage } from './single-pages.ts';

const LIST = 'https://app.hubspot.com/contacts/1/objects/0-2/views/all/list';

interface Asked {
  record: PageRecord;
  signal: AbortSignal;
  answer(more: More | null): void;
}

function moreOf(fields: Partial<PageFields>, problem: More['problem'] = null): More {
  return { problem, fill: (shown) => withMore(shown, fields) };
}

/** A watch with all products, and everything that was asked of whoever reads more. */
function watchAndOffer(isOn = true) {
  const asked: Asked[] = [];
  const readMore: ReadMore = (record, signal) =>
    new Promise((answer) => asked.push({ record, signal, answer }));
  const offers = noOffers();
  offers.byRank.product = [...SITES];
  if (isOn) offers.readMore = readMore;
  const watch = watchOffers(offers, new AbortController(), QUICK);
  const offer = () => {
    offers.readMore = readMore;
    offers.changed();
  };
  return { asked, offers, watch, offer };
}

const reads = () => seen.filter((one) => one.state === 'read');
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('more of a record than its page shows', () => {
  beforeEach(() => {
    goTo(hubspot(7));
    hubspotPage('Northwind')();
  });

  it('is asked for once a visit, after the page was read, however often it is looked at', async () => {
    document.body.innerHTML = '';
    const { asked, offers } = watchAndOffer();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual([]);
    hubspotPage('Northwind')();
    await vi.advanceTimersByTimeAsync(100);
    hubspotPage('Northwind Traders')();
    offers.changed();
    await vi.advanceTimersByTimeAsync(QUICK.waitMs);
    expect(asked.map(({ record }) => record.recordId)).toEqual(['1/0-2/7']);
    navigate(hubspot(8));
    hubspotPage('Globex')();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.map(({ record }) => record.recordId)).toEqual(['1/0-2/7', '1/0-2/8']);
  });

  it('fills what the page does not show, and what the page shows counts', async () => {
    const { asked } = watchAndOffer();
    asked[0]?.answer(moreOf({ accountName: 'Another name', phone: '+1 555 0101' }));
    await settled();
    expect(reads()).toHaveLength(2);
    expect(seen.at(-1)).toMatchObject({
      state: 'read',
      navigation: 1,
      fields: { accountName: 'Northwind', phone: '+1 555 0101' },
    });
    expect(seen.at(-1)).not.toHaveProperty('more');
  });

  it('stands beside what the page shows later, and gives way to it', async () => {
    document.body.innerHTML = `<div data-test-id="left-sidebar">
      <h2 data-test-id="highlight-record-label">Northwind</h2></div>`;
    const { asked } = watchAndOffer();
    expect(seen.at(-1)).toMatchObject({ missing: ['domain'] });
    asked[0]?.answer(moreOf({ domain: 'asked.test', phone: '+1 555 0101' }));
    await settled();
    expect(seen.at(-1)).toMatchObject({ fields: { domain: 'asked.test' }, missing: [] });
    hubspotPage('Northwind')();
    await vi.advanceTimersByTimeAsync(100);
    expect(seen.at(-1)).toMatchObject({
      fields: { domain: 'Northwind.test', phone: '+1 555 0101' },
    });
  });

  it('is cancelled when the record is left, and a late answer is never shown', async () => {
    const { asked } = watchAndOffer();
    navigate(hubspot(8));
    expect(asked[0]?.signal.aborted).toBe(true);
    hubspotPage('Globex')();
    await vi.advanceTimersByTimeAsync(100);
    asked[0]?.answer(moreOf({ phone: 'of 7' }, 'later'));
    await settled();
    expect(JSON.stringify(seen)).not.toContain('of 7');
    expect(seen.at(-1)).not.toHaveProperty('more');
    navigate(LIST);
    asked[1]?.answer(moreOf({ phone: 'of 8' }));
    await settled();
    expect(seen.at(-1)?.state).toBe('none');
  });

  it('is not shown where the address changed and nobody told', async () => {
    const { asked } = watchAndOffer();
    goTo(hubspot(8));
    asked[0]?.answer(moreOf({ phone: 'of 7' }));
    await settled();
    expect(JSON.stringify(seen)).not.toContain('of 7');
    expect(seen.at(-1)).toMatchObject({ state: 'reading', record: { recordId: '1/0-2/8' } });
  });

  it('is not cancelled by a second look at the same record', async () => {
    const { asked, offers } = watchAndOffer();
    offers.changed();
    asked[0]?.answer(moreOf({ phone: '+1 555 0101' }));
    await settled();
    expect(seen.at(-1)).toMatchObject({ fields: { phone: '+1 555 0101' } });
  });

  it('is told with why it is not all', async () => {
    const { asked } = watchAndOffer();
    asked[0]?.answer(moreOf({}, 'refused'));
    await settled();
    expect(seen.at(-1)).toMatchObject({ state: 'read', more: 'refused' });
  });

  it('is nothing to speak of where nothing is documented', async () => {
    const { asked } = watchAndOffer();
    asked[0]?.answer(null);
    await settled();
    expect(reads()).toHaveLength(1);
  });

  it('is read as soon as it is offered, and gone as soon as it is not wanted any more', async () => {
    const { asked, watch, offer } = watchAndOffer(false);
    await vi.advanceTimersByTimeAsync(QUICK.waitMs);
    expect(asked).toEqual([]);
    offer();
    asked[0]?.answer(moreOf({ phone: '+1 555 0101' }));
    await settled();
    expect(seen.at(-1)).toMatchObject({ fields: { phone: '+1 555 0101' } });
    watch.renew(null);
    expect(seen.at(-1)).toMatchObject({ fields: { accountName: 'Northwind', phone: null } });
    offer();
    expect(asked).toHaveLength(2);
  });

  it('that comes after it was switched off is not shown either', async () => {
    const { asked, watch } = watchAndOffer();
    watch.renew(null);
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[0]?.answer(moreOf({ phone: '+1 555 0101' }));
    await settled();
    expect(reads()).toHaveLength(1);
    expect(seen.at(-1)).toMatchObject({ fields: { phone: null } });
  });
});
