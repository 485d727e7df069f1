import type { TimelineItem } from '../../lib/model/views.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { factDetails, factHeadline } from './fact-words.ts';
import { webAddress } from './facts.ts';
import { NoteText } from './NoteText.tsx';

interface TimelineProps {
  items: readonly TimelineItem[];
  /** All there are, also those not in `items`. */
  count: number;
  now: number;
  /** Leads to those that are not shown. */
  onOpenAll: () => void;
  /** Most items to show. */
  limit?: number;
  /** What the way to the others is called; in the panel it leads to the dashboard. */
  moreText?: (count: number) => string;
}

const SHOWN = 25;

/** What happened, newest first. */
export function Timeline(props: TimelineProps) {
  const { panel } = useMessages();
  const { items, count, now, onOpenAll, limit = SHOWN, moreText = panel.timelineMore } = props;
  const shown = items.slice(0, limit);
  const more = count - shown.length;
  return (
    <section class="bw-section" aria-labelledby="bw-timeline-title">
      <h2 id="bw-timeline-title">{panel.timeline}</h2>
      {shown.length === 0 ? (
        <p class="bw-muted">{panel.timelineEmpty}</p>
      ) : (
        <ol class="bw-timeline">
          {shown.map((item) => (
            <TimelineEntry key={item.id} item={item} now={now} />
          ))}
        </ol>
      )}
      {more > 0 && (
        <div>
          <Button kind="link" onClick={onOpenAll}>
            {moreText(more)}
          </Button>
        </div>
      )}
    </section>
  );
}

function TimelineEntry({ item, now }: { item: TimelineItem; now: number }) {
  const messages = useMessages();
  const format = useFormatters();
  const headline = factHeadline(item, messages, format);
  const details = factDetails(item, messages, format);
  return (
    <li class="bw-timeline-item">
      <Icon name={iconOf(item.type)} />
      <div class="bw-timeline-body">
        <p class="bw-timeline-head">
          <span>
            <span class="bw-strong">{messages.common.timelineType[item.type]}</span>
            {headline !== '' && (
              <>
                {' · '}
                <bdi>{headline}</bdi>
              </>
            )}
          </span>
          <TimelineDate item={item} now={now} />
        </p>
        {item.isConfidential && (
          <p class="bw-confidential bw-small">
            <Icon name="lock" /> {messages.common.confidential}
          </p>
        )}
        {details.length > 0 && <p class="bw-muted bw-small">{details.join(' · ')}</p>}
        {item.note !== '' && <NoteText text={item.note} />}
      </div>
    </li>
  );
}

function TimelineDate({ item, now }: { item: TimelineItem; now: number }) {
  const { health } = useMessages();
  const format = useFormatters();
  const address = webAddress(item.sourceUrl);
  const time = (
    <time
      dateTime={new Date(item.occurredAt).toISOString()}
      title={format.dateTime(item.occurredAt)}
    >
      {format.shortDate(item.occurredAt, now)}
    </time>
  );
  return (
    <span class="bw-muted bw-small bw-figures">
      {address === null ? (
        time
      ) : (
        <a href={address} target="_blank" rel="noreferrer noopener" title={health.openSource}>
          {time}
        </a>
      )}
    </span>
  );
}

function iconOf(type: TimelineItem['type']) {
  switch (type) {
    case 'nps':
    case 'csat':
    case 'ces':
      return 'survey';
    case 'outcome':
    case 'task':
      return 'check';
    case 'relationship':
      return 'meeting';
    case 'trust':
      return 'info';
    case 'override':
      return 'pulse';
    default:
      return type;
  }
}
