import {
  type AuditAction,
  type AuditBreak,
  type AuditCheck,
  AuditEntry,
  type AuditPage,
} from '../model/audit.ts';
import { auditHash, NO_ENTRY } from './audit-hash.ts';
import type { BellwetherDatabase } from './database.ts';
import { runRead } from './write-transaction.ts';

/** In `meta`: number and hash of the newest entry, so that a cut end is noticed. */
const HEAD_KEY = 'auditHead';
/** Entries read at a time while the chain is checked. */
const BATCH = 500;

/** Where the next entry is tied on. */
interface AuditHead {
  seq: number;
  hash: string;
}

/**
 * Notes in the audit log that something was done with the data, inside the caller's write
 * transaction: what is done and what is noted are on disk together, or neither is.
 * @param event.subject a pseudonym, a file's format, a kind of fact; nothing that names a person
 * @param event.count rows it touched
 * @throws {ZodError} if the event does not fit; the caller's transaction ends with it
 * @example await runWrite(db, async () => { …; await appendAudit(db, { action: 'export', subject: 'bundle', count }, now); })
 */
export async function appendAudit(
  db: BellwetherDatabase,
  event: { action: AuditAction; subject: string; count: number },
  now: number,
): Promise<AuditEntry> {
  const { seq, hash: before } = await newestOf(db);
  const { action, subject, count } = event;
  const unhashed = { seq: seq + 1, at: now, action, subject, count, before };
  const entry = AuditEntry.parse({ ...unhashed, hash: auditHash(unhashed) });
  await db.audit.add(entry);
  await db.meta.put({ key: HEAD_KEY, value: { seq: entry.seq, hash: entry.hash } });
  return entry;
}

/** After a cut end the next entry takes the number that was due: the gap stays to be seen. */
async function newestOf(db: BellwetherDatabase): Promise<AuditHead> {
  const [head, last] = await Promise.all([readHead(db), db.audit.orderBy(':id').last()]);
  const there: AuditHead = last ?? { seq: 0, hash: NO_ENTRY };
  return head && head.seq > there.seq ? head : there;
}

async function readHead(db: BellwetherDatabase): Promise<AuditHead | null> {
  return ((await db.meta.get(HEAD_KEY))?.value as AuditHead | undefined) ?? null;
}

/**
 * The audit log, newest first, a page at a time. Entries that cannot be read are left out:
 * `verifyAudit` names them.
 * @param options.before only entries with a smaller number; `null`: from the newest
 * @param options.action only these; `null`: all
 * @throws {StoreError} if the database cannot be read
 * @example const { entries, next } = await readAudit(db, { before: null, limit: 100, action: null });
 */
export async function readAudit(
  db: BellwetherDatabase,
  { before, limit, action }: { before: number | null; limit: number; action: AuditAction | null },
): Promise<AuditPage> {
  const found = await runRead(db, () => {
    const older = before === null ? db.audit.toCollection() : db.audit.where(':id').below(before);
    const wanted = action === null ? older : older.and((entry) => entry.action === action);
    return wanted
      .reverse()
      .limit(limit + 1)
      .toArray();
  });
  const page = found.slice(0, limit);
  return {
    entries: page.filter((entry) => AuditEntry.safeParse(entry).success),
    next: found.length > limit ? (page.at(-1)?.seq ?? null) : null,
  };
}

/**
 * Checks every entry against its own hash and the one before it, oldest first. What it cannot
 * notice is a log that somebody made anew from its first entry: nothing outside holds its hashes.
 * @returns where the chain breaks first, and how many entries there are
 * @throws {StoreError} if the database cannot be read
 * @example const check = await verifyAudit(db); if (!check.isWhole) warn(check.broken.seq);
 */
export async function verifyAudit(db: BellwetherDatabase): Promise<AuditCheck> {
  return runRead(db, async () => {
    const [entries, head] = await Promise.all([db.audit.count(), readHead(db)]);
    let last: AuditHead = { seq: 0, hash: NO_ENTRY };
    for (;;) {
      const batch = await db.audit.where(':id').above(last.seq).limit(BATCH).toArray();
      for (const entry of batch) {
        const fault = faultOf(entry, last);
        if (fault) return { isWhole: false, entries, broken: { seq: last.seq + 1, fault } };
        last = entry;
      }
      if (batch.length < BATCH) break;
    }
    if (!head || (head.seq === last.seq && head.hash === last.hash))
      return { isWhole: true, entries };
    return { isWhole: false, entries, broken: { seq: last.seq + 1, fault: 'end' } };
  });
}

function faultOf(entry: AuditEntry, last: AuditHead): AuditBreak['fault'] | null {
  if (entry.seq > last.seq + 1) return 'missing';
  const isAsWritten =
    AuditEntry.safeParse(entry).success &&
    entry.before === last.hash &&
    entry.hash === auditHash(entry);
  return isAsWritten ? null : 'changed';
}
