import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';

/** `broken`: no test failed, but the tests could not be run either. */
type Outcome = 'passed' | 'failed' | 'broken';

/** The tests of a copy, in one process. Every file gets a worker of its own: the code as it is. */
export class Runner {
  readonly #vitest: Vitest;
  readonly #root: string;

  private constructor(vitest: Vitest, root: string) {
    this.#vitest = vitest;
    this.#root = root;
  }

  static async in(root: string): Promise<Runner> {
    const vitest = await createVitest({
      root,
      config: false,
      watch: false,
      environment: 'node',
      include: ['tests/unit/lib/{metrics,health}/*.test.ts'],
      reporters: [{}],
      testTimeout: 30_000,
    });
    await vitest.globTestSpecifications();
    return new Runner(vitest, root);
  }

  /** @param changed a source file that is other for this run than for the runs before and after */
  async run(tests: readonly string[], changed?: string): Promise<Outcome> {
    if (changed) this.#vitest.invalidateFile(changed);
    const outcome = await this.#outcomeOf(tests);
    if (changed) this.#vitest.invalidateFile(changed);
    return outcome;
  }

  async #outcomeOf(tests: readonly string[]): Promise<Outcome> {
    const paths = tests.map((test) => join(this.#root, test));
    const wanted = paths.flatMap((path) => this.#vitest.getModuleSpecifications(path));
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(wanted);
    // Vitest also hands back what it knows of the files of earlier runs.
    const run = testModules.filter(({ moduleId }) => paths.includes(moduleId));
    if (run.some(({ children }) => !children.allTests('failed').next().done)) return 'failed';
    const isWhole = run.length === paths.length && run.every((one) => one.ok());
    return isWhole && unhandledErrors.length === 0 ? 'passed' : 'broken';
  }

  async close(): Promise<void> {
    await this.#vitest.close();
  }
}
