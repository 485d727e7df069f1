import type { FastFall, HealthScore } from '../../lib/model/health.ts';
import { BandBadge } from '../BandBadge.tsx';
import { Icon, type IconName } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Meter } from '../Meter.tsx';
import { shownScore } from '../score-text.ts';
import { computedBand } from './change-outlook.ts';
import { healthMeterText, shownRange, trendText } from './health-words.ts';

/** The number, its band and trend, and how much of the picture it rests on. */
export function ScoreHead({ health }: { health: HealthScore }) {
  const messages = useMessages();
  const format = useFormatters();
  const words = messages.health;
  const range = shownRange(health);
  const shown = health.score === null ? null : shownScore(health.score);
  // The number is the facts' own; only the badge shows what was set by hand.
  const band = computedBand(health);
  return (
    <div class="bw-stack">
      <div class="bw-score-head">
        <p class="bw-score bw-figures" data-band={band}>
          {shown === null ? '–' : format.number(shown)}
          <span class="bw-hidden"> {words.scoreOf100}</span>
        </p>
        <Standing health={health} />
      </div>
      <Meter
        label={words.title}
        value={shown}
        text={healthMeterText(health, messages, format)}
        band={band}
        range={range}
      />
      <p class="bw-muted bw-small">
        {words.coverage(format.percent(health.coverage))}
        {range && (
          <span title={words.rangeWhy}>
            {' · '}
            {words.range(format.number(range.low), format.number(range.high))}
          </span>
        )}
      </p>
    </div>
  );
}

/** The band, who set it, and where the score is going. */
function Standing({ health }: { health: HealthScore }) {
  return (
    <div class="bw-score-side">
      <p class="bw-row">
        <BandBadge band={health.band} isByHand={health.override !== null} />
      </p>
      <Trend health={health} />
      {health.fall && <Fall fall={health.fall} />}
    </div>
  );
}

function Trend({ health: { trend } }: { health: HealthScore }) {
  const messages = useMessages();
  const format = useFormatters();
  const icon: IconName | null = trend.direction;
  return (
    <span class="bw-trend bw-small">
      {icon && <Icon name={icon} />}
      {trendText(trend, messages, format)}
    </span>
  );
}

/** Apart from the smoothed trend: this calls for a look at once. */
function Fall({ fall }: { fall: FastFall }) {
  const { score } = useMessages();
  const format = useFormatters();
  return (
    <span class="bw-trend bw-fall bw-small" data-band={fall.level}>
      <Icon name="warning" />
      {score.fall(format.number(fall.points, 0))}
    </span>
  );
}
