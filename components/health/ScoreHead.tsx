import type { HealthScore } from '../../lib/model/health.ts';
import { BandBadge } from '../BandBadge.tsx';
import { Icon, type IconName } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Meter } from '../Meter.tsx';
import { shownScore } from '../score-text.ts';
import { healthMeterText, shownRange, trendText } from './health-words.ts';

/** The number, its band and trend, and how much of the picture it rests on. */
export function ScoreHead({ health }: { health: HealthScore }) {
  const messages = useMessages();
  const format = useFormatters();
  const words = messages.health;
  const range = shownRange(health);
  const shown = health.score === null ? null : shownScore(health.score);
  return (
    <div class="bw-stack">
      <div class="bw-score-head">
        <p class="bw-score bw-figures" data-band={health.band}>
          {shown === null ? '–' : format.number(shown)}
          <span class="bw-hidden"> {words.scoreOf100}</span>
        </p>
        <div class="bw-score-side">
          <BandBadge band={health.band} />
          <Trend health={health} />
        </div>
      </div>
      <Meter
        label={words.title}
        value={shown}
        text={healthMeterText(health, messages, format)}
        band={health.band}
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
