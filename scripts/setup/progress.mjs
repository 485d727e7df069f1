const SLOW_MS = 15_000;

/**
 * Runs one step and prints one line when it ends, with its seconds; a long one says in between
 * that it is still at work.
 * @template T
 * @param {string} name what is being done, as in "installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const still = setInterval(() => console.log(`  … ${name} (${seconds()} s so far)`), SLOW_MS);
  try {
    const result = await work();
    console.log(`  ✓ ${name} (${seconds()} s)`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${name} (${seconds()} s)`);
    throw error;
  } finally {
    clearInterval(still);
  }
}

/** Something the user has to do; printed without a stack. */
export class SetupError extends Error {
  name = 'SetupError';
}
