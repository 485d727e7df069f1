import { Button } from '../Button.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice } from '../Notice.tsx';
import type { Live } from '../use-live.ts';
import { ASKED_FIELDS, type StoredTable } from './quality-data.ts';
import { ShareBar } from './ShareBar.tsx';

type TableName = StoredTable['table'];

interface StoredTablesProps {
  tables: Live<readonly StoredTable[]>;
  onRetry: () => void;
}

/** Field by field, how much is known of what is stored. */
export function StoredTables({ tables, onRetry }: StoredTablesProps) {
  const { common, quality } = useMessages();
  return (
    <section class="bw-card" aria-labelledby="quality-stored">
      <div class="bw-stack">
        <h2 id="quality-stored">{quality.storedTitle}</h2>
        <p class="bw-small bw-muted">{quality.storedHint}</p>
      </div>
      {tables.state === 'failed' ? (
        <Notice kind="error">
          <p>{quality.countFailed}</p>
          <div>
            <Button onClick={onRetry}>{common.retry}</Button>
          </div>
        </Notice>
      ) : (
        <div class="bw-quality-tables" aria-busy={tables.state === 'loading'}>
          {tables.state === 'loading' && <p class="bw-hidden">{quality.counting}</p>}
          {(Object.keys(ASKED_FIELDS) as TableName[]).map((name) => (
            <Completeness
              key={name}
              name={name}
              table={tables.state === 'ready' ? tables.value.find(isOf(name)) : undefined}
            />
          ))}
        </div>
      )}
    </section>
  );
}

const isOf = (name: TableName) => (one: StoredTable) => one.table === name;

/** Without a table what is asked stands there already, so that nothing moves when it is counted. */
function Completeness({ name, table }: { name: TableName; table: StoredTable | undefined }) {
  const { quality } = useMessages();
  const format = useFormatters();
  const total = table === undefined ? '' : format.number(table.total);
  return (
    <div class="bw-known">
      <h3>
        {quality.tables[name]}
        <span>{table?.total === 0 ? quality.none : total}</span>
      </h3>
      <dl>
        {ASKED_FIELDS[name].map((field) => (
          <div key={field}>
            <dt>{quality.fields[field]}</dt>
            <Known
              filled={table?.fields.find((one) => one.field === field)?.filled ?? 0}
              total={table?.total ?? null}
            />
          </div>
        ))}
      </dl>
    </div>
  );
}

/** @param props.total `null`: not counted yet */
function Known({ filled, total }: { filled: number; total: number | null }) {
  const { quality } = useMessages();
  const format = useFormatters();
  if (total === null || total === 0)
    return (
      <dd>
        <ShareBar share={null} />
        <span>{total === null ? '' : '–'}</span>
      </dd>
    );
  return (
    <dd title={quality.knownOf(format.number(filled), format.number(total))}>
      <ShareBar share={filled / total} />
      <span>{format.percent(roundedShare(filled, total))}</span>
    </dd>
  );
}

/** All and nothing are said only where it is all or nothing. */
function roundedShare(filled: number, total: number): number {
  const percent = Math.round((filled / total) * 100);
  if (percent === 100 && filled < total) return 0.99;
  return percent === 0 && filled > 0 ? 0.01 : percent / 100;
}
