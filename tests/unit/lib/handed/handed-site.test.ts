import { describe, expect, it } from 'vitest';
import {
  type Choice,
  chooseHanded,
  type HandedByWay,
} from '../../../../lib/handed/choose-handed.ts';
import type { Handed } from '../../../../lib/handed/handed.ts';
import { handedSite } from '../../../../lib/handed/handed-site.ts';
import { MESSAGES_PER_SECOND, MessageIntake } from '../../../../lib/handed/message-intake.ts';
import { parseHanded } from '../../../../lib/handed/parse-handed.ts';
import { hasId } from '../../../../lib/model/external-key.ts';

function handed(groups: object): Handed {
  const parsed = parseHanded({ bellwether: 1, ...groups });
  if (!parsed) throw new Error('The sample is not valid.');
  return parsed;
}

const northwind = (more: object = {}) =>
  handed({ customer: { name: 'Northwind Traders', domain: 'northwind.test' }, ...more });
const globex = () => handed({ customer: { name: 'Globex Corporation', domain: 'globex.test' } });

function choose(byWay: Partial<HandedByWay>): Choice | null {
  return chooseHanded({ json: [], message: [], attributes: [], 'json-ld': [], ...byWay });
}

describe('what counts of several hand-overs', () => {
  it('is nothing where there are none', () => {
    expect(choose({})).toBeNull();
  });

  it('is the strongest of those that agree', () => {
    const more = handed({ customer: { domain: 'https://www.northwind.test/', name: 'Northwind' } });
    const chosen = choose({ json: [northwind()], message: [more], attributes: [more] });
    expect(chosen).toEqual({ way: 'json', handed: northwind() });
    expect(choose({ attributes: [more] })?.way).toBe('attributes');
  });

  it('is nobody where two customers are named, in one way or in two', () => {
    const conflict = { way: 'conflict', handed: null };
    expect(choose({ json: [northwind(), globex()] })).toEqual(conflict);
    expect(choose({ json: [northwind()], attributes: [globex()] })).toEqual(conflict);
    expect(choose({ 'json-ld': [northwind(), globex()] })).toEqual(conflict);
  });

  it('is nobody where two records are named', () => {
    const record = (id: string) => northwind({ record: { type: 'ticket', id } });
    expect(choose({ json: [record('1')], message: [record('2')] })?.way).toBe('conflict');
  });

  it('is schema.org data only where the page says nothing else', () => {
    expect(choose({ 'json-ld': [globex()], json: [northwind()] })?.way).toBe('json');
    expect(choose({ 'json-ld': [globex()] })?.way).toBe('json-ld');
  });
});

describe('a page that hands over', () => {
  const url = new URL('https://crm.example/whatever');

  function siteOf(...said: (Handed | null)[]) {
    let now = 0;
    const current = () => {
      const one = said[now];
      return one ? ({ way: 'json', handed: one } as const) : null;
    };
    return { site: handedSite(current), next: () => (now += 1) };
  }

  it('shows the record that it names', () => {
    const { site } = siteOf(northwind({ record: { type: 'ticket', id: '341' } }));
    const route = site.route(url);
    expect(route).toEqual({ recordType: 'ticket', recordId: '341' });
    expect(route && site.read(document, route)).toMatchObject({
      fields: { accountName: 'Northwind Traders' },
      missing: [],
      proof: { by: 'id' },
      handed: 'json',
    });
  });

  it('shows a record without an id where it names none, another one for each customer', () => {
    const { site, next } = siteOf(northwind(), globex());
    const first = site.route(url);
    expect(first && hasId({ site: site.id, ...first })).toBe(false);
    next();
    expect(site.route(url)).not.toEqual(first);
    expect(first && site.ready(document, first)).toBe(false);
    expect(first && site.read(document, first)).toBeNull();
  });

  it('shows none once it hands over nothing more', () => {
    const { site, next } = siteOf(northwind(), null);
    const route = site.route(url);
    next();
    expect(site.route(url)).toBeNull();
    expect(route && site.read(document, route)).toBeNull();
  });

  it('names nobody where it names two', () => {
    const site = handedSite(() => ({ way: 'conflict', handed: null }));
    const route = site.route(url);
    expect(route && site.read(document, route)).toMatchObject({
      fields: { accountName: null, emails: [] },
      handed: 'conflict',
    });
  });
});

describe('messages of a page', () => {
  const page = { window: {}, origin: 'https://crm.example', href: 'https://crm.example/a' };
  const data = { bellwether: 1, customer: { name: 'Northwind Traders' } };
  const post = (more: object = {}) =>
    ({ data, origin: page.origin, source: page.window, ...more }) as MessageEvent;

  it('count from the page itself alone', () => {
    const intake = new MessageIntake();
    expect(intake.take(post({ source: {} }), page, 0)).toBe(false);
    expect(intake.take(post({ source: null }), page, 0)).toBe(false);
    expect(intake.take(post({ origin: 'https://evil.test' }), page, 0)).toBe(false);
    expect(intake.saidAt(page.href)).toEqual([]);
    expect(intake.take(post(), page, 0)).toBe(true);
    expect(intake.saidAt(page.href)).toHaveLength(1);
  });

  it('count at the address where they were posted, and until they are taken back', () => {
    const intake = new MessageIntake();
    intake.take(post(), page, 0);
    expect(intake.saidAt('https://crm.example/b')).toEqual([]);
    intake.take(post({ data: { bellwether: 1 } }), page, 1);
    expect(intake.saidAt(page.href)).toEqual([]);
  });

  it('that come too fast are dropped and counted; others cost nothing of that', () => {
    const intake = new MessageIntake();
    const send = (count: number, now: number, more = {}) =>
      Array.from({ length: count }, () => intake.take(post(more), page, now)).filter(Boolean)
        .length;
    expect(send(1000, 0, { data: { type: 'webpackOk' } })).toBe(0);
    expect(send(1000, 0)).toBe(MESSAGES_PER_SECOND);
    expect(intake.dropped).toBe(1000 - MESSAGES_PER_SECOND);
    expect(send(1000, 999)).toBe(0);
    expect(send(1000, 1000)).toBe(MESSAGES_PER_SECOND);
  });

  it('call nothing of what they carry', () => {
    const intake = new MessageIntake();
    let called = 0;
    const trap = {
      get() {
        called += 1;
        return data.customer;
      },
      enumerable: true,
    };
    const armed = Object.defineProperty({ bellwether: 1 }, 'customer', trap);
    intake.take(post({ data: armed }), page, 0);
    intake.take(post({ data: Object.create(data) }), page, 0);
    expect([called, intake.saidAt(page.href)]).toEqual([0, []]);
  });
});
