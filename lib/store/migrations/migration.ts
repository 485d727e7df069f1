import type { Dexie, Transaction } from 'dexie';
import { MigrationError } from '../errors.ts';

/** One step of the schema. Released steps are never edited: a change is a new step. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  version: number;
  /** What changed, for the error message and the maintainer. */
  title: string;
  /** Tables added or changed in this step, in Dexie's syntax; `null` removes a table. */
  stores: Record<string, string | null>;
  /** Rewrites rows inside the upgrade's transaction. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/** @throws {MigrationError} if the steps do not count 1, 2, 3 … in order */
export function assertGapFree(steps: readonly Migration[]): void {
  steps.forEach((step, index) => {
    if (step.version !== index + 1)
      throw new MigrationError(
        `Step "${step.title}" has version ${step.version} where ${index + 1} is due. ` +
          'Number the files in lib/store/migrations 1, 2, 3 … and list them in order.',
      );
  });
}

/**
 * Declares every step on a database that is not open yet.
 * @throws {MigrationError} on a gap, and later from `open()` naming the step that failed; the
 * browser then rolls the whole upgrade back
 */
export function declareSteps(db: Dexie, steps: readonly Migration[]): void {
  assertGapFree(steps);
  for (const step of steps) {
    const version = db.version(step.version).stores(step.stores);
    const { upgrade } = step;
    if (upgrade) version.upgrade((transaction) => runStep(step, () => upgrade(transaction)));
  }
}

async function runStep(step: Migration, upgrade: () => Promise<void>): Promise<void> {
  try {
    await upgrade();
  } catch (error) {
    throw new MigrationError(
      `Step ${step.version} "${step.title}" failed: ${String(error)}. The data is as it was before. ` +
        'Install the previous version to go on working, export everything, and report this message.',
      { cause: error },
    );
  }
}
