import { retryAfterMs } from './retry-after.ts';

/** Time between two requests to a host, in milliseconds. */
export const PACE_MS = 1000;

/** What a pace is kept by: the page's clock, or a test's. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Ends after this many milliseconds, or at once when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Keeps requests to a host apart, and away while the host wants none. Lives as long as its page. */
export class Pace {
  readonly #clock: Clock;
  readonly #freeAt = new Map<string, number>();
  readonly #heldUntil = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Ends when it is this request's turn, or when the signal aborts. */
  async turn(host: string, signal: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(now, this.#freeAt.get(host) ?? now);
    this.#freeAt.set(host, at + PACE_MS);
    if (at > now) await this.#clock.sleep(at - now, signal);
  }

  /** Milliseconds for which the host is not to be asked; 0: it may be. */
  heldFor(host: string): number {
    return Math.max(0, (this.#heldUntil.get(host) ?? 0) - this.#clock.now());
  }

  /** Asks the host nothing for so long, unless it is already left alone for longer. */
  hold(host: string, ms: number): void {
    const until = Math.max(this.#clock.now() + ms, this.#heldUntil.get(host) ?? 0);
    this.#heldUntil.set(host, until);
  }

  /** The same for as long as the host asked for. */
  holdAsAsked(host: string, retryAfter: string | null): void {
    this.hold(host, retryAfterMs(retryAfter, this.#clock.now()));
  }
}

/** The page's own clock. */
export const pageClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
    }),
};
