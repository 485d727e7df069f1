import type { Band } from '../lib/model/health.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './i18n.tsx';

/** A band in words, with an icon whose shape tells it apart without colour. */
export function BandBadge({ band, isByHand = false }: { band: Band; isByHand?: boolean }) {
  const { common, score } = useMessages();
  return (
    <>
      <span class="bw-band" data-band={band}>
        <Icon name={`band-${band}`} />
        {common.band[band]}
      </span>
      {isByHand && <span class="bw-tag">{score.override.mark}</span>}
    </>
  );
}
