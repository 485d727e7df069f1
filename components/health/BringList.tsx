import type { FactorId } from '../../lib/model/measure-id.ts';
import { useMessages } from '../i18n.tsx';

/** What would tell about each of these factors. */
export function BringList({ factors }: { factors: readonly FactorId[] }) {
  const { common, health } = useMessages();
  return (
    <ul class="bw-bullets">
      {factors.map((factor) => (
        <li key={factor}>{common.named(common.factor[factor], health.bring[factor])}</li>
      ))}
    </ul>
  );
}
