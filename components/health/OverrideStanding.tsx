import type { HealthOverride } from '../../lib/model/health.ts';
import { Button } from '../Button.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';
import { shownScore } from '../score-text.ts';
import { NoteText } from '../timeline/NoteText.tsx';
import type { OverrideState } from './use-override.ts';

interface OverrideStandingProps {
  override: HealthOverride;
  /** By the facts; `null`: unknown. */
  score: number | null;
  /** Epoch ms of the score. */
  now: number;
  state: OverrideState;
}

/** The band set by hand, why, and for how long; what the facts say stands beside it. */
export function OverrideStanding({ override, score, now, state }: OverrideStandingProps) {
  const { common, panel, score: words } = useMessages();
  const format = useFormatters();
  const { setAt, untilAt, reason, computedBand } = override;
  const band = common.band[computedBand];
  return (
    <div class="bw-override" data-band={override.band}>
      <p class="bw-strong">
        {words.override.standing(
          format.date(setAt),
          format.date(untilAt),
          format.relativeDay(untilAt, now),
        )}
      </p>
      <NoteText text={reason} />
      <p class="bw-muted bw-figures">
        {score === null
          ? words.override.computedOnly(band)
          : words.override.computed(band, format.number(shownScore(score)))}
      </p>
      {!state.isOpen && state.problem !== null && (
        <NoticeLine kind="error" text={panel.problem[state.problem]} />
      )}
      <div>
        <Button kind="link" pending={state.pending === 'lift'} onClick={() => void state.lift()}>
          {state.pending === 'lift' ? words.override.lifting : words.override.lift}
        </Button>
      </div>
    </div>
  );
}
