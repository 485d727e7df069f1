import { useFormatters, useMessages } from '../i18n.tsx';
import type { TableLossView } from './recovery-view.ts';
import { tableName } from './table-words.ts';

/** Table by table: how many rows there were, and how many are found. */
export function LossTable({ tables }: { tables: readonly TableLossView[] }) {
  const words = useMessages().recovery;
  const format = useFormatters();
  return (
    <section class="bw-card" aria-labelledby="recovery-loss">
      <h2 id="recovery-loss">{words.lossTitle}</h2>
      <table class="bw-recovery-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.expected}</th>
            <th scope="col">{words.columns.found}</th>
            <th scope="col">{words.columns.missing}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, expected, found }) => (
            <tr key={table}>
              <th scope="row">{tableName(words, table)}</th>
              <td>{expected === null ? words.notKnown : format.number(expected, 0)}</td>
              <td>{format.number(found, 0)}</td>
              <td>{missing(expected, found) ?? words.other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  /** `null`: none, but others stand in their place. */
  function missing(expected: number | null, found: number): string | null {
    if (expected === null) return words.notKnown;
    return expected > found ? format.number(expected - found, 0) : null;
  }
}
