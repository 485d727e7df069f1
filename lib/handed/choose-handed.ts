import { type Handed, PAGE_WAYS, type PageWay } from './handed.ts';
import { isSame } from './same-customer.ts';

/** Everything that a page hands over at one moment, way by way. */
export type HandedByWay = Record<PageWay, Handed[]>;

/** What counts of it; `handed: null`: it names two, so it counts as none. */
export type Choice =
  | { way: PageWay; handed: Handed }
  /** Two different records or customers. */
  | { way: 'conflict'; handed: null };

/**
 * Which of a page's hand-overs counts. Script, message and attributes are the author's own word:
 * they must agree, and the first of them is taken whole. schema.org data is in any page, for other
 * readers, and only asked where nothing else is said.
 * @returns `null`: the page hands over nothing
 */
export function chooseHanded(byWay: HandedByWay): Choice | null {
  const { 'json-ld': weak, ...strong } = byWay;
  const own = PAGE_WAYS.flatMap((way) =>
    way === 'json-ld' ? [] : strong[way].map((handed) => ({ way, handed })),
  );
  const said = own.length > 0 ? own : weak.map((handed) => ({ way: 'json-ld' as const, handed }));
  const isOne = said.every((one, index) =>
    said.slice(index + 1).every(({ handed }) => isSame(one.handed, handed)),
  );
  return isOne ? (said[0] ?? null) : { way: 'conflict', handed: null };
}
