/** Longest time that most messages and answers are on their way, in ms of the test's clock. */
const SLOW_MS = 100;
/** The same of those that are held up, as behind a worker that starts, and how many are. */
const HELD_UP_MS = 400;
const HELD_UP = 0.1;
/** Share of messages that arrive twice, as when a worker was stopped before it answered. */
const TWICE = 0.02;

/** Messages that take their time, so that later ones arrive first and answers come in any order. */
export class SlowWire {
  readonly #random: () => number;
  /** Messages and answers on their way. */
  underWay = 0;
  /** Messages that arrived after one that was sent later. */
  overtaken = 0;
  #sent = 0;
  #newest = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Delivers after a while, and brings the answer back after another. */
  async send<T>(deliver: () => Promise<T>): Promise<T> {
    this.#sent += 1;
    const number = this.#sent;
    this.underWay += 1;
    try {
      await this.wait();
      if (number < this.#newest) this.overtaken += 1;
      this.#newest = Math.max(this.#newest, number);
      if (this.#random() < TWICE) await deliver();
      const answer = await deliver();
      await this.wait();
      return structuredClone(answer);
    } finally {
      this.underWay -= 1;
    }
  }

  /** As long as a message may take. */
  wait(): Promise<void> {
    const longest = this.#random() < HELD_UP ? HELD_UP_MS : SLOW_MS;
    return new Promise((resume) => setTimeout(resume, this.#random() * longest));
  }
}
