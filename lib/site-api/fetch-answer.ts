import type { ApiRequest } from './site-api.ts';

/** The longest answer that is read, in bytes. */
export const ANSWER_MAX = 256 * 1024;

/** What came back, not understood yet. */
export interface Answer {
  /** 0: sent elsewhere, to log in; nobody followed. */
  status: number;
  /** The header of this name, as it came. */
  retryAfter: string | null;
  /** `null`: longer than is read. */
  text: string | null;
}

/**
 * Asks a host.
 * @throws whatever broke the connection; an `AbortError` if the signal aborted
 */
export type FetchAnswer = (
  request: Pick<ApiRequest, 'path' | 'headers'>,
  signal: AbortSignal,
) => Promise<Answer>;

async function readText(body: ReadableStream<Uint8Array>): Promise<string | null> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); part.value; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > ANSWER_MAX) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Asks the host of a page, as the page itself would: with its session, without leaving its origin.
 * @param origin of the page
 */
export function fetchFrom(origin: string): FetchAnswer {
  return async ({ path, headers }, signal) => {
    const url = new URL(path, origin);
    if (url.origin !== origin) throw new Error(`${path} leads away from ${origin}: not asked.`);
    const response = await fetch(url, {
      method: 'GET',
      headers,
      mode: 'same-origin',
      credentials: 'same-origin',
      // A login page is no answer, and elsewhere nobody is asked.
      redirect: 'manual',
      cache: 'no-store',
      signal,
    });
    const text = response.ok && response.body ? await readText(response.body) : '';
    return { status: response.status, retryAfter: response.headers.get('retry-after'), text };
  };
}
