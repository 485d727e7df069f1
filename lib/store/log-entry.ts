import type { Source } from '../model/fact.ts';
import { LogCommand } from '../model/log-entry.ts';
import type { WriteReceipt } from '../model/write-receipt.ts';
import type { AccountRows } from './account-facts.ts';
import { type ChangePlan, commit } from './commit.ts';
import type { BellwetherDatabase } from './database.ts';
import { entryFacts } from './entry-facts.ts';
import { StoreError } from './errors.ts';

/**
 * Writes one log: the fact, a task for its next step, a contact for a new respondent, and the
 * account's new score, together. `command.id` is the id of the change and of the fact, so sending
 * a command again gives the same receipt and changes nothing.
 * @throws {StoreError} `invalid` (a score off its scale, an outcome of another type, a text too
 * long, a person of another account), `not-found`, `quota`, `closed`, `failed`; nothing was written
 * @example await logEntry(db, command, { kind: 'panel', site: 'zendesk', url: null }, Date.now())
 */
export async function logEntry(
  db: BellwetherDatabase,
  command: LogCommand,
  source: Source,
  now: number,
): Promise<WriteReceipt> {
  const parsed = LogCommand.safeParse(command);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StoreError(
      'invalid',
      `${issue?.path.join('.')} does not fit (${issue?.message}). Correct it and log again.`,
    );
  }
  const { id, accountId } = parsed.data;
  const plan = (rows: AccountRows | null): ChangePlan => {
    const context = { contacts: rows?.contacts ?? [], source, now };
    return { accountIds: [accountId], puts: entryFacts(parsed.data, context) };
  };
  return commit(db, { id, label: 'log', accountId, plan }, now);
}
