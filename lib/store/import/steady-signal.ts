import { signalChange } from '../signal-change.ts';

/** Whoever shows what is being imported asks again at most so often. */
const EVERY_MS = 10_000;

/** Tells other pages of changed accounts without flooding them. */
export class SteadySignal {
  private readonly waiting = new Set<string>();
  private toldAt = Number.NEGATIVE_INFINITY;

  add(accountIds: Iterable<string>, now: number): void {
    for (const id of accountIds) this.waiting.add(id);
    if (now - this.toldAt < EVERY_MS) return;
    this.toldAt = now;
    this.flush();
  }

  /** Tells what was not told yet. */
  flush(): void {
    signalChange([...this.waiting]);
    this.waiting.clear();
  }
}
