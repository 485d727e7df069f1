import type { TimelineItem } from '../../lib/model/views.ts';

/** Facts by id: those of the timeline and those that only the score needs. */
export type FactsById = ReadonlyMap<string, TimelineItem>;

export function factsById(
  timeline: readonly TimelineItem[],
  evidence: Readonly<Record<string, TimelineItem>>,
): FactsById {
  const byId = new Map(Object.entries(evidence));
  for (const item of timeline) byId.set(item.id, item);
  return byId;
}

/** Only addresses of the web are links; what a page put there may be anything. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
