import { checkDomain } from '../matching/check-domain.ts';
import { type Account, DOMAINS_MAX } from '../model/account.ts';
import type { WriteReceipt } from '../model/write-receipt.ts';
import { commit } from './commit.ts';
import type { BellwetherDatabase } from './database.ts';
import { IdentityError } from './identity-fault.ts';
import { requireAccount } from './redirect.ts';

export interface DomainChange {
  changeId: string;
  accountId: string;
  /** As typed when it is added, else as stored. */
  domain: string;
}

/**
 * Gives an account one more domain, by which its pages are known. An account and its parts may
 * share one: their pages then ask which of them is meant.
 * @throws {IdentityError} `not-a-domain`, `public-suffix`, `anybodys`, `known`, `too-many`, or
 * `taken` with the name of the account that has it; and {StoreError}. Nothing was written
 * @example await addDomain(db, { changeId, accountId, domain: 'www.northwind.test' }, Date.now())
 */
export async function addDomain(
  db: BellwetherDatabase,
  change: DomainChange,
  now: number,
): Promise<WriteReceipt> {
  const checked = checkDomain(change.domain);
  if (!checked.ok) throw new IdentityError(checked.fault);
  const { domain } = checked;
  return changeDomains(db, change, 'domain-add', now, async (account) => {
    if (account.domains.includes(domain)) throw new IdentityError('known');
    if (account.domains.length >= DOMAINS_MAX) throw new IdentityError('too-many');
    const owner = await ownerInTheWay(db, account, domain);
    if (owner !== null) throw new IdentityError('taken', owner);
    return { domains: [...account.domains, domain] };
  });
}

/**
 * Takes a domain from an account; one it has not is no error.
 * @throws {StoreError}; nothing was written
 * @example await removeDomain(db, { changeId, accountId, domain: 'northwind.test' }, Date.now())
 */
export async function removeDomain(
  db: BellwetherDatabase,
  change: DomainChange,
  now: number,
): Promise<WriteReceipt> {
  return changeDomains(db, change, 'domain-remove', now, async ({ domains, sharedDomains }) => ({
    domains: domains.filter((one) => one !== change.domain),
    sharedDomains: sharedDomains.filter((one) => one !== change.domain),
  }));
}

/**
 * Marks a domain that others use too, such as an agency’s, or takes the mark away. A marked domain
 * identifies nobody, whichever accounts have it.
 * @throws {StoreError}; nothing was written
 * @example await shareDomain(db, { changeId, accountId, domain: 'agency.test', isShared: true }, now)
 */
export async function shareDomain(
  db: BellwetherDatabase,
  change: DomainChange & { isShared: boolean },
  now: number,
): Promise<WriteReceipt> {
  return changeDomains(db, change, 'domain-share', now, async ({ domains, sharedDomains }) => {
    const others = sharedDomains.filter((one) => one !== change.domain);
    const isOwn = domains.includes(change.domain);
    return { sharedDomains: change.isShared && isOwn ? [...others, change.domain] : others };
  });
}

type Domains = Partial<Pick<Account, 'domains' | 'sharedDomains'>>;

function changeDomains(
  db: BellwetherDatabase,
  { changeId, accountId }: DomainChange,
  label: string,
  now: number,
  work: (account: Account) => Promise<Domains>,
): Promise<WriteReceipt> {
  const plan = async () => {
    const account = await requireAccount(db, accountId);
    const row = { ...account, ...(await work(account)), updatedAt: now };
    return { accountIds: [accountId] as [string], puts: [{ table: 'accounts' as const, row }] };
  };
  return commit(db, { id: changeId, label, accountId, plan }, now);
}

/** Name of an account that has the domain for itself and is neither parent nor part; `null`: none. */
async function ownerInTheWay(
  db: BellwetherDatabase,
  account: Account,
  domain: string,
): Promise<string | null> {
  const owners = await db.accounts.where('domains').equals(domain).toArray();
  const others = owners.filter(({ id, deletedAt }) => id !== account.id && deletedAt === null);
  const isShared = others.some(({ sharedDomains }) => sharedDomains.includes(domain));
  const stranger = others.find(
    ({ id, parentId }) => id !== account.parentId && parentId !== account.id,
  );
  return isShared ? null : (stranger?.name ?? null);
}
