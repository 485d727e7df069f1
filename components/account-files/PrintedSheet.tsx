import type { Sheet, SheetSection } from '../../lib/bundle/sheet.ts';

/** A sheet that is on paper only: the screen shows the page it belongs to, the printer this. */
export function PrintedSheet({ sheet }: { sheet: Sheet }) {
  return (
    <article class="bw-printed" aria-hidden="true">
      <h1>{sheet.title}</h1>
      {sheet.lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {sheet.sections.map((section) => (
        <PrintedSection key={section.title} section={section} />
      ))}
    </article>
  );
}

function PrintedSection({ section }: { section: SheetSection }) {
  const { title, facts = [], table, lines = [], none } = section;
  const isEmpty = facts.length + lines.length + (table?.rows.length ?? 0) === 0;
  return (
    <section>
      <h2>{title}</h2>
      {isEmpty && <p>{none}</p>}
      {facts.length > 0 && (
        <dl>
          {facts.map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {table && table.rows.length > 0 && <PrintedTable {...table} />}
      {lines.length > 0 && (
        <ul>
          {lines.map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PrintedTable({ head, rows }: NonNullable<SheetSection['table']>) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]}>
            {cells.map((cell, index) => (
              <td key={head[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
