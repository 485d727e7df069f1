/** Accounts by the names, domains and ids of the source that lead to them. */
export class AccountKeys {
  private readonly byName = new Map<string, string[]>();
  private readonly byDomain = new Map<string, string[]>();
  private readonly byExternalId = new Map<string, string[]>();
  private readonly externalIds = new Map<string, string[]>();

  clear(): void {
    for (const one of [this.byName, this.byDomain, this.byExternalId, this.externalIds])
      one.clear();
  }

  enter(accountId: string, nameKey: string, domains: readonly string[]): void {
    add(this.byName, nameKey, accountId);
    for (const domain of domains) add(this.byDomain, domain, accountId);
  }

  link(externalId: string, accountId: string): void {
    add(this.byExternalId, externalId, accountId);
    add(this.externalIds, accountId, externalId);
  }

  named(nameKey: string): readonly string[] {
    return this.byName.get(nameKey) ?? [];
  }

  withDomain(domain: string): readonly string[] {
    return this.byDomain.get(domain) ?? [];
  }

  linked(externalId: string): readonly string[] {
    return this.byExternalId.get(externalId) ?? [];
  }

  idsOf(accountId: string): readonly string[] {
    return this.externalIds.get(accountId) ?? [];
  }
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
