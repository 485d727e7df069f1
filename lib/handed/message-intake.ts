import { HANDED_VERSION, type Handed } from './handed.ts';
import { isObject, ownValue, parseHanded } from './parse-handed.ts';

/** Hand-overs taken within a second; the rest are dropped. */
export const MESSAGES_PER_SECOND = 10;
const SECOND_MS = 1000;

/** What is asked of a message before anything in it is looked at. */
type Message = Pick<MessageEvent, 'data' | 'origin' | 'source'>;

/**
 * Takes hand-overs that a page posts to itself: `postMessage({ bellwether: 1, … }, origin)`. One
 * counts for the address at which it was posted, until the next one; `{ bellwether: 1 }` alone, or one
 * that is not valid, takes it back.
 */
export class MessageIntake {
  /** Hand-overs that came too fast. */
  dropped = 0;
  #taken: number[] = [];
  #last: { handed: Handed; href: string } | null = null;

  /**
   * @param page the window whose own messages count, its origin and its address
   * @param now epoch or monotonic milliseconds
   * @returns whether it was a hand-over and was taken
   */
  take(
    message: Message,
    page: { window: unknown; origin: string; href: string },
    now: number,
  ): boolean {
    if (message.source !== page.window || message.origin !== page.origin) return false;
    const { data } = message;
    if (!isObject(data) || ownValue(data, 'bellwether') !== HANDED_VERSION) return false;
    this.#taken = this.#taken.filter((at) => now - at < SECOND_MS);
    if (this.#taken.length >= MESSAGES_PER_SECOND) {
      this.dropped += 1;
      return false;
    }
    this.#taken.push(now);
    const handed = parseHanded(data);
    this.#last = handed && { handed, href: page.href };
    return true;
  }

  /** What was said at this address; empty: nothing. */
  saidAt(href: string): Handed[] {
    return this.#last?.href === href ? [this.#last.handed] : [];
  }
}
