import type { ScoreRow } from '../../lib/model/score-row.ts';
import { BandBadge } from '../BandBadge.tsx';
import { Icon } from '../Icon.tsx';
import { useFormatters, useMessages } from '../i18n.tsx';

interface PortfolioRowProps {
  row: ScoreRow;
  /** Position among all rows, the head included, from 1. */
  rowIndex: number;
  isActive: boolean;
  now: number;
  href: string;
}

export function PortfolioRow({ row, rowIndex, isActive, now, href }: PortfolioRowProps) {
  const { common } = useMessages();
  const format = useFormatters();
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="row" data-column="name">
        <a href={href} tabIndex={isActive ? 0 : -1} title={row.name}>
          {row.name}
        </a>
        {row.isDemo && <span class="bw-tag">{common.demo}</span>}
      </th>
      <td data-column="band">
        <BandBadge band={row.band} isByHand={row.computedBand !== undefined} />
      </td>
      <td data-column="score">
        <Known value={row.score} write={(score) => format.number(score, 0)} />
      </td>
      <td data-column="trend">
        <Trend points={row.trend} />
      </td>
      <td data-column="coverage">{format.percent(row.coverage)}</td>
      <td data-column="arr">
        <Known value={row.arr} write={format.money} />
      </td>
      <td data-column="renewal">
        <Known value={row.renewalAt} write={(at) => format.shortDate(at, now)} />
      </td>
      <td data-column="lastContact">
        <Known value={row.lastContactAt} write={(at) => format.relativeDay(at, now)} />
      </td>
      <td data-column="weakest">
        <Weakest row={row} />
      </td>
    </tr>
  );
}

/** What nobody has said is said to be unknown; it is never an empty cell or a zero. */
function Known<T>({ value, write }: { value: T | null; write: (value: T) => string }) {
  const { common } = useMessages();
  if (value === null) return <span class="bw-unknown">{common.notAvailable}</span>;
  return <>{write(value)}</>;
}

function Trend({ points }: { points: number | null }) {
  const format = useFormatters();
  if (points === null) return <Known value={null} write={String} />;
  const rounded = Math.round(points);
  const direction = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'flat';
  return (
    <span class="bw-trend" data-direction={direction}>
      <Icon name={direction} />
      {format.signedPoints(rounded, 0)}
    </span>
  );
}

function Weakest({ row }: { row: ScoreRow }) {
  const { common, dashboard } = useMessages();
  const format = useFormatters();
  if (row.score === null) return <Known value={null} write={String} />;
  if (row.weakestFactor === null)
    return <span class="bw-unknown">{dashboard.portfolio.noWeakness}</span>;
  return (
    <>
      {common.factor[row.weakestFactor]} {format.signedPoints(row.weakestContribution, 0)}
    </>
  );
}
