import type { FactorId } from '../../lib/model/measure-id.ts';
import { Disclosure } from '../Disclosure.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';
import { BringList } from './BringList.tsx';

/** Factors that nothing reports: not weighed, said in one line that opens. */
export function LeftOut({ factors }: { factors: readonly FactorId[] }) {
  const { common, score } = useMessages();
  const format = useFormatters();
  if (factors.length === 0) return null;
  const names = format.list(factors.map((factor) => common.factor[factor]));
  return (
    <div>
      <Disclosure summary={score.leftOut(names)} buttonClass="bw-disclosure bw-quiet">
        <div class="bw-aside bw-stack bw-small">
          <p>{score.leftOutWhy}</p>
          <BringList factors={factors} />
        </div>
      </Disclosure>
    </div>
  );
}
