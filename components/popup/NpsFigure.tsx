import type { NpsPoint } from '../../lib/model/views.ts';
import { useFormatters, useMessages } from '../i18n.tsx';

/** NPS with its interval and its answers; below five answers it says so instead of a number. */
export function NpsFigure({ nps }: { nps: NpsPoint | null }) {
  const { popup, common } = useMessages();
  const format = useFormatters();
  const n = nps?.n ?? 0;
  const basis = popup.npsBasis(common.answers(n));
  const signed = (value: number) => format.signedPoints(value, 0);
  return (
    <section class="bw-figure" aria-labelledby="nps-title">
      <h2 class="bw-section-title" id="nps-title">
        {popup.nps}
      </h2>
      {nps === null || nps.nps === null ? (
        <>
          <p class="bw-muted">{basis}</p>
          <p class="bw-small bw-muted">{popup.npsFromFive}</p>
        </>
      ) : (
        <>
          <p class="bw-nps bw-figures">
            <strong>{signed(nps.nps)}</strong>
            {nps.low !== null && nps.high !== null && (
              <span>{popup.npsInterval(signed(nps.low), signed(nps.high))}</span>
            )}
          </p>
          <p class="bw-small bw-muted">
            {basis}
            {nps.indicative && ` · ${popup.npsIndicative}`}
          </p>
        </>
      )}
    </section>
  );
}
