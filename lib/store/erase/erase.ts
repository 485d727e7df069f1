import type { EraseChoice, EraseOutcome, EraseTarget } from '../../model/erase.ts';
import { ERASED_KEYS_MAX, type Erased, type LegalHold } from '../../model/privacy.ts';
import { appendAudit } from '../audit.ts';
import type { BellwetherDatabase } from '../database.ts';
import { StoreError } from '../errors.ts';
import { forgetNpsTrends } from '../nps-trend-cache.ts';
import { eraseScore, rescoreAccounts } from '../score.ts';
import { readScoreRules } from '../score-rules.ts';
import { signalChange } from '../signal-change.ts';
import { runWrite } from '../write-transaction.ts';
import type { Erasure } from './erasure.ts';
import { erasureOf, findTarget, keysToRemember } from './find-target.ts';
import { type Swept, sweep } from './sweep.ts';
import { hashKeys } from './tombstones.ts';
import { markUnfinished } from './unfinished.ts';

/** Somebody is held, so that nothing of them may go. */
export class HeldError extends StoreError {
  constructor(readonly holds: readonly LegalHold[]) {
    super(
      'invalid',
      `A legal hold forbids it (${holds.map(({ reason }) => reason).join('; ')}), so nothing was erased. Lift the hold first.`,
    );
  }
}

/**
 * Erases a person or an account for good: their rows, what names them in rows that stay, and every
 * copy of either in what is kept to take a change or an import back. Strict and whole: one
 * transaction, with the scores of the accounts that stay, a stub in the audit log, and hashed keys by
 * which they are known if they come back. It cannot be undone. What lies outside of the database is
 * for `eraseFromStorages`, which has to follow.
 * @param random hexadecimal digits, at least 44: the pseudonym and the salt are made of them
 * @throws {HeldError} if a legal hold forbids it, {StoreError} `not-found`, `invalid` for the demo;
 * nothing was written then
 * @example await eraseForGood(db, { of: 'contact', id }, choice, { now: Date.now(), random: randomHex() })
 */
export async function eraseForGood(
  db: BellwetherDatabase,
  target: EraseTarget,
  choice: EraseChoice,
  { now, random }: { now: number; random: string },
): Promise<EraseOutcome & { erasure: Erasure }> {
  const done = await runWrite(db, async () => {
    const found = await findTarget(db, target);
    if (found.holds.length > 0) throw new HeldError(found.holds);
    const kind = target.of === 'account' ? 'account' : 'person';
    const pseudonym = `${kind}-${random.slice(0, 12)}`;
    const erasure = erasureOf(found, choice, pseudonym);
    const swept = await sweep(db, erasure, { isDoing: true });
    const rows = rowsOf(swept);
    await renewScores(db, erasure, swept, now);
    await remember(db, keysToRemember(found, choice), {
      ...{ pseudonym, of: target.of, at: now, count: rows },
      salt: random.slice(12, 44),
    });
    await markUnfinished(db, { pseudonym, at: now });
    const action = `erase-${kind}` as const;
    await appendAudit(db, { action, subject: pseudonym, count: rows }, now);
    return { pseudonym, rows, accountIds: [...erasure.accountIds, ...swept.touched], erasure };
  });
  signalChange(done.accountIds);
  return done;
}

function rowsOf({ counts }: Swept): number {
  return Object.values(counts).reduce((sum, { erased, changed }) => sum + erased + changed, 0);
}

async function renewScores(
  db: BellwetherDatabase,
  { accountIds }: Erasure,
  { touched, counts }: Swept,
  now: number,
): Promise<void> {
  for (const accountId of accountIds) await eraseScore(db, accountId);
  await rescoreAccounts(db, [...touched], await readScoreRules(db), now);
  const { erased, changed } = counts.surveyAnswers;
  if (erased + changed > 0) await forgetNpsTrends(db);
}

/** One salt for all that are erased here, so that many questions cost one hash each. */
async function remember(
  db: BellwetherDatabase,
  traitKeys: readonly string[],
  stub: Omit<Erased, 'keys'>,
): Promise<void> {
  const earlier = await db.erased.toCollection().first();
  const salt = earlier?.salt ?? stub.salt;
  const keys = hashKeys(salt, traitKeys).slice(0, ERASED_KEYS_MAX);
  await db.erased.add({ ...stub, salt, keys });
}
