import type { PageFields, PageRecord } from '../model/page.ts';
import { requestFor } from './apis.ts';
import type { Answer, FetchAnswer } from './fetch-answer.ts';
import { fillGaps } from './fill-gaps.ts';
import type { Pace } from './pace.ts';
import type { ApiRequest, Finding } from './site-api.ts';

/** Requests for one record. */
const REQUESTS_MAX = 3;
/** How long a host that refused is left alone: who may not read one record may not read the next. */
const REFUSED_MS = 60_000;

/**
 * Why reading ended.
 * - `complete`: all that is documented was read.
 * - `unsupported`: nothing is documented for this record.
 * - `refused`: the session may not read it, or there is none.
 * - `later`: the host asked to be left alone.
 * - `unclear`: what came is not what is documented: no JSON, too long, another record, an error.
 * - `unreachable`: no answer came; a page's policy may forbid to ask.
 * - `cancelled`: the record was left; nothing that was read is told.
 */
export type Ending =
  | 'complete'
  | 'unsupported'
  | 'refused'
  | 'later'
  | 'unclear'
  | 'unreachable'
  | 'cancelled';

export interface MoreRead {
  /** Whatever was read until the end, of this record and no other. */
  fields: Partial<PageFields>;
  ended: Ending;
  /** When to ask again, in milliseconds from now; `null`: not at all for this record. */
  againInMs: number | null;
}

interface Ended {
  ended: Ending;
  againInMs: number | null;
}

function parseJson(text: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    // Whoever asks is told that the answer was unclear.
    return null;
  }
}

function understand(request: ApiRequest, { status, text }: Answer): Finding | null {
  if (status !== 200 || text === null) return null;
  const parsed = parseJson(text);
  return parsed && request.parse(parsed.json);
}

/** What a host's refusal means, for this record and for the next; `null`: it did not refuse. */
function refusalOf(host: string, { status, retryAfter }: Answer, pace: Pace): Ended | null {
  if (status === 429 || status === 503) {
    pace.holdAsAsked(host, retryAfter);
    return { ended: 'later', againInMs: pace.heldFor(host) };
  }
  if (status !== 0 && status !== 401 && status !== 403) return null;
  pace.hold(host, REFUSED_MS);
  return { ended: 'refused', againInMs: null };
}

/** One request and its answer. */
async function ask(
  request: ApiRequest,
  host: string,
  fetchAnswer: FetchAnswer,
  signal: AbortSignal,
  pace: Pace,
): Promise<Finding | Ended> {
  await pace.turn(host, signal);
  if (signal.aborted) return { ended: 'cancelled', againInMs: null };
  // Why a connection broke, a browser does not tell; that it did is what the caller hears.
  const answer = await fetchAnswer(request, signal).catch(() => null);
  if (!answer) return { ended: 'unreachable', againInMs: null };
  return (
    refusalOf(host, answer, pace) ??
    understand(request, answer) ?? { ended: 'unclear', againInMs: null }
  );
}

/**
 * Reads more of a record than its page shows, from the addresses that its product documents.
 * Nothing is changed there: every request is a GET. At most three a record, one a second a host,
 * none where a host asked to be left alone. Ends when the signal aborts: the record was left.
 * @param fetchAnswer asks the page's own host, see `fetchFrom`
 * @param pace one for as long as the page stands
 */
export async function readMore(
  record: PageRecord,
  fetchAnswer: FetchAnswer,
  signal: AbortSignal,
  pace: Pace,
): Promise<MoreRead> {
  let fields: Partial<PageFields> = {};
  let request = requestFor(record);
  if (!request) return { fields, ended: 'unsupported', againInMs: null };
  for (let asked = 0; request && asked < REQUESTS_MAX; asked += 1) {
    const againInMs = pace.heldFor(record.host);
    if (againInMs > 0) return { fields, ended: 'later', againInMs };
    const got: Finding | Ended = await ask(request, record.host, fetchAnswer, signal, pace);
    if (signal.aborted) return { fields: {}, ended: 'cancelled', againInMs: null };
    if ('ended' in got) return { fields, ...got };
    fields = fillGaps(fields, got.fields);
    request = got.next ?? null;
  }
  return { fields, ended: 'complete', againInMs: null };
}
