import { describe, expect, it } from 'vitest';
import type { Answer, FetchAnswer } from '../../../../lib/site-api/fetch-answer.ts';
import { type Clock, Pace } from '../../../../lib/site-api/pace.ts';
import { readMore } from '../../../../lib/site-api/read-more.ts';
import * as answers from './answers.ts';
import { recordOf } from './answers.ts';

const TICKET = recordOf('freshdesk', 'ticket', '10100', 'acme.freshdesk.com');

/** A clock that only goes on when somebody sleeps. */
function testClock(start = Date.UTC(2026, 10, 22)) {
  let now = start;
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
  };
  return { clock, pass: (ms: number) => (now += ms), elapsed: () => now - start };
}

function ok(json: unknown): Answer {
  return { status: 200, retryAfter: null, text: JSON.stringify(json) };
}

/** A host with these answers, in this order, and what it was asked at which time. */
function host(...said: (Answer | Error)[]) {
  const { clock, pass, elapsed } = testClock();
  const asked: [path: string, at: number][] = [];
  const fetchAnswer: FetchAnswer = async ({ path }) => {
    asked.push([path, elapsed()]);
    const answer = said[asked.length - 1];
    if (!answer) throw new Error('asked more often than expected');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, fetchAnswer, pass, pace: new Pace(clock) };
}

const never = new AbortController().signal;

describe('reading more of a record', () => {
  it('follows what the first answer names, one request a second', async () => {
    const { asked, fetchAnswer, pace } = host(
      ok(answers.FRESHDESK_TICKET),
      ok(answers.FRESHDESK_COMPANY),
    );
    const more = await readMore(TICKET, fetchAnswer, never, pace);
    expect(more).toMatchObject({ ended: 'complete', againInMs: null });
    expect(more.fields).toMatchObject({
      accountName: 'Northwind Traders',
      contactName: 'Dana Whitfield',
      domain: 'northwind.test',
      renewal: '2027-03-01T00:00:00Z',
    });
    expect(asked).toEqual([
      ['/api/v2/tickets/10100?include=requester,company', 0],
      ['/api/v2/companies/43000123456', 1000],
    ]);
  });

  it('keeps the pace over records, and each host has its own', async () => {
    const { asked, fetchAnswer, pace } = host(
      ok(answers.FRESHDESK_COMPANY),
      ok(answers.FRESHDESK_COMPANY),
      ok(answers.ZENDESK_ORGANISATION),
    );
    const company = recordOf('freshdesk', 'account', '43000123456', 'acme.freshdesk.com');
    await readMore(company, fetchAnswer, never, pace);
    await readMore(company, fetchAnswer, never, pace);
    await readMore(recordOf('zendesk', 'account', '360001234567'), fetchAnswer, never, pace);
    expect(asked.map(([, at]) => at)).toEqual([0, 1000, 1000]);
  });

  it('keeps what it has when a later answer is refused', async () => {
    const { fetchAnswer, pace } = host(ok(answers.FRESHDESK_TICKET), {
      status: 403,
      retryAfter: null,
      text: '',
    });
    const more = await readMore(TICKET, fetchAnswer, never, pace);
    expect(more.ended).toBe('refused');
    expect(more.fields.contactName).toBe('Dana Whitfield');
    expect(more.fields.renewal).toBeUndefined();
  });

  it.each([
    ['a session that ended', 401, 'refused'],
    ['a record that may not be read', 403, 'refused'],
    ['a login page elsewhere', 0, 'refused'],
    ['a record that is not there', 404, 'unclear'],
    ['a broken host', 500, 'unclear'],
  ] as const)('says of %s that it is (%s) %s', async (_, status, ended) => {
    const { fetchAnswer, pace } = host({ status, retryAfter: null, text: '' });
    expect(await readMore(TICKET, fetchAnswer, never, pace)).toEqual({
      fields: {},
      ended,
      againInMs: null,
    });
  });

  it('leaves a host that refused alone for a while', async () => {
    const { asked, fetchAnswer, pace, pass } = host(
      { status: 401, retryAfter: null, text: '' },
      ok(answers.FRESHDESK_TICKET),
      ok(answers.FRESHDESK_COMPANY),
    );
    await readMore(TICKET, fetchAnswer, never, pace);
    expect((await readMore(TICKET, fetchAnswer, never, pace)).ended).toBe('later');
    expect(asked).toHaveLength(1);
    pass(60_000);
    expect((await readMore(TICKET, fetchAnswer, never, pace)).ended).toBe('complete');
  });

  it.each([
    ['30', 30_000],
    ['Sun, 22 Nov 2026 00:02:00 GMT', 120_000],
    [null, 60_000],
    ['soon', 60_000],
    ['99999999', 24 * 60 * 60_000],
  ])('asks a host that had too many requests again after %s', async (retryAfter, againInMs) => {
    const { asked, fetchAnswer, pace, pass } = host(
      { status: 429, retryAfter, text: '' },
      ok(answers.FRESHDESK_TICKET),
      ok(answers.FRESHDESK_COMPANY),
    );
    const first = await readMore(TICKET, fetchAnswer, never, pace);
    expect(first).toEqual({ fields: {}, ended: 'later', againInMs });
    pass(againInMs - 1);
    expect(await readMore(TICKET, fetchAnswer, never, pace)).toMatchObject({ againInMs: 1 });
    expect(asked).toHaveLength(1);
    pass(1);
    expect((await readMore(TICKET, fetchAnswer, never, pace)).ended).toBe('complete');
  });

  it.each([
    ['a page', '<!DOCTYPE html><title>Log in</title>'],
    ['nothing', ''],
    ['half of an answer', '{"id": 10100'],
    ['another record', JSON.stringify({ ...answers.FRESHDESK_TICKET, id: 10101 })],
    ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['more than is read', null],
  ])('takes %s for no answer', async (_, text) => {
    const { fetchAnswer, pace } = host({ status: 200, retryAfter: null, text });
    const more = await readMore(TICKET, fetchAnswer, never, pace);
    expect(more).toEqual({ fields: {}, ended: 'unclear', againInMs: null });
  });

  it('says that a host could not be asked', async () => {
    const { fetchAnswer, pace } = host(new TypeError('Failed to fetch'));
    expect((await readMore(TICKET, fetchAnswer, never, pace)).ended).toBe('unreachable');
  });

  it('asks nothing where nothing is documented', async () => {
    const { asked, fetchAnswer, pace } = host();
    const odoo = recordOf('odoo', 'account', '14');
    expect((await readMore(odoo, fetchAnswer, never, pace)).ended).toBe('unsupported');
    expect(asked).toEqual([]);
  });

  it('tells nothing of a record that was left while it was read', async () => {
    const { asked, pace } = host();
    const left = new AbortController();
    const more = await readMore(
      TICKET,
      async ({ path }) => {
        asked.push([path, 0]);
        left.abort();
        return ok(answers.FRESHDESK_TICKET);
      },
      left.signal,
      pace,
    );
    expect(more).toEqual({ fields: {}, ended: 'cancelled', againInMs: null });
    expect(asked).toHaveLength(1);
  });

  it('asks nothing for a record that was left while it waited its turn', async () => {
    const { asked, fetchAnswer, pace } = host(ok(answers.FRESHDESK_COMPANY));
    const company = recordOf('freshdesk', 'account', '43000123456', TICKET.host);
    await readMore(company, fetchAnswer, never, pace);
    const left = AbortSignal.abort();
    expect((await readMore(TICKET, fetchAnswer, left, pace)).ended).toBe('cancelled');
    expect(asked).toHaveLength(1);
  });
});
