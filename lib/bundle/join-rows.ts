import type { Row } from './bundle-form.ts';
import { canonicalJson } from './canonical.ts';

/** When something was last done to a row, by the fields that say so, epoch ms; 0: none does. */
const CLOCKS = ['updatedAt', 'recordedAt', 'deletedAt', 'linkedAt', 'doneAt', 'since'] as const;

/** A row with what is known of it. */
export interface Claim {
  row: Row;
  isReadable: boolean;
}

/** Which of two rows of one key stays, and whether by its time or only because one has to. */
export interface Verdict {
  winner: 'one' | 'other' | 'same';
  why: 'newer' | 'fuller' | 'tie';
}

/** @returns epoch ms */
export function changedAt(row: Row): number {
  return CLOCKS.reduce((latest, field) => {
    const at = row[field];
    return typeof at === 'number' && at > latest ? at : latest;
  }, 0);
}

/**
 * Decides between two rows of the same key, by a total order: one that can be read before one that
 * cannot, the newer before the older, one with its note before one whose note was left out, and
 * else the greater canonical text. So whoever merges whose bundle into whose, in any order and
 * however often, ends with the same row.
 * @example judge({ row: mine, isReadable: true }, { row: theirs, isReadable: true }).winner
 */
export function judge(one: Claim, other: Claim): Verdict {
  const [text, otherText] = [canonicalJson(one.row), canonicalJson(other.row)];
  if (text === otherText) return { winner: 'same', why: 'tie' };
  const steps: [number, Verdict['why']][] = [
    [Number(one.isReadable) - Number(other.isReadable), 'fuller'],
    [changedAt(one.row) - changedAt(other.row), 'newer'],
    [Number(hasNote(one.row)) - Number(hasNote(other.row)), 'fuller'],
    [text < otherText ? -1 : 1, 'tie'],
  ];
  const [order, why] = steps.find(([difference]) => difference !== 0) ?? [1, 'tie'];
  return { winner: order > 0 ? 'one' : 'other', why };
}

/** A confidential note that was left out of a bundle comes back as an empty one. */
function hasNote({ isConfidential, note }: Row): boolean {
  return isConfidential !== true || (typeof note === 'string' && note !== '');
}

type Kin = Pick<Row, 'id' | 'mergedIntoId' | 'parentId'>;

/**
 * For accounts that were merged away: the account that has their facts in the end. One that leads
 * nowhere or round in a circle leads nowhere here.
 * @example survivors(accounts).get(fact.accountId) ?? fact.accountId
 */
export function survivors(accounts: readonly Kin[]): Map<string, string> {
  const next = new Map(accounts.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  const found = new Map<string, string>();
  for (const { id, mergedIntoId } of accounts) {
    if (typeof id !== 'string' || typeof mergedIntoId !== 'string') continue;
    const seen = new Set<unknown>([id]);
    let end: unknown = mergedIntoId;
    while (!seen.has(end) && typeof next.get(end) === 'string') {
      seen.add(end);
      end = next.get(end);
    }
    if (typeof end === 'string' && !seen.has(end) && next.has(end)) found.set(id, end);
  }
  return found;
}

/**
 * Accounts that two people made parts of one another, one each: of every such circle the one with
 * the greatest id, which then stands alone.
 */
export function circleBreakers(accounts: readonly Kin[]): Set<string> {
  const parents = new Map(accounts.map(({ id, parentId }) => [id, parentId]));
  const breakers = new Set<string>();
  for (const { id } of accounts) {
    const path: string[] = [];
    let at: unknown = id;
    while (typeof at === 'string' && !path.includes(at)) {
      path.push(at);
      at = parents.get(at);
    }
    if (typeof at !== 'string') continue;
    const circle = path.slice(path.indexOf(at));
    breakers.add(circle.reduce((greatest, one) => (one > greatest ? one : greatest)));
  }
  return breakers;
}
