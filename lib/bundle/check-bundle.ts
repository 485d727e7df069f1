import { BundleError } from './bundle-error.ts';
import {
  BUNDLE_TABLES,
  type BundleEntry,
  BundleHashes,
  type BundleHeader,
  type BundleTable,
  compareKeys,
  isMarked,
  keyOfRow,
  type RowKey,
  rowOf,
  sealBundle,
} from './bundle-form.ts';
import { canonicalJson, runningHash } from './canonical.ts';

/** Follows a bundle as it is read, and at its end says whether it was what it says it is. */
export interface BundleCheck {
  header: BundleHeader;
  /** @throws {BundleError} `too-many-rows`, `bad-row`; a row twice or out of order is a bad one */
  entry(table: BundleTable, entry: BundleEntry, line: number): void;
  /** @throws {BundleError} `counts` or `hash` */
  end(sha256: unknown): void;
}

/** @param rowsMax more are refused */
export function checkBundle(header: BundleHeader, rowsMax: number): BundleCheck {
  const hashes = new Map(BUNDLE_TABLES.map((table) => [table, runningHash()]));
  const counts = new Map<BundleTable, number>();
  let rows = 0;
  let last: { table: BundleTable; key: RowKey | null } | null = null;
  return {
    header,
    entry: (table, entry, line) => {
      rows += 1;
      if (rows > rowsMax) throw new BundleError({ code: 'too-many-rows' });
      const key = keyOfRow(table, rowOf(entry));
      if (key === null && !isMarked(entry)) throw new BundleError({ code: 'bad-row', line });
      if (!comesAfter(last, { table, key })) throw new BundleError({ code: 'bad-row', line });
      last = { table, key: key ?? (last?.table === table ? last.key : null) };
      counts.set(table, (counts.get(table) ?? 0) + 1);
      hashes.get(table)?.addText(textOf(entry, line));
    },
    end: (sha256) => {
      const isWhole = BUNDLE_TABLES.every(
        (table) => (counts.get(table) ?? 0) === (header.counts[table] ?? 0),
      );
      if (!isWhole) throw new BundleError({ code: 'counts' });
      const digests = [...hashes].map(([table, hash]) => [table, hash.digest()] as const);
      refuseOther(BundleHashes.safeParse(sha256).data, header, Object.fromEntries(digests));
    },
  };
}

/** A file of an older schema lacks tables, and so their hashes. */
function refuseOther(
  said: BundleHashes | undefined,
  header: BundleHeader,
  found: BundleHashes['tables'],
): void {
  if (!said) throw new BundleError({ code: 'hash' });
  const tables = Object.fromEntries(
    Object.keys(said.tables).map((table) => [table, found[table as BundleTable]]),
  );
  const isSilent = BUNDLE_TABLES.some((table) => header.counts[table] && !said.tables[table]);
  if (isSilent || canonicalJson(sealBundle(header, tables)) !== canonicalJson(said))
    throw new BundleError({ code: 'hash' });
}

function textOf(entry: BundleEntry, line: number): string {
  try {
    return canonicalJson(entry);
  } catch (error) {
    throw new BundleError({ code: 'too-deep', line }, { cause: error });
  }
}

type Place = { table: BundleTable; key: RowKey | null };

/** One without a key that a file can hold may stand anywhere in its table. */
function comesAfter(last: Place | null, next: Place): boolean {
  if (last === null) return true;
  const tables = BUNDLE_TABLES.indexOf(next.table) - BUNDLE_TABLES.indexOf(last.table);
  if (tables !== 0) return tables > 0;
  return last.key === null || next.key === null || compareKeys(last.key, next.key) < 0;
}
