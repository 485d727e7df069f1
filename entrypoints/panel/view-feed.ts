/**
 * Loads something whenever it is asked to: one load in flight and at most one waiting, however
 * often it is asked, so that answers arrive in the order of their questions.
 */
interface ViewFeed<T> {
  refresh(): void;
  /** Shows what came without being asked for, or asks if something older is in flight. */
  offer(loaded: T): void;
  /** What is in flight belongs to something else now: its answer is dropped. */
  restart(): void;
}

export function createViewFeed<T>(load: () => Promise<T>, show: (loaded: T) => void): ViewFeed<T> {
  let round = 0;
  let isLoading = false;
  let isWaiting = false;

  const run = async () => {
    const mine = round;
    isLoading = true;
    const loaded = await load().finally(() => {
      if (mine === round) isLoading = false;
    });
    if (mine !== round) return;
    show(loaded);
    if (!isWaiting) return;
    isWaiting = false;
    void run();
  };
  return {
    offer: (loaded) => {
      if (isLoading) isWaiting = true;
      else show(loaded);
    },
    refresh: () => {
      if (isLoading) isWaiting = true;
      else void run();
    },
    restart: () => {
      round += 1;
      isWaiting = false;
      void run();
    },
  };
}
