import type { ComponentChildren } from 'preact';
import type { EvidenceRef } from '../../lib/model/health.ts';
import type { TimelineItem } from '../../lib/model/views.ts';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { factHeadline } from '../timeline/fact-words.ts';
import { type FactsById, webAddress } from '../timeline/facts.ts';

interface EvidenceListProps {
  evidence: readonly EvidenceRef[];
  /** All facts behind the number, also those not listed. */
  count: number;
  facts: FactsById;
}

/** The facts behind a number, newest first. */
export function EvidenceList({ evidence, count, facts }: EvidenceListProps) {
  const { health } = useMessages();
  if (evidence.length === 0) return null;
  const more = count - evidence.length;
  return (
    <ul class="bw-evidence" aria-label={health.evidence}>
      {evidence.map((reference) => (
        <li key={reference.id}>
          <EvidenceLine reference={reference} item={facts.get(reference.id) ?? null} />
        </li>
      ))}
      {more > 0 && <li class="bw-muted">{health.evidenceMore(more)}</li>}
    </ul>
  );
}

function EvidenceLine(props: { reference: EvidenceRef; item: TimelineItem | null }) {
  const { health } = useMessages();
  const { reference, item } = props;
  return (
    <FactLine item={item} occurredAt={reference.occurredAt}>
      {item === null && <span class="bw-muted">{health.evidenceGone}</span>}
    </FactLine>
  );
}

interface FactLineProps {
  /** `null`: not sent along, or gone. */
  item: TimelineItem | null;
  /** Epoch ms; `null`: not known. */
  occurredAt: number | null;
  /** Follows the fact, or stands in its place. */
  children: ComponentChildren;
}

/** One fact: when, what, and where it was read. */
export function FactLine({ item, occurredAt, children }: FactLineProps) {
  const messages = useMessages();
  const format = useFormatters();
  const address = webAddress(item?.sourceUrl ?? null);
  return (
    <>
      {occurredAt !== null && (
        <time dateTime={new Date(occurredAt).toISOString()} class="bw-figures bw-muted">
          {format.date(occurredAt)}
        </time>
      )}
      <span class="bw-evidence-text">
        {item !== null && (
          <>
            {messages.common.timelineType[item.type]}
            <FactHeadline item={item} />
          </>
        )}
        {children}
      </span>
      {address !== null && (
        <a href={address} target="_blank" rel="noreferrer noopener">
          <Icon name="link" />
          <span class="bw-hidden">{messages.health.openSource}</span>
        </a>
      )}
    </>
  );
}

function FactHeadline({ item }: { item: TimelineItem }) {
  const headline = factHeadline(item, useMessages(), useFormatters());
  return headline === '' ? null : <span class="bw-muted"> · {headline}</span>;
}
