import { useFormatters, useMessages } from '../i18n.tsx';
import { useChangeWords } from './change-words.ts';
import type { RowExample } from './import-state.ts';
import { TableScroll } from './TableScroll.tsx';

interface OutlookExamplesProps {
  label: string;
  rows: readonly RowExample[];
}

/** The first rows of one outcome: where they stand, what they are about, what changes and why. */
export function OutlookExamples({ label, rows }: OutlookExamplesProps) {
  const { importRun: words } = useMessages();
  // Of new rows there is nothing to say but that they are new.
  const hasChanges = rows.some(({ changes }) => changes.length > 0);
  const hasMore = hasChanges || rows.some(({ reason }) => reason !== null);
  return (
    <TableScroll label={label} isShort>
      <thead>
        <tr>
          <th scope="col" data-column="line">
            {words.line}
          </th>
          <th scope="col" data-column="about">
            {words.about}
          </th>
          {hasMore && <th scope="col">{hasChanges ? words.what : words.why}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ExampleRow key={row.line} row={row} hasMore={hasMore} />
        ))}
      </tbody>
    </TableScroll>
  );
}

function ExampleRow({ row, hasMore }: { row: RowExample; hasMore: boolean }) {
  const { importRun: words } = useMessages();
  const format = useFormatters();
  const inWords = useChangeWords();
  const { line, about, reason, changes, kept, faults = [] } = row;
  return (
    <tr>
      <td class="bw-figures bw-muted">{format.number(line, 0)}</td>
      <td class="bw-import-about">{about}</td>
      {hasMore && (
        <td>
          <ul class="bw-import-changes">
            {reason !== null && faults.length === 0 && <li>{words.outcomeReasons[reason]}</li>}
            {faults.map((fault) => (
              <li key={`${fault.column} ${fault.code}`}>{inWords.fault(fault)}</li>
            ))}
            {changes.map((change) => (
              <li key={change.field}>{inWords.change(change)}</li>
            ))}
            {kept.map((change) => (
              <li key={change.field} class="bw-muted">
                {inWords.kept(change)}
              </li>
            ))}
          </ul>
        </td>
      )}
    </tr>
  );
}
