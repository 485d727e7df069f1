import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { MoreProblem } from '../lib/model/page.ts';
import { fetchFrom } from '../lib/site-api/fetch-answer.ts';
import { withMore } from '../lib/site-api/fill-gaps.ts';
import { Pace, pageClock } from '../lib/site-api/pace.ts';
import { type Ending, readMore } from '../lib/site-api/read-more.ts';
import { offerMore } from './page/offered-sites.ts';

const SLOT = Symbol.for('bellwether.pace');

/** One for the document, however often this comes into it: a host that refused stays left alone. */
const world = globalThis as { [SLOT]?: Pace };

function problemOf(ended: Ending): MoreProblem | null {
  return ended === 'complete' || ended === 'unsupported' || ended === 'cancelled' ? null : ended;
}

export default defineUnlistedScript(() => {
  world[SLOT] ??= new Pace(pageClock);
  const pace = world[SLOT];
  offerMore(async (record, signal) => {
    const { fields, ended } = await readMore(record, fetchFrom(location.origin), signal, pace);
    if (ended === 'unsupported') return null;
    return { problem: problemOf(ended), fill: (shown) => withMore(shown, fields) };
  });
});
