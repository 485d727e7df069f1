import { useState } from 'preact/hooks';
import type { QuarantinedRow } from '../../lib/model/quarantine.ts';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { ActionButton } from '../dashboard/ActionButton.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import type { Action } from '../use-action.ts';
import { tableName } from './table-words.ts';

export interface QuarantineCardProps {
  /** In all. */
  count: number;
  /** Some of them, newest first. */
  rows: readonly Pick<QuarantinedRow, 'id' | 'table' | 'reason' | 'foundAt'>[];
  exportRows: Action<[]>;
  tryAgain: Action<[]>;
  remove: Action<[]>;
}

/** Rows that were moved aside because nobody can read them; nothing where there is none. */
export function QuarantineCard(props: QuarantineCardProps) {
  const words = useMessages().recovery.quarantine;
  const { count, rows, exportRows, tryAgain, remove } = props;
  if (count === 0) return null;
  return (
    <section class="bw-card" aria-labelledby="quarantine-title">
      <h2 id="quarantine-title">{words.title}</h2>
      <p>{words.count(count)}</p>
      <div class="bw-actions">
        <ActionButton action={tryAgain} label={words.again} pendingLabel={words.trying} />
        <ActionButton action={exportRows} label={words.exportAction} pendingLabel={words.trying} />
        <Remove action={remove} />
      </div>
      <div>
        <Disclosure summary={words.show}>
          <QuarantineTable count={count} rows={rows} />
        </Disclosure>
      </div>
    </section>
  );
}

function QuarantineTable({ count, rows }: Pick<QuarantineCardProps, 'count' | 'rows'>) {
  const { recovery } = useMessages();
  const words = recovery.quarantine;
  const format = useFormatters();
  return (
    <>
      <table class="bw-recovery-table" data-kind="texts">
        <thead>
          <tr>
            <th scope="col">{words.columns.table}</th>
            <th scope="col">{words.columns.reason}</th>
            <th scope="col">{words.columns.found}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, table, reason, foundAt }) => (
            <tr key={id}>
              <th scope="row">{tableName(recovery, table)}</th>
              <td>{reason}</td>
              <td>{format.date(foundAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > rows.length && <p class="bw-small bw-muted">{words.more(count - rows.length)}</p>}
    </>
  );
}

/** Asks once more: these rows are nowhere else. */
function Remove({ action }: { action: Action<[]> }) {
  const { recovery } = useMessages();
  const words = recovery.quarantine;
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) return <Button onClick={() => setAsking(true)}>{words.remove}</Button>;
  return (
    <div class="bw-actions">
      <p role="status">{words.removeAsk}</p>
      <ActionButton action={action} label={words.removeYes} pendingLabel={words.trying} />
      <Button onClick={() => setAsking(false)}>{recovery.back}</Button>
    </div>
  );
}
