import type { CellFault, Plan } from '../../../components/import/import-state.ts';
import type { PlanResult } from '../../../lib/own-pages/import-worker/protocol.ts';

/** What a dry run found, its invalid rows with what is wrong with their cells. */
export function plannedOf(
  { outlook, invalid, otherColumns }: PlanResult,
  columns: readonly string[],
): Plan {
  const faultsOf = new Map(
    invalid.map(({ line, problems }): [number, CellFault[]] => [
      line,
      problems
        .filter(({ severity }) => severity === 'invalid')
        .map(({ column, code, value }) => ({
          column: column === null ? null : (columns[column] ?? null),
          code,
          value,
        })),
    ]),
  );
  const examples = outlook.examples.invalid.map((row) => ({
    ...row,
    faults: faultsOf.get(row.line) ?? [],
  }));
  const shown = { ...outlook, examples: { ...outlook.examples, invalid: examples } };
  return { state: 'planned', outlook: shown, otherColumns };
}
