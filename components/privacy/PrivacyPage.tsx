import type { Erased, NamedHold } from '../../lib/model/privacy.ts';
import { useMessages } from '../i18n.tsx';
import { ErasedSection } from './ErasedSection.tsx';
import { HoldsSection } from './HoldsSection.tsx';
import { LedgerSection, type LedgerSectionProps } from './LedgerSection.tsx';
import { RetentionSection, type RetentionSectionProps } from './RetentionSection.tsx';

export interface PrivacyPageProps {
  ledger: LedgerSectionProps;
  retention: RetentionSectionProps;
  holds: readonly NamedHold[];
  onLift: (hold: NamedHold) => Promise<void>;
  erased: readonly Erased[];
  onForget: (pseudonym: string) => Promise<void>;
  hrefOf: (accountId: string) => string;
}

/** What was read and is kept, for how long, who may not be erased, and who was. */
export function PrivacyPage(props: PrivacyPageProps) {
  const words = useMessages().privacy;
  return (
    <div class="bw-page">
      <h1>{words.title}</h1>
      <p class="bw-muted">{words.lead}</p>
      <LedgerSection {...props.ledger} />
      <RetentionSection {...props.retention} />
      <HoldsSection holds={props.holds} onLift={props.onLift} hrefOf={props.hrefOf} />
      <ErasedSection erased={props.erased} onForget={props.onForget} />
      <KeptWhere />
    </div>
  );
}

function KeptWhere() {
  const { kept } = useMessages().privacy;
  return (
    <section class="bw-card" aria-labelledby="kept-title">
      <h2 id="kept-title">{kept.title}</h2>
      <dl class="bw-kept">
        {kept.places.map(([place, what]) => (
          <div key={place}>
            <dt>{place}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="bw-small">{kept.residue}</p>
    </section>
  );
}
