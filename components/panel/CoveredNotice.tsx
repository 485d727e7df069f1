import { useMessages } from '../i18n.tsx';
import { NoticeLine } from '../Notice.tsx';

/**
 * Why a click wrote nothing. Stays at the top, since what covers the panel is mostly a bar at its
 * bottom, over the words that stand beside what was clicked; those are the ones read aloud.
 */
export function CoveredNotice() {
  const { panel } = useMessages();
  return (
    <div class="bw-covered">
      <NoticeLine kind="info" text={panel.problem.covered} />
    </div>
  );
}
