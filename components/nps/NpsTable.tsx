import type { NpsPoint } from '../../lib/model/views.ts';
import { useFormatters, useMessages } from '../i18n.tsx';

/** The trend as numbers, newest first. */
export function NpsTable({ points }: { points: readonly NpsPoint[] }) {
  const { common, panel } = useMessages();
  const format = useFormatters();
  const signed = (value: number) => format.signedPoints(value, 0);
  return (
    <table class="bw-table bw-figures">
      <thead>
        <tr>
          <th scope="col">{panel.npsDay}</th>
          <th scope="col">{panel.npsValue}</th>
          <th scope="col">{panel.npsInterval}</th>
          <th scope="col">{panel.npsN}</th>
        </tr>
      </thead>
      <tbody>
        {[...points].reverse().map(({ at, nps, low, high, n }) => (
          <tr key={at}>
            <th scope="row">{format.date(at)}</th>
            <td>{nps === null ? common.noData : signed(nps)}</td>
            <td>
              {low === null || high === null ? '–' : panel.npsBetween(signed(low), signed(high))}
            </td>
            <td>{format.number(n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
