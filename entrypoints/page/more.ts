import type { PageRecord } from '../../lib/model/page.ts';
import type { More, Offers, Shown } from './offered-sites.ts';

/**
 * What is read of one visit's record beyond what its page shows. Asked for once, and only where
 * that is offered: where the user switched it on.
 */
export class MoreOfVisit {
  readonly #offers: Offers;
  readonly #record: PageRecord;
  readonly #changed: () => void;
  #over = new AbortController();
  #isAsked = false;
  #more: More | null = null;

  /** @param changed the same page is to be told with more, or with no more */
  constructor(offers: Offers, record: PageRecord, changed: () => void) {
    this.#offers = offers;
    this.#record = record;
    this.#changed = changed;
  }

  /** Has it read, unless somebody asked before. */
  ask(): void {
    const { readMore } = this.#offers;
    if (this.#isAsked || !readMore) return;
    this.#isAsked = true;
    const { signal } = this.#over;
    readMore(this.#record, signal)
      .then((more) => {
        if (signal.aborted || !more) return;
        this.#more = more;
        this.#changed();
      })
      .catch((error: unknown) => console.warn('Bellwether:', error));
  }

  /** What the page shows, and more: what it shows counts. */
  fill(shown: Shown) {
    if (!this.#more) return shown;
    const { problem, fill } = this.#more;
    return { ...fill(shown), ...(problem && { more: problem }) };
  }

  /** The record was left: an answer that is on its way is nobody's. */
  end(): void {
    this.#over.abort();
  }

  /** What the user decided about this site has changed: whether more is read is found out anew. */
  forget(): void {
    const had = this.#more !== null;
    this.end();
    this.#over = new AbortController();
    this.#isAsked = false;
    this.#more = null;
    if (had) this.#changed();
  }
}
