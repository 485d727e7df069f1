import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../bench/statistics/seeded-random.ts';
import {
  type ExpectedReading,
  fixturesBySite,
  isRecord,
  type RecordFixture,
} from '../../../support/page-fixtures.ts';
import { drawLateParts, showPage } from './fixture.ts';
import {
  type Carrier,
  carriersHere,
  isOtherTruth,
  isRivalGone,
  judge,
  type Verdict,
  wrongFields,
} from './judge.ts';
import { CHANGERS, type Change, targetsHere } from './page-changes.ts';
import { valuesOf } from './page-texts.ts';
import { readHere } from './read-here.ts';

const PER_PAGE = 40;
const PER_SITE = 200;

interface Outcome {
  /** `<page>#<seed>`: the same change again. */
  seed: string;
  what: string;
  verdict: Verdict;
  wrong: string[];
}

/** A page, what may be changed of it and what must not. */
interface Shown {
  expected: ExpectedReading;
  elements: Element[];
  values: string[];
  carriers: Carrier[];
}

function hashOf(text: string): number {
  return [...text].reduce((hash, letter) => Math.imul(hash, 31) + letter.charCodeAt(0), 7);
}

/** One change that leaves the values what they were; those that do not are taken back. */
function changeOnce({ expected, elements, values, carriers }: Shown, seed: string): Change {
  const random = seededRandom(hashOf(seed));
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  for (;;) {
    const change = pick(CHANGERS)?.({ elements, values, pick });
    if (change && !isOtherTruth(carriers) && !isRivalGone(expected)) return change;
    change?.undo();
  }
}

/** The page as it is before any change. */
function showAnew(page: RecordFixture): Shown {
  showPage(page);
  drawLateParts();
  expect(readHere(page)?.fields, page.name).toEqual(page.expected.fields);
  const { expected } = page;
  return {
    expected,
    elements: targetsHere(expected),
    values: valuesOf(expected),
    carriers: carriersHere(expected),
  };
}

function tryPage(page: RecordFixture, count: number): Outcome[] {
  let shown = showAnew(page);
  return Array.from({ length: count }, (_, index): Outcome => {
    const seed = `${page.name}#${index}`;
    const { what, undo } = changeOnce(shown, seed);
    const reading = readHere(page);
    undo();
    // What was chosen in a list is forgotten with the option that left it.
    if (judge(readHere(page), page.expected) !== 'whole') shown = showAnew(page);
    const wrong = reading ? wrongFields(reading, page.expected.fields) : [];
    return { seed, what, verdict: judge(reading, page.expected), wrong };
  });
}

describe('a page whose product changes under it', { timeout: 120_000 }, () => {
  it.each(fixturesBySite())('%s is read right or declined, never wrong', (site, all) => {
    const pages = all.filter(isRecord);
    const perPage = Math.max(PER_PAGE, Math.ceil(PER_SITE / pages.length));
    const outcomes = pages.flatMap((page) => tryPage(page, perPage));
    const count = (verdict: Verdict) => outcomes.filter((one) => one.verdict === verdict).length;
    console.log(
      `mutations: ${site}: ${outcomes.length} changes of ${pages.length} pages: ` +
        `${count('whole')} read whole, ${count('less')} in part, ${count('declined')} declined, ` +
        `${count('wrong')} wrong`,
    );
    expect(outcomes.length).toBeGreaterThanOrEqual(PER_SITE);
    expect(outcomes.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  });
});
