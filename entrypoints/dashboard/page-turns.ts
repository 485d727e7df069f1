/**
 * For long work on the page's own thread: asked often, it gives a promise to wait for when the
 * work has had the thread for `budgetMs`, so that typing and scrolling get their turn.
 */
export function pauseEvery(budgetMs: number): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < budgetMs) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
