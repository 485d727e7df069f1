import { BUNDLE_TABLES, type BundleTable } from '../../lib/bundle/bundle-form.ts';
import type { Difference, MergeOutlook } from '../../lib/bundle/outlook.ts';
import { useFormatters, useMessages } from '../i18n.tsx';

const RESTORE_COLUMNS = ['added', 'changed', 'removed', 'same'] as const;
const MERGE_COLUMNS = ['added', 'updated', 'kept', 'same'] as const;

/** What replacing everything would do, kind by kind; kinds without any row are left out. */
export function RestoreTable({ difference }: { difference: Difference }) {
  const words = useMessages().backup.difference;
  const unreadable = BUNDLE_TABLES.reduce((sum, table) => sum + difference[table].unreadable, 0);
  return (
    <>
      <CountTable columns={RESTORE_COLUMNS} tables={difference} />
      {unreadable > 0 && <p class="bw-small">{words.unreadable(unreadable)}</p>}
    </>
  );
}

/** What merging would do. */
export function MergeTable({ outlook }: { outlook: MergeOutlook }) {
  return <CountTable columns={MERGE_COLUMNS} tables={outlook.tables} />;
}

type Column = (typeof RESTORE_COLUMNS)[number] | (typeof MERGE_COLUMNS)[number];

interface CountTableProps {
  columns: readonly Column[];
  tables: Partial<Record<BundleTable, Partial<Record<Column, number>>>>;
}

function CountTable({ columns, tables }: CountTableProps) {
  const { backup } = useMessages();
  const words = backup.difference;
  const countsOf = (table: BundleTable) => columns.map((column) => tables[table]?.[column] ?? 0);
  const shown = BUNDLE_TABLES.filter((table) => countsOf(table).some((count) => count > 0));
  return (
    <div class="bw-count-scroll">
      <table class="bw-count-table">
        <caption class="bw-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.table}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((table) => (
            <tr key={table}>
              <th scope="row">{backup.tables[table]}</th>
              {countsOf(table).map((count, index) => (
                <Count key={columns[index]} count={count} column={columns[index] ?? 'same'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({ count, column }: { count: number; column: Column }) {
  const format = useFormatters();
  return (
    <td data-column={column} data-none={count === 0 || undefined}>
      {format.number(count, 0)}
    </td>
  );
}
