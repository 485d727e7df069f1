import { type AnyNpsAnswer, type NpsWindow, personKey } from './nps-answers.ts';
import { type NpsCounts, npsBand } from './nps-bands.ts';

/**
 * A window that moves forward over answers sorted by date, each person counted with their latest
 * answer in it. Every answer comes in once and goes out once, however often the window moves.
 */
export class RollingNps {
  readonly #answers: readonly AnyNpsAnswer[];
  readonly #latest = new Map<string, AnyNpsAnswer>();
  readonly #counts = { promoter: 0, passive: 0, detractor: 0 };
  #entered = 0;
  #left = 0;

  constructor(sorted: readonly AnyNpsAnswer[]) {
    this.#answers = sorted;
  }

  /**
   * The counts of a window that starts and ends no earlier than the one before.
   * @example rolling.moveTo({ fromAt, toAt }).promoters
   */
  moveTo({ fromAt, toAt }: NpsWindow): NpsCounts {
    for (;;) {
      const answer = this.#answers[this.#entered];
      if (answer === undefined || answer.answeredAt > toAt) break;
      this.#enter(answer);
      this.#entered += 1;
    }
    for (;;) {
      const answer = this.#answers[this.#left];
      if (answer === undefined || answer.answeredAt > fromAt) break;
      this.#leave(answer);
      this.#left += 1;
    }
    const { promoter, passive, detractor } = this.#counts;
    return { promoters: promoter, passives: passive, detractors: detractor };
  }

  #enter(answer: AnyNpsAnswer): void {
    const person = personKey(answer);
    const earlier = this.#latest.get(person);
    if (earlier !== undefined) this.#counts[npsBand(earlier.score)] -= 1;
    this.#latest.set(person, answer);
    this.#counts[npsBand(answer.score)] += 1;
  }

  #leave(answer: AnyNpsAnswer): void {
    const person = personKey(answer);
    if (this.#latest.get(person) !== answer) return;
    this.#latest.delete(person);
    this.#counts[npsBand(answer.score)] -= 1;
  }
}
