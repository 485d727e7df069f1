import type { Band } from '../../lib/model/health.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { TextField } from '../TextField.tsx';
import { BANDS, type PortfolioQuery } from './portfolio-query.ts';

/** How many accounts there are, and how many of them the list shows. */
export interface ListSize {
  counted: number;
  shown: number;
  /** The demo's, where they are in no figure. */
  leftOut: number;
  shownLeftOut: number;
}

interface PortfolioToolbarProps {
  query: PortfolioQuery;
  counts: Record<Band, number>;
  size: ListSize;
  onQuery: (query: PortfolioQuery) => void;
  onSave: () => void;
}

/** Search, bands, and how many are left. */
export function PortfolioToolbar(props: PortfolioToolbarProps) {
  const { query, counts, size, onQuery, onSave } = props;
  const { dashboard, backup } = useMessages();
  const format = useFormatters();
  return (
    <div class="bw-list-tools">
      <search>
        <TextField
          type="search"
          label={dashboard.portfolio.search}
          placeholder={dashboard.portfolio.searchHint}
          maxLength={200}
          value={query.text}
          onInput={(text) => onQuery({ ...query, text })}
        />
      </search>
      <BandFilter {...{ query, counts, onQuery }} />
      {size.leftOut > 0 && (
        <button
          type="button"
          class="bw-toggle"
          aria-pressed={query.demo}
          onClick={() => onQuery({ ...query, demo: !query.demo })}
        >
          {dashboard.portfolio.showDemo}{' '}
          <span class="bw-figures">{format.number(size.leftOut, 0)}</span>
        </button>
      )}
      <Count size={size} />
      <Button kind="quiet" onClick={onSave}>
        {backup.lists.action}
      </Button>
    </div>
  );
}

function Count({ size }: { size: ListSize }) {
  const { dashboard, common } = useMessages();
  const format = useFormatters();
  const { counted, shown, shownLeftOut } = size;
  const own =
    shown === counted
      ? common.accounts(counted)
      : dashboard.portfolio.shown(format.number(shown, 0), counted);
  return (
    <p class="bw-list-count" role="status">
      {shownLeftOut === 0 ? own : dashboard.portfolio.andDemo(own, shownLeftOut)}
    </p>
  );
}

type BandFilterProps = Pick<PortfolioToolbarProps, 'query' | 'counts' | 'onQuery'>;

function BandFilter({ query, counts, onQuery }: BandFilterProps) {
  const { dashboard, common } = useMessages();
  const format = useFormatters();
  const toggle = (band: Band) =>
    onQuery({
      ...query,
      bands: BANDS.filter((one) => query.bands.includes(one) !== (one === band)),
    });
  return (
    <fieldset class="bw-band-filter">
      <legend class="bw-label">{dashboard.portfolio.bands}</legend>
      {BANDS.map((band) => (
        <button
          key={band}
          type="button"
          class="bw-toggle"
          data-band={band}
          aria-pressed={query.bands.includes(band)}
          onClick={() => toggle(band)}
        >
          <Icon name={`band-${band}`} />
          {common.band[band]} <span class="bw-figures">{format.number(counts[band], 0)}</span>
        </button>
      ))}
    </fieldset>
  );
}
