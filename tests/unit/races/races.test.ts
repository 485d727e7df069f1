import { afterAll, describe, expect, it } from 'vitest';
import type { Interaction } from '../../../lib/model/facts.ts';
import { atomicCrm } from '../../../lib/sites/atomic-crm.ts';
import { hubspot } from '../../../lib/sites/hubspot.ts';
import type { Site } from '../../../lib/sites/site.ts';
import { zendesk } from '../../../lib/sites/zendesk.ts';
import { seededRandom } from '../../bench/statistics/seeded-random.ts';
import { PRODUCTS } from '../entrypoints/page/single-pages.ts';
import { openSample } from '../lib/store/samples.ts';
import { addCustomers, type Customer, keyAt, type Product } from './customers.ts';
import { HastyUser } from './hasty-user.ts';
import { RaceStage } from './race-stage.ts';

const NAVIGATIONS = 1000;
const RECORDS = 50;
const SITES = [hubspot, zendesk, atomicCrm];

/** Salesforce's ids are of one length, so that its page here has ten of them at most. */
const RACED: Product[] = PRODUCTS.filter(([name]) => !name.includes('Salesforce')).map(
  ([name, list, address, drawing]) => {
    const site = SITES.find((one) => one.route(new URL(address(10))));
    if (!site) throw new Error(`No site reads ${name}.`);
    return { name, site, list, address, drawing, showsDomain: site === hubspot };
  },
);

/** On another customer than the one in its note, or as if it were typed on another's record. */
function isWrong(
  { accountId, note, source }: Interaction,
  customers: readonly Customer[],
  site: Site,
): boolean {
  const meant = customers.find(({ account }) => account.name === note);
  if (meant?.account.id !== accountId) return true;
  return source.record !== undefined && source.record !== keyAt(site, meant.url);
}

const total = { navigations: 0, logs: 0, wrong: 0, refused: 0, calm: 0, calmRefused: 0, late: 0 };

describe('going from record to record in a hurry and logging at random', () => {
  afterAll(() => {
    const { navigations, logs, wrong, refused, calm, calmRefused, late } = total;
    console.log(
      `races: ${navigations} navigations, ${logs} logs, ${wrong} wrong, ${refused} refused` +
        ` (${calm} on a page at rest, ${calmRefused} of them refused); ${late} messages overtaken`,
    );
  });

  it.each(RACED)(
    'puts no log on the wrong customer: $name',
    async (product) => {
      const random = seededRandom(RACED.indexOf(product) + 1);
      const db = await openSample();
      const customers = await addCustomers(db, product, RECORDS);
      const stage = new RaceStage(product.site, db, random);
      const user = new HastyUser(stage, await stage.start(), { customers, product }, random);
      for (let at = 0; at < NAVIGATIONS / RACED.length; at += 1) await user.navigate();
      await stage.stop();

      const taken = user.sent.filter(({ refusal }) => refusal === null);
      const calm = user.sent.filter(({ isCalm }) => isCalm);
      const calmRefused = calm.filter(({ refusal }) => refusal !== null);
      const stored = await db.interactions.toArray();
      const wrong = stored.filter((one) => isWrong(one, customers, product.site));

      total.navigations += NAVIGATIONS / RACED.length;
      total.logs += user.sent.length;
      total.wrong += wrong.length;
      total.refused += user.sent.length - taken.length;
      total.calm += calm.length;
      total.calmRefused += calmRefused.length;
      total.late += stage.wire.overtaken;

      expect(wrong).toEqual([]);
      expect(user.wrongShown).toBe(0);
      expect(stored.map(({ id }) => id).sort()).toEqual(taken.map(({ id }) => id).sort());
      expect(stage.wire.overtaken).toBeGreaterThan(0);
      expect(calm.length).toBeGreaterThan(0);
      expect(calmRefused.length / calm.length).toBeLessThanOrEqual(0.01);
    },
    120_000,
  );
});
