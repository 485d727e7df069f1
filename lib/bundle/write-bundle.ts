import {
  BUNDLE_TABLES,
  type BundleEntry,
  type BundleHashes,
  type BundleHeader,
  type BundleTable,
  sealBundle,
} from './bundle-form.ts';
import { canonicalJson, type RunningHash, runningHash } from './canonical.ts';

/** One document, or one row on each line. */
export type BundleLayout = 'json' | 'ndjson';

/** Takes entries in the order of the tables, and within a table of the keys. */
export interface BundleWriter {
  entry(table: BundleTable, entry: BundleEntry): void;
  /** Writes what is left; nothing can be added after. */
  end(): BundleHashes;
}

/**
 * Writes a bundle piece by piece. Both layouts have one row on a line, so that two exports can be
 * compared with any tool that compares lines.
 * @param write takes each piece of text as soon as it is known
 * @example const writer = writeBundle('ndjson', header, (text) => parts.push(text));
 */
export function writeBundle(
  layout: BundleLayout,
  header: BundleHeader,
  write: (text: string) => void,
): BundleWriter {
  const hashes = new Map<BundleTable, RunningHash>();
  for (const table of BUNDLE_TABLES) hashes.set(table, runningHash());
  const lines = layout === 'json' ? documentLines(write) : rowLines(write);
  lines.begin(header);
  return {
    entry: (table, entry) => {
      const text = canonicalJson(entry);
      hashes.get(table)?.addText(text);
      lines.row(table, text);
    },
    end: () => {
      const digests = [...hashes].map(([table, hash]) => [table, hash.digest()] as const);
      const sealed = sealBundle(header, Object.fromEntries(digests));
      lines.end(sealed);
      return sealed;
    },
  };
}

interface Lines {
  begin(header: BundleHeader): void;
  row(table: BundleTable, text: string): void;
  end(hashes: BundleHashes): void;
}

function rowLines(write: (text: string) => void): Lines {
  return {
    begin: (header) => write(`${JSON.stringify(header)}\n`),
    row: (table, text) => write(`{"table":"${table}","row":${text}}\n`),
    end: (sha256) => write(`${JSON.stringify({ sha256 })}\n`),
  };
}

function documentLines(write: (text: string) => void): Lines {
  let next = 0;
  let open: BundleTable | null = null;
  let rows = 0;
  /** Closes the table that is open and opens those up to this one; `null`: all of them. */
  const moveTo = (table: BundleTable | null): void => {
    while (open === null || open !== table) {
      if (open !== null) write(rows > 0 ? '\n]' : ']');
      const following = BUNDLE_TABLES[next];
      open = following ?? null;
      if (following === undefined) return;
      write(`${next > 0 ? ',' : ''}\n"${following}":[`);
      next += 1;
      rows = 0;
    }
  };
  return {
    begin: (header) => {
      const members = Object.entries(header).map(([key, one]) => `"${key}":${JSON.stringify(one)}`);
      write(`{\n${members.join(',\n')},\n"tables":{`);
    },
    row: (table, text) => {
      moveTo(table);
      write(`${rows > 0 ? ',' : ''}\n${text}`);
      rows += 1;
    },
    end: (sha256) => {
      moveTo(null);
      write(`\n},\n"sha256":${JSON.stringify(sha256)}\n}\n`);
    },
  };
}
