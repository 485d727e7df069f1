import type { Band } from '../../lib/model/health.ts';
import type { PortfolioSummary } from '../../lib/model/views.ts';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { AttentionList } from './AttentionList.tsx';
import { NpsFigure } from './NpsFigure.tsx';

const SHOWN_BANDS: readonly Band[] = ['healthy', 'watch', 'at-risk', 'unknown'];

interface SummaryProps {
  summary: PortfolioSummary;
  bandHref: (band: Band) => string;
  accountHref: (accountId: string) => string;
  onOpen: (href: string) => void;
}

/** The portfolio at a glance. */
export function Summary({ summary, bandHref, accountHref, onOpen }: SummaryProps) {
  return (
    <div class="bw-summary">
      <Bands bands={summary.bands} bandHref={bandHref} onOpen={onOpen} />
      <div class="bw-figures-row">
        <RevenueAtRisk summary={summary} />
        <NpsFigure nps={summary.nps} />
      </div>
      <AttentionList
        items={summary.attention}
        hrefOf={accountHref}
        onOpen={(accountId) => onOpen(accountHref(accountId))}
      />
    </div>
  );
}

interface BandsProps {
  bands: PortfolioSummary['bands'];
  bandHref: (band: Band) => string;
  onOpen: (href: string) => void;
}

function Bands({ bands, bandHref, onOpen }: BandsProps) {
  const { popup, common } = useMessages();
  const format = useFormatters();
  return (
    <section>
      <h2 class="bw-hidden" id="portfolio-title">
        {popup.portfolio}
      </h2>
      <ul class="bw-bands" aria-labelledby="portfolio-title">
        {SHOWN_BANDS.map((band) => (
          <li key={band}>
            <a
              class="bw-band-tile"
              data-band={band}
              href={bandHref(band)}
              onClick={(event) => {
                event.preventDefault();
                onOpen(bandHref(band));
              }}
            >
              <span class="bw-band-count bw-figures">{format.number(bands[band], 0)}</span>{' '}
              <span class="bw-band-name">
                <Icon name={`band-${band}`} />
                {common.band[band]}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One amount per currency: amounts of different currencies are never added. */
function RevenueAtRisk({ summary }: { summary: PortfolioSummary }) {
  const { popup } = useMessages();
  const format = useFormatters();
  const { revenueAtRisk, revenueUnknown } = summary;
  return (
    <section class="bw-figure" aria-labelledby="revenue-title">
      <h2 class="bw-section-title" id="revenue-title">
        {popup.revenueAtRisk}
      </h2>
      {revenueAtRisk.length === 0 ? (
        <p class="bw-muted">{popup.noRevenueAtRisk}</p>
      ) : (
        <ul class="bw-amounts bw-figures" aria-labelledby="revenue-title">
          {revenueAtRisk.map((money) => (
            <li key={money.currency} title={format.money(money)}>
              {format.moneyShort(money)}
            </li>
          ))}
        </ul>
      )}
      {revenueUnknown > 0 && (
        <p class="bw-small bw-muted">{popup.revenueUnknown(revenueUnknown)}</p>
      )}
    </section>
  );
}
