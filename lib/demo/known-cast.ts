import { type CastMember, MARA, TOBIAS } from './cast-member.ts';

/** Told first by the manuals and tests: their names, domains and people stay as they are. */
export const KNOWN_CAST: CastMember[] = [
  {
    name: 'Northwind Traders',
    domain: 'northwind.test',
    story: 'waiting',
    arr: [84_000, 'USD'],
    renewalDays: 74,
    seats: 120,
    owner: MARA,
    people: [
      ['Dana Whitfield', 'dana.whitfield', 'decision-maker'],
      ['Li Wei 李伟', 'li.wei', 'champion'],
    ],
  },
  {
    name: 'Globex Corporation',
    domain: 'globex.test',
    story: 'thriving',
    arr: [160_000, 'USD'],
    renewalDays: 210,
    seats: 300,
    owner: MARA,
    people: [
      ['Sam Okafor', 'sam.okafor', 'decision-maker'],
      ['Priya Raman', 'priya.raman', 'champion'],
      ['Jonas Feld', 'jonas.feld', 'user'],
    ],
  },
  {
    name: 'Initech <Ireland> & Co',
    domain: 'initech.test',
    story: 'struggling',
    arr: [58_000, 'EUR'],
    renewalDays: 48,
    seats: 85,
    owner: TOBIAS,
    people: [
      ["Sinéad O'Brien", 'sinead.obrien', 'decision-maker'],
      ['Cormac Daly', 'cormac.daly', 'user'],
    ],
  },
];
