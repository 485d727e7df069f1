import { type Money, money, sumMoney } from './money.ts';
import { type Duration, duration } from './periods.ts';
import { type Count, count, UnitError } from './units.ts';

/** A customer's orders within the time looked at. */
export interface RfmCustomer<Currency extends string = string> {
  id: string;
  /** Customers are ranked among their segment only. */
  segment: string;
  /** Since the last order; `null` without one. */
  sinceLastOrder: Duration<'day'> | null;
  orders: Count;
  /** All orders together. */
  spent: Money<Currency>;
}

type Four<T> = readonly [T, T, T, T];

/** Where 2, 3, 4 and 5 begin when a segment is too small to be ranked. */
export interface RfmAnchors<Currency extends string = string> {
  /** Falling: a shorter silence scores more. */
  sinceLastOrder: Four<Duration<'day'>>;
  /** Rising. */
  orders: Four<Count>;
  /** Rising. */
  spent: Four<Money<Currency>>;
}

/** 1 (worst fifth) to 5 (best fifth). */
export type Fifth = 1 | 2 | 3 | 4 | 5;

export interface RfmScore {
  id: string;
  segment: string;
  recency: Fifth;
  frequency: Fifth;
  monetary: Fifth;
  method: 'quintiles' | 'anchors';
}

/** Ten customers a fifth; in smaller segments one more order of one customer moves many others. */
const FEWEST_FOR_QUINTILES = 50;

/**
 * RFM: recency, frequency and monetary value, each 1 (worst) to 5 (best), by fifths within the
 * customer's segment; equal customers score equally, at the middle of their ranks. In a segment of
 * fewer than 50 buyers by the fixed anchors instead. Customers who never ordered have no score and
 * are left out. Segment by segment, in the order given.
 * Source: Hughes (1994), Strategic Database Marketing.
 * @throws {UnitError} for anchors out of order, two currencies, negative times or counts (a last
 * order in the future), orders without a time since the last one or the other way round
 * @example rfmScores(customers, anchors)[0] // { id, recency: 5, frequency: 2, monetary: 3, … }
 */
export function rfmScores<Currency extends string>(
  customers: readonly RfmCustomer<Currency>[],
  anchors: RfmAnchors<NoInfer<Currency>>,
): RfmScore[] {
  sumMoney<string>([...anchors.spent, ...customers.map(({ spent }) => spent)]);
  const fixed = anchorScales(anchors);
  const buyers = customers.flatMap((customer) => buyerOf(customer) ?? []);
  return [...Map.groupBy(buyers, ({ segment }) => segment).values()].flatMap((segment) =>
    segment.length < FEWEST_FOR_QUINTILES
      ? segment.map((buyer) => scoreOf(buyer, fixed, 'anchors'))
      : scoresOf(segment),
  );
}

type Dimension = 'recency' | 'frequency' | 'monetary';

/** A customer's three numbers, more being better in each. */
interface Buyer extends Record<Dimension, number> {
  id: string;
  segment: string;
}

type Scales = Record<Dimension, (value: number) => Fifth>;

function buyerOf({ id, segment, sinceLastOrder, orders, spent }: RfmCustomer): Buyer | null {
  const frequency = count(orders);
  if ((frequency === 0) !== (sinceLastOrder === null))
    throw new UnitError(`${frequency} orders ${sinceLastOrder ? 'with' : 'without'} a last one.`);
  if (sinceLastOrder === null) return null;
  const monetary = money(spent.amount, spent.currency).amount;
  return { id, segment, recency: -daysOf(sinceLastOrder), frequency, monetary };
}

function scoresOf(segment: readonly Buyer[]): RfmScore[] {
  const scales = quintileScales(segment);
  return segment.map((buyer) => scoreOf(buyer, scales, 'quintiles'));
}

function scoreOf(
  { id, segment, ...values }: Buyer,
  scales: Scales,
  method: RfmScore['method'],
): RfmScore {
  return {
    id,
    segment,
    recency: scales.recency(values.recency),
    frequency: scales.frequency(values.frequency),
    monetary: scales.monetary(values.monetary),
    method,
  };
}

function anchorScales(anchors: RfmAnchors): Scales {
  return {
    recency: anchorScale(anchors.sinceLastOrder.map((time) => -daysOf(time))),
    frequency: anchorScale(anchors.orders.map(count)),
    monetary: anchorScale(
      anchors.spent.map(({ amount, currency }) => money(amount, currency).amount),
    ),
  };
}

function anchorScale(anchors: readonly number[]): (value: number) => Fifth {
  if (anchors.some((anchor, index) => anchor <= (anchors[index - 1] ?? Number.NEGATIVE_INFINITY)))
    throw new UnitError(
      `Anchors go from worse to better; got ${anchors.map(Math.abs).join(', ')}.`,
    );
  return (value) => (1 + anchors.filter((anchor) => value >= anchor).length) as Fifth;
}

function quintileScales(buyers: readonly Buyer[]): Scales {
  return {
    recency: quintileScale(buyers.map(({ recency }) => recency)),
    frequency: quintileScale(buyers.map(({ frequency }) => frequency)),
    monetary: quintileScale(buyers.map(({ monetary }) => monetary)),
  };
}

/** The fifth that the middle of a value's ranks falls into. */
function quintileScale(values: readonly number[]): (value: number) => Fifth {
  const sorted = values.toSorted((one, other) => one - other);
  return (value) => {
    const below = countUntil(sorted, (one) => one >= value);
    const upTo = countUntil(sorted, (one) => one > value);
    const middle = (below + upTo) / 2;
    return (1 + Math.floor((5 * middle) / sorted.length)) as Fifth;
  };
}

/** How many stand before the first that is `reached`, found by halving. */
function countUntil(sorted: readonly number[], reached: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reached(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function daysOf({ value, unit }: Duration<'day'>): number {
  if (unit !== 'day') throw new UnitError(`Recency is counted in days; got ${unit}.`);
  return duration(value, unit).value;
}
