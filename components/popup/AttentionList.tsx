import type { AttentionItem } from '../../lib/model/views.ts';
import { EmptyState } from '../EmptyState.tsx';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { reasonInWords } from './attention.ts';

interface AttentionListProps {
  items: readonly AttentionItem[];
  hrefOf: (accountId: string) => string;
  onOpen: (accountId: string) => void;
}

/** The accounts that need somebody now, and why, in words. */
export function AttentionList({ items, hrefOf, onOpen }: AttentionListProps) {
  const { popup } = useMessages();
  return (
    <section class="bw-attention">
      <h2 class="bw-section-title" id="attention-title">
        {popup.attention}
      </h2>
      {items.length === 0 ? (
        <EmptyState title={popup.attentionNone}>
          <p>{popup.attentionNoneWhy}</p>
        </EmptyState>
      ) : (
        <ul aria-labelledby="attention-title">
          {items.map((item) => (
            <li key={item.accountId}>
              <Attention
                item={item}
                href={hrefOf(item.accountId)}
                onOpen={() => onOpen(item.accountId)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Attention(props: { item: AttentionItem; href: string; onOpen: () => void }) {
  const { item, href, onOpen } = props;
  const messages = useMessages();
  const format = useFormatters();
  const reasons = item.reasons.map((reason) => reasonInWords(reason, messages, format));
  const score = item.score === null ? messages.common.notAvailable : format.number(item.score, 0);
  return (
    <a
      class="bw-attention-item"
      href={href}
      onClick={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <span class="bw-attention-score bw-figures" data-band={item.band}>
        <Icon name={`band-${item.band}`} />
        <span class="bw-hidden">{messages.common.band[item.band]}</span>
        {score}
      </span>
      <span class="bw-attention-what">
        <span class="bw-attention-name">{item.name}</span>
        <span class="bw-attention-why">
          {reasons.map((reason, index) => (
            <span key={reason}>
              {reason}
              {index < reasons.length - 1 && ' · '}
            </span>
          ))}
        </span>
      </span>
      <Icon name="chevron" />
    </a>
  );
}
