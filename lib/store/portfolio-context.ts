import * as z from 'zod/mini';
import { signalMetricsOf } from '../health/choose-profile.ts';
import { DEFAULT_CONTEXT } from '../health/profile.ts';
import { isSignalMetric, type SignalMetric } from '../health/signal-metrics.ts';
import type { Account } from '../model/account.ts';
import type { AccountFacts, HealthContext } from '../model/health.ts';
import type { BellwetherDatabase } from './database.ts';
import type { MetaRow } from './tables.ts';

/** In `meta`: what one account's score needs to know of the others, renewed by `rescoreAll`. */
export const HEALTH_CONTEXT_KEY = 'healthContext';

/**
 * Signals that some account has, so that they are expected of all: among the user's own accounts,
 * and apart from them among the demo's.
 */
export interface ConnectedMetrics {
  own: readonly SignalMetric[];
  demo: readonly SignalMetric[];
}

/** Over the user's own accounts. */
type Figures = Omit<HealthContext, 'recentBands'>;

/** What scores need to know of the portfolio: the same for every account. */
export interface PortfolioContext extends Figures {
  connected: ConnectedMetrics;
}

const { recentBands: _, ...DEFAULT_FIGURES } = DEFAULT_CONTEXT;
/** Before the first nightly run. */
export const NOTHING_KNOWN: PortfolioContext = {
  ...DEFAULT_FIGURES,
  connected: { own: [], demo: [] },
};

const upTo = (max: number) => z.nullable(z.number().check(z.gte(0), z.lte(max)));
const metrics = z.array(z.string());

const StoredContext = z.object({
  csatRate: upTo(1),
  npsMean: upTo(10),
  scoreP10: upTo(100),
  scoreP90: upTo(100),
  /** Absent in a snapshot of an earlier version. */
  connected: z.optional(z.object({ own: metrics, demo: metrics })),
});

/** The snapshot as it is stored, or the defaults of health before the first nightly run. */
export function toPortfolioContext(row: MetaRow | undefined): PortfolioContext {
  const parsed = StoredContext.safeParse(row?.value);
  if (!parsed.success) return NOTHING_KNOWN;
  const { connected = NOTHING_KNOWN.connected, ...figures } = parsed.data;
  // A metric that this version does not know is one of a later version.
  const known = (all: readonly string[]) => all.filter(isSignalMetric);
  return { ...figures, connected: { own: known(connected.own), demo: known(connected.demo) } };
}

/** The part of it that counts for an account: invented ones and real ones know nothing of each other. */
export function contextFor(
  { isDemo }: Pick<Account, 'isDemo'>,
  { connected, ...figures }: PortfolioContext,
): { figures: Figures; connected: readonly SignalMetric[] } {
  return isDemo
    ? { figures: DEFAULT_FIGURES, connected: connected.demo }
    : { figures, connected: connected.own };
}

export async function savePortfolioContext(
  db: BellwetherDatabase,
  context: PortfolioContext,
): Promise<void> {
  await db.meta.put({ key: HEALTH_CONTEXT_KEY, value: context });
}

interface Signalled extends Pick<AccountFacts, 'signals'> {
  account: Pick<Account, 'isDemo'>;
}

/** The context with the metrics of these signals too; itself, if it had them all. */
export function withMetricsOf(
  context: PortfolioContext,
  accounts: Iterable<Signalled>,
  now: number,
): PortfolioContext {
  const own = new Set(context.connected.own);
  const demo = new Set(context.connected.demo);
  const known = own.size + demo.size;
  for (const { signals, account } of accounts) {
    const side = account.isDemo ? demo : own;
    for (const metric of signalMetricsOf(signals, now)) side.add(metric);
  }
  return own.size + demo.size === known
    ? context
    : { ...context, connected: { own: [...own], demo: [...demo] } };
}
