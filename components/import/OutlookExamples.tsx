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
  return (
    <TableScroll label={label} isShort>
      <thead>
        <tr>
          <th scope="col" data-column="line">
            {words.line}
          </th>
          <th scope="col">{words.about}</th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ExampleRow key={row.line} row={row} />
        ))}
      </tbody>
    </TableScroll>
  );
}

function ExampleRow({ row }: { row: RowExample }) {
  const { importRun: words } = useMessages();
  const format = useFormatters();
  const inWords = useChangeWords();
  const { line, about, reason, changes, kept } = row;
  return (
    <tr>
      <td class="bw-figures bw-muted">{format.number(line, 0)}</td>
      <td class="bw-import-about">{about}</td>
      <td>
        <ul class="bw-import-changes">
          {reason !== null && <li>{words.outcomeReasons[reason]}</li>}
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
    </tr>
  );
}
