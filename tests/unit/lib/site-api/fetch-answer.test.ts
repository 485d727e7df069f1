import { afterEach, describe, expect, it, vi } from 'vitest';
import { ANSWER_MAX, fetchFrom } from '../../../../lib/site-api/fetch-answer.ts';
import { pageClock } from '../../../../lib/site-api/pace.ts';

const ORIGIN = 'https://acme.zendesk.com';
const request = { path: '/api/v2/users/7.json', headers: { accept: 'application/json' } };
const { signal } = new AbortController();

/** A body that comes in parts, and how many of them were taken. */
function bodyOf(...parts: Uint8Array[]) {
  const left = [...parts];
  let isCancelled = false;
  const reader = {
    read: async () => {
      const value = left.shift();
      return { done: value === undefined, value };
    },
    cancel: async () => {
      isCancelled = true;
    },
  };
  return { getReader: () => reader, left, isCancelled: () => isCancelled };
}

function answerWith(body: unknown, status = 200, headers: Record<string, string> = {}) {
  const asked = vi.fn(async (_url: URL, _init: RequestInit) => ({
    ok: status >= 200 && status < 300,
    status,
    headers: new Headers(headers),
    body,
  }));
  vi.stubGlobal('fetch', asked);
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('asking the host of a page', () => {
  it('is a GET with the session of the page, that follows no redirect', async () => {
    const asked = answerWith(bodyOf(new TextEncoder().encode('{"id":7}')));
    expect(await fetchFrom(ORIGIN)(request, signal)).toEqual({
      status: 200,
      retryAfter: null,
      text: '{"id":7}',
    });
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(String(url)).toBe('https://acme.zendesk.com/api/v2/users/7.json');
    expect(init).toMatchObject({
      method: 'GET',
      mode: 'same-origin',
      credentials: 'same-origin',
      redirect: 'manual',
      signal,
    });
    expect(init).not.toHaveProperty('body');
  });

  it('puts characters together that came in two parts', async () => {
    const bytes = new TextEncoder().encode('"李伟"');
    answerWith(bodyOf(bytes.slice(0, 2), bytes.slice(2)));
    expect((await fetchFrom(ORIGIN)(request, signal)).text).toBe('"李伟"');
  });

  it('stops taking an answer that is too long', async () => {
    const half = new Uint8Array(ANSWER_MAX / 2 + 1);
    const body = bodyOf(half, half, half, half);
    answerWith(body);
    expect((await fetchFrom(ORIGIN)(request, signal)).text).toBeNull();
    expect(body.isCancelled()).toBe(true);
    expect(body.left).toHaveLength(2);
  });

  it('takes nothing of a refusal but what it says of later', async () => {
    const body = bodyOf(new Uint8Array(10));
    answerWith(body, 429, { 'Retry-After': '30' });
    expect(await fetchFrom(ORIGIN)(request, signal)).toEqual({
      status: 429,
      retryAfter: '30',
      text: '',
    });
    expect(body.left).toHaveLength(1);
  });

  it.each(['//evil.example/api', 'https://evil.example/', '/\\evil.example/'])(
    'never leaves the host for %s',
    async (path) => {
      const asked = answerWith(null);
      await expect(fetchFrom(ORIGIN)({ ...request, path }, signal)).rejects.toThrow('leads away');
      expect(asked).not.toHaveBeenCalled();
    },
  );
});

describe("the page's clock", () => {
  it('does not sleep on when the signal aborts', async () => {
    const end = new AbortController();
    const sleeping = pageClock.sleep(60_000, end.signal);
    end.abort();
    await expect(sleeping).resolves.toBeUndefined();
    await expect(pageClock.sleep(60_000, end.signal)).resolves.toBeUndefined();
  });
});
