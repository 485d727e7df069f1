import { fromStored, keyOf, type Put, type TableName, type TableRows } from '../tables.ts';

/** A row as it lies there and as a chunk leaves it. */
export interface DraftedRow {
  put: Put;
  /** As it lies there; `null`: the chunk makes it. */
  before: unknown;
}

/** Rows to be written. */
export interface DraftedPuts {
  fresh: Put[];
  changed: Put[];
}

/** What a chunk is going to write: later rows of it see what earlier ones made. */
export class ChunkDraft {
  /** Accounts of which something is written. */
  readonly accountIds = new Set<string>();
  /** Accounts and people that rows only named. */
  readonly byReference = new Set<string>();
  /** Keys of rows that were spoken of and stay as they are. */
  readonly same = new Set<string>();
  private readonly stored = new Map<string, { row: unknown; raw: unknown }>();
  private readonly drafted = new Map<string, DraftedRow>();
  /** Drafted since the last `take`. */
  private fresh = new Map<string, Put>();
  private changed = new Map<string, Put>();

  /** Notes a row as it lies in the database. */
  store(table: TableName, key: string, raw: unknown): void {
    this.stored.set(placeOf(table, key), { row: fromStored(table, raw), raw });
  }

  /** Whether a row is there that this version cannot read. */
  isUnreadable(table: TableName, key: string): boolean {
    return this.stored.get(placeOf(table, key))?.row === null;
  }

  /** A row as it is after the rows so far; `undefined`: it is not there, or was not read. */
  get<T extends TableName>(table: T, key: string): TableRows[T] | undefined {
    const place = placeOf(table, key);
    const one = this.drafted.get(place)?.put ?? this.stored.get(place);
    return (one?.row ?? undefined) as TableRows[T] | undefined;
  }

  put(put: Put): void {
    const key = keyOf(put);
    const place = placeOf(put.table, key);
    const drafted = this.drafted.get(place);
    const before = drafted ? drafted.before : (this.stored.get(place)?.raw ?? null);
    this.drafted.set(place, { put, before });
    const isFresh = this.fresh.has(place) || (before === null && drafted === undefined);
    (isFresh ? this.fresh : this.changed).set(place, put);
    this.same.delete(key);
    this.accountIds.add(put.table === 'accounts' ? put.row.id : put.row.accountId);
  }

  /** Notes that a row was spoken of and stays, unless another row of the chunk changes it. */
  leave(table: TableName, key: string): void {
    if (!this.drafted.has(placeOf(table, key))) this.same.add(key);
  }

  /** What was drafted since this was last called: `fresh` is not in the database, `changed` is. */
  take(): DraftedPuts {
    const taken = { fresh: [...this.fresh.values()], changed: [...this.changed.values()] };
    this.fresh = new Map();
    this.changed = new Map();
    return taken;
  }

  /** All of it, taken or not. */
  rows(): DraftedRow[] {
    return [...this.drafted.values()];
  }
}

function placeOf(table: TableName, key: string): string {
  return `${table}/${key}`;
}
