import type { PanelView } from '../../lib/model/views.ts';
import { useFormatters, useMessages } from '../i18n.tsx';
import { Sparkline } from '../Sparkline.tsx';
import { shownScore } from '../score-text.ts';

/** Weekly points; a week without a score is a gap. */
export function ScoreHistory({ history }: { history: PanelView['history'] }) {
  const { common, health } = useMessages();
  const format = useFormatters();
  if (history.filter(({ score }) => score !== null).length < 2) {
    return <p class="bw-muted bw-small">{health.historyNone}</p>;
  }
  const spoken = (score: number | null | undefined) =>
    score === null || score === undefined ? common.noData : format.number(shownScore(score));
  const label = health.history(
    history.length,
    spoken(history[0]?.score),
    spoken(history.at(-1)?.score),
  );
  return (
    <figure class="bw-history">
      <Sparkline label={label} values={history.map(({ score }) => score)} />
      <figcaption class="bw-muted bw-small">{health.historyCaption(history.length)}</figcaption>
    </figure>
  );
}
