import type { AccountRef } from '../../intake/import-record.ts';
import { isAnybodys } from '../../matching/anybodys-domains.ts';
import type { BellwetherDatabase } from '../database.ts';
import { nameKey } from '../tables.ts';
import type { AccountEntry, AccountMatch } from './account-entry.ts';
import { AccountKeys } from './account-keys.ts';

interface FoundAccounts {
  match?: AccountMatch;
  candidates?: readonly string[];
}

/** Ways to name an account that are remembered. */
const FOUND_MAX = 20_000;

/** Accounts read at a time. */
const BATCH = 2_000;

/**
 * Who is who among all accounts, read once and kept while an import runs: some hundred bytes for
 * each account, however long the file is.
 */
export class AccountDirectory {
  private readonly entries = new Map<string, AccountEntry>();
  private readonly keys = new AccountKeys();
  /** What rows that name their account alike found; good until an account is new or changed. */
  private readonly found = new Map<string, FoundAccounts>();
  /** Made by rows whose chunk is not written yet, or never will be. */
  private adopted: { entry: AccountEntry; externalId: string | null }[] = [];

  /** @param site the system whose ids the file has */
  constructor(private readonly site: string) {}

  /** Reads every account anew, in the caller's transaction. */
  async load(db: BellwetherDatabase): Promise<void> {
    this.entries.clear();
    this.keys.clear();
    this.found.clear();
    for (let after = ''; ; ) {
      const batch = await db.accounts.where('id').above(after).limit(BATCH).toArray();
      for (const account of batch) this.enter(account);
      after = batch.at(-1)?.id ?? '';
      if (batch.length < BATCH) break;
    }
    const links = await db.externalIds.where('key').startsWith(`${this.site}|`).toArray();
    for (const { recordType, recordId, accountId } of links) {
      if (recordType === 'account') this.keys.link(recordId, accountId);
    }
    for (const { entry, externalId } of this.adopted) this.note(entry, externalId);
  }

  /** Lists an account that a row makes, or as it makes it, and the id that the row gives to it. */
  adopt(entry: AccountEntry, externalId: string | null): void {
    this.adopted.push({ entry, externalId });
    this.note(entry, externalId);
  }

  /** What was adopted so far is in the database now. */
  settle(): void {
    this.adopted = [];
  }

  get(id: string): AccountEntry | undefined {
    return this.entries.get(id);
  }

  /** Whether the account is known by that id of the file's system. */
  isLinked(accountId: string, externalId: string): boolean {
    return this.keys.idsOf(accountId).includes(externalId);
  }

  /** Whether two accounts of the file's own system would become one. */
  hasOtherId(accountId: string, externalId: string | null): boolean {
    const known = this.keys.idsOf(accountId);
    return externalId !== null && known.length > 0 && !known.includes(externalId);
  }

  /**
   * The account that a row names: by its id in the source, else by its domain, else by its name;
   * the first that anybody has decides. Never a demo account, never one of two.
   * @param ownId the id that this row's account has if an earlier import made it
   */
  match(ref: AccountRef, domains: readonly string[], ownId: string): AccountMatch {
    const found = this.recall(ref, domains);
    found.match ??= this.findMatch(ref, domains, ownId);
    return found.match;
  }

  /** Every account that a row could mean. */
  candidates(ref: AccountRef, domains: readonly string[], ownId: string): readonly string[] {
    const found = this.recall(ref, domains);
    found.candidates ??= this.findCandidates(ref, domains, ownId);
    return found.candidates;
  }

  private recall({ externalId, name }: AccountRef, domains: readonly string[]): FoundAccounts {
    const key = `${externalId}|${domains.join()}|${name}`;
    const known = this.found.get(key);
    if (known) return known;
    if (this.found.size >= FOUND_MAX) this.found.clear();
    const fresh: FoundAccounts = {};
    this.found.set(key, fresh);
    return fresh;
  }

  private findMatch(ref: AccountRef, domains: readonly string[], ownId: string): AccountMatch {
    const byId = ref.externalId === null ? [] : this.living(this.keys.linked(ref.externalId));
    if (byId.length > 0) return one(byId);
    for (const found of [this.byDomains(domains), this.byName(ref.name)]) {
      const free = found.filter((id) => !this.hasOtherId(id, ref.externalId));
      if (free.length > 0) return one(free);
    }
    return this.byOwnId(ownId);
  }

  private findCandidates(ref: AccountRef, domains: readonly string[], ownId: string): string[] {
    const linked = ref.externalId === null ? [] : this.keys.linked(ref.externalId);
    const all = [...linked, ...this.byDomains(domains), ...this.byName(ref.name), ownId];
    return [...new Set(all.flatMap((id) => this.living([id])))];
  }

  /** Who has a domain, and nobody else: no one's to take. */
  isTaken(domain: string, accountId: string): boolean {
    return this.living(this.keys.withDomain(domain)).some((id) => id !== accountId);
  }

  private byDomains(domains: readonly string[]): string[] {
    return this.living(domains.flatMap((domain) => this.ownersOf(domain)));
  }

  /** A domain that is anybody's, or that others use too, identifies nobody. */
  private ownersOf(domain: string): readonly string[] {
    if (isAnybodys(domain)) return [];
    const owners = this.keys.withDomain(domain);
    const isShared = owners.some((id) => this.get(id)?.sharedDomains.includes(domain));
    return isShared ? [] : owners;
  }

  private byName(name: string | null): string[] {
    if (name === null) return [];
    const key = nameKey(name);
    // A row of the file may have given it another name meanwhile.
    return this.living(this.keys.named(key).filter((id) => this.get(id)?.nameKey === key));
  }

  private byOwnId(ownId: string): AccountMatch {
    if (!this.entries.has(ownId)) return { kind: 'unknown' };
    const [id] = this.living([ownId]);
    return id === undefined ? { kind: 'deleted' } : { kind: 'one', id };
  }

  /** Those that are there, or that they were merged into, without demo accounts. */
  private living(ids: readonly string[]): string[] {
    const found = ids.flatMap((id) => this.follow(id) ?? []);
    return [...new Set(found)];
  }

  private follow(accountId: string): string | null {
    const seen = new Set<string>();
    for (let id: string | null = accountId; id !== null && !seen.has(id); ) {
      seen.add(id);
      const entry = this.get(id);
      if (entry?.deletedAt === null) return entry.isDemo ? null : id;
      id = entry?.mergedIntoId ?? null;
    }
    return null;
  }

  private note(entry: AccountEntry, externalId: string | null): void {
    this.found.clear();
    this.enter(entry);
    if (externalId !== null) this.keys.link(externalId, entry.id);
  }

  private enter(account: AccountEntry): void {
    const { id, domains, sharedDomains, parentId, isDemo, deletedAt, mergedIntoId } = account;
    // Only what is looked at: a stored row holds more.
    this.entries.set(id, {
      ...{ id, nameKey: account.nameKey, domains, sharedDomains, parentId, isDemo },
      ...{ deletedAt, mergedIntoId },
    });
    this.keys.enter(id, account.nameKey, domains);
  }
}

function one(ids: readonly string[]): AccountMatch {
  const [id] = ids;
  return id === undefined || ids.length > 1 ? { kind: 'ambiguous' } : { kind: 'one', id };
}
