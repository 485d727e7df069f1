import { useId, useState } from 'preact/hooks';
import { HANDED_SITE } from '../../lib/model/external-key.ts';
import type { PageRead } from '../../lib/model/privacy.ts';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { ActionButton } from '../dashboard/ActionButton.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import type { Action } from '../use-action.ts';

export interface LedgerSectionProps {
  /** By origin. */
  reads: readonly PageRead[];
  /** Names of products by their id, and of what the user taught by its id. */
  productNames: ReadonlyMap<string, string>;
  recipeNames: ReadonlyMap<string, string>;
  clear: Action<[]>;
  exportAs: { csv: Action<[]>; json: Action<[]> };
}

/** Sites that are listed at first; one or two are opened. */
const SHOWN = 10;

/** The privacy ledger, site by site. */
export function LedgerSection(props: LedgerSectionProps) {
  const words = useMessages().privacy;
  const [isAll, setAll] = useState(false);
  const sites = [...Map.groupBy(props.reads, ({ origin }) => origin)];
  const shown = isAll ? sites : sites.slice(0, SHOWN);
  return (
    <section class="bw-card" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{words.ledger.title}</h2>
      <p>{words.ledger.hint}</p>
      {sites.length === 0 && <p class="bw-muted">{words.ledger.empty}</p>}
      {shown.map(([origin, reads]) => (
        <div key={origin}>
          <Disclosure
            summary={<SiteSummary origin={origin} fields={reads.length} />}
            initiallyOpen={sites.length <= 2}
          >
            <SiteTable {...props} origin={origin} reads={reads} />
          </Disclosure>
        </div>
      ))}
      {shown.length < sites.length && (
        <div>
          <Button kind="link" onClick={() => setAll(true)}>
            {words.showAll(sites.length)}
          </Button>
        </div>
      )}
      {sites.length > 0 && (
        <div class="bw-row">
          <ActionButton
            action={props.exportAs.csv}
            label={words.ledger.csv}
            pendingLabel={words.ledger.csv}
          />
          <ActionButton
            action={props.exportAs.json}
            label={words.ledger.json}
            pendingLabel={words.ledger.json}
          />
          <ActionButton
            action={props.clear}
            label={words.ledger.clear}
            pendingLabel={words.ledger.clearing}
          />
        </div>
      )}
    </section>
  );
}

function SiteSummary({ origin, fields }: { origin: string; fields: number }) {
  const words = useMessages().privacy.ledger;
  return (
    <span>
      {origin} <span class="bw-muted">{words.fieldCount(fields)}</span>
    </span>
  );
}

type SiteTableProps = Pick<LedgerSectionProps, 'productNames' | 'recipeNames'> & {
  origin: string;
  reads: readonly PageRead[];
};

function SiteTable({ origin, reads, ...names }: SiteTableProps) {
  const words = useMessages().privacy.ledger;
  const format = useFormatters();
  const id = useId();
  const readers = [...Map.groupBy(reads, ({ site, recipeId }) => `${site}|${recipeId}`)];
  const fields: Record<string, string> = words.fields;
  return (
    <table class="bw-ledger" aria-labelledby={id}>
      <caption class="bw-hidden" id={id}>
        {words.table(origin)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.field}</th>
          <th scope="col">{words.columns.last}</th>
          <th scope="col">{words.columns.times}</th>
        </tr>
      </thead>
      {readers.map(([reader, all]) => (
        <tbody key={reader}>
          <tr>
            <th scope="rowgroup" colSpan={3} class="bw-ledger-reader">
              <ReaderName read={all[0]} {...names} />
            </th>
          </tr>
          {all.map(({ key, field, firstAt, lastAt, times }) => (
            <tr key={key}>
              <td>{Object.hasOwn(fields, field) ? fields[field] : field}</td>
              <td>
                {format.dateTime(lastAt)}{' '}
                <span class="bw-muted bw-fine">{words.since(format.date(firstAt))}</span>
              </td>
              <td class="bw-figures">{format.number(times, 0)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ReaderName(
  props: Pick<LedgerSectionProps, 'productNames' | 'recipeNames'> & { read: PageRead | undefined },
) {
  const { by } = useMessages().privacy.ledger;
  const { site = '', recipeId = null } = props.read ?? {};
  if (site === HANDED_SITE) return <>{by.handed}</>;
  const recipe = recipeId === null ? undefined : props.recipeNames.get(recipeId);
  if (recipe !== undefined) return <>{by.recipe(recipe)}</>;
  // A page's record names a recipe by the beginning of its id.
  if (site.startsWith('recipe-')) return <>{by.gone}</>;
  return <>{by.reader(props.productNames.get(site) ?? site)}</>;
}
