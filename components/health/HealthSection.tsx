import type { HealthScore } from '../../lib/model/health.ts';
import type { PanelView } from '../../lib/model/views.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Notice, NoticeLine } from '../Notice.tsx';
import type { FactsById } from '../timeline/facts.ts';
import { BringList } from './BringList.tsx';
import { missingEvidence } from './change-outlook.ts';
import { FactorList } from './FactorList.tsx';
import { COVERAGE_NEEDED, presetName } from './health-words.ts';
import { LeftOut } from './LeftOut.tsx';
import { OverrideForm } from './OverrideForm.tsx';
import { OverrideStanding } from './OverrideStanding.tsx';
import { RefusedFacts } from './RefusedFacts.tsx';
import { ScoreHead } from './ScoreHead.tsx';
import { ScoreHistory } from './ScoreHistory.tsx';
import { type OverrideState, type SetOverride, useOverride } from './use-override.ts';
import { WhatWouldChange } from './WhatWouldChange.tsx';

interface HealthSectionProps {
  accountId: string;
  health: HealthScore;
  history: PanelView['history'];
  facts: FactsById;
  onOverride: SetOverride;
}

/** The score, and everything that it is made of. */
export function HealthSection(props: HealthSectionProps) {
  const { health, history, facts } = props;
  const messages = useMessages();
  const format = useFormatters();
  const { health: words, score } = messages;
  const override = useOverride(props.accountId, props.onOverride);
  return (
    <section class="bw-section" aria-labelledby="bw-health-title">
      <h2 id="bw-health-title" class="bw-hidden">
        {words.title}
      </h2>
      <ScoreHead health={health} />
      {health.override && (
        <OverrideStanding
          override={health.override}
          score={health.score}
          now={health.computedAt}
          state={override}
        />
      )}
      {health.score === null && <UnknownWhy health={health} />}
      {health.greenWithheld && (
        <NoticeLine
          kind="info"
          text={words.greenWithheld(format.percent(COVERAGE_NEEDED.healthy))}
        />
      )}
      <ScoreHistory history={history} />
      <FactorList health={health} facts={facts} />
      <Around health={health} facts={facts} override={override} />
      <p class="bw-muted bw-fine">
        {score.weighedAs(presetName(health.profile.id, messages))}
        {' · '}
        {words.version(health.formulaVersion, format.dateTime(health.computedAt))}
      </p>
    </section>
  );
}

interface AroundProps {
  health: HealthScore;
  facts: FactsById;
  override: OverrideState;
}

/** One closed line each: what may be asked of a score, and done about it. */
function Around({ health, facts, override }: AroundProps) {
  const words = useMessages().score.override;
  return (
    <div class="bw-score-more">
      <WhatWouldChange health={health} />
      <LeftOut factors={health.profile.leftOut} />
      <RefusedFacts refused={health.refused} facts={facts} />
      <div>
        <Disclosure
          summary={health.override ? words.change : words.open}
          isOpen={override.isOpen}
          onToggle={override.setOpen}
        >
          <OverrideForm state={override} />
        </Disclosure>
      </div>
    </div>
  );
}

/** Which evidence would bring a score, heaviest factor first. */
function UnknownWhy({ health }: { health: HealthScore }) {
  const { health: words } = useMessages();
  const format = useFormatters();
  const wanted = missingEvidence(health);
  return (
    <Notice kind="info">
      <p>
        {words.unknownWhy(format.percent(COVERAGE_NEEDED.any), format.percent(health.coverage))}
      </p>
      {wanted.length > 0 && (
        <>
          <p>{words.unknownNext}</p>
          <BringList factors={wanted} />
        </>
      )}
    </Notice>
  );
}
