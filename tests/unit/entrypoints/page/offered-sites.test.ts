import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  noOffers,
  offerRecogniser,
  offerSite,
  offersHere,
} from '../../../../entrypoints/page/offered-sites.ts';
import { atomicCrm } from '../../../../lib/sites/atomic-crm.ts';
import { recogniseProduct } from '../../../../lib/sites/fingerprints.ts';
import { IDENTITY_ONLY } from '../../../../lib/sites/reading.ts';
import type { Site } from '../../../../lib/sites/site.ts';
import { goTo } from '../../lib/sites/fixture.ts';
import { navigate, QUICK, seen, watchOffers } from './driven-page.ts';

const COMPANY = 'http://crm.localhost/#/companies/55/show';

function drawAtomic(name: string): void {
  document.body.innerHTML = `<header><a role="tab" href="#/companies"></a>
    <a role="tab" href="#/contacts"></a><a role="tab" href="#/deals"></a></header>
    <main id="main-content"><h5>${name}</h5><a href="#/companies/55">Edit</a></main>`;
}

/** Reads nothing, and knows every address by heart. */
const taught: Site = {
  id: 'recipe-1',
  name: 'Taught',
  matches: [],
  route: (url) => ({ recordType: 'account', recordId: url.hash }),
  ready: () => true,
  read: () => IDENTITY_ONLY,
};

const states = () => seen.map(({ state }) => state);
const sites = () => seen.flatMap((one) => ('record' in one ? [one.record.site] : []));
const settle = (ms: number) => vi.advanceTimersByTimeAsync(ms);

afterEach(() => {
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('bellwether.sites')];
});

describe('a page whose product is not known by its host', () => {
  it('is read once what it is drawn with is recognised and its file is there, however late', async () => {
    goTo(COMPANY);
    offerRecogniser(recogniseProduct);
    const bringSite = vi.fn(async () => offerSite(atomicCrm));
    watchOffers(offersHere(), new AbortController(), QUICK, bringSite);
    expect(states()).toEqual(['none']);
    drawAtomic('Northwind');
    await settle(100);
    expect(states()).toEqual(['none', 'reading', 'read']);
    expect(bringSite).toHaveBeenCalledExactlyOnceWith('atomic-crm');
  });

  it('is not said to show nobody while its file is on the way', async () => {
    goTo(COMPANY);
    drawAtomic('Northwind');
    offerRecogniser(recogniseProduct);
    watchOffers(offersHere(), new AbortController(), QUICK, async () => {
      await new Promise((resume) => setTimeout(resume, 500));
      offerSite(atomicCrm);
    });
    await settle(400);
    expect(states()).toEqual([]);
    await settle(200);
    expect(states()).toEqual(['reading', 'read']);
  });

  it('is said to show nobody when its file does not come', async () => {
    goTo(COMPANY);
    drawAtomic('Northwind');
    offerRecogniser(recogniseProduct);
    const refuse = () => Promise.reject(new Error('refused'));
    watchOffers(offersHere(), new AbortController(), QUICK, refuse);
    await settle(100);
    expect(states()).toEqual(['none']);
  });
});

describe('a page that is to be read otherwise', () => {
  it('is read as what the user named, and as nothing where they named nothing', async () => {
    goTo(COMPANY);
    drawAtomic('Northwind');
    offerSite(atomicCrm);
    const watch = watchOffers(offersHere(), new AbortController(), QUICK);
    await settle(100);
    const other = { ...taught, id: 'other' };
    watch.renew(Promise.resolve().then(() => offerSite(other)));
    await settle(100);
    expect(sites().at(-1)).toBe('other');
    watch.renew(Promise.resolve());
    await settle(100);
    expect(states().at(-1)).toBe('none');
  });
});

describe('a page that several know', () => {
  it('is read as the user taught it, also if that came later, and at once', async () => {
    goTo(COMPANY);
    drawAtomic('Northwind');
    offerSite(atomicCrm);
    watchOffers(offersHere(), new AbortController(), QUICK);
    await settle(100);
    offerSite(taught, 'taught');
    await settle(100);
    expect(states()).toEqual(['reading', 'read', 'reading', 'read']);
    expect(sites().at(-1)).toBe('recipe-1');
  });

  it('is read as its product where the page only speaks for itself', async () => {
    goTo(COMPANY);
    drawAtomic('Northwind');
    offerSite(taught, 'page');
    offerSite(atomicCrm);
    watchOffers(offersHere(), new AbortController(), QUICK);
    await settle(100);
    expect(new Set(sites())).toEqual(new Set(['atomic-crm']));
  });

  it('is looked at again when the same offer comes with news, and no more after the end', async () => {
    const offers = noOffers();
    const end = new AbortController();
    goTo('http://crm.localhost/');
    watchOffers(offers, end, QUICK);
    expect(states()).toEqual(['none']);
    offers.byRank.page.push(taught);
    offers.changed();
    await settle(100);
    expect(states()).toEqual(['none', 'reading', 'read']);
    end.abort();
    navigate('http://crm.localhost/#2');
    offers.changed();
    await settle(100);
    expect(states()).toHaveLength(3);
  });
});
