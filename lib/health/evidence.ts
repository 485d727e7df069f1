import type { EvidenceRef } from '../model/health.ts';

interface Fact {
  id: string;
  occurredAt: number;
}

/** References to facts that count alike. */
export function evenEvidence(kind: EvidenceRef['kind'], facts: readonly Fact[]): EvidenceRef[] {
  return facts.map((fact) => evidenceRef(kind, fact, 1 / facts.length));
}

/** A reference to one fact with its share of the measure, 0–1. */
export function evidenceRef(kind: EvidenceRef['kind'], fact: Fact, weight: number): EvidenceRef {
  return { kind, id: fact.id, occurredAt: fact.occurredAt, weight };
}

/** The fact that happened last, of one moment the one known last; `undefined` of none. */
export function latestOf<T extends Fact>(facts: readonly T[]): T | undefined {
  let latest: T | undefined;
  for (const fact of facts) {
    if (latest === undefined || fact.occurredAt >= latest.occurredAt) latest = fact;
  }
  return latest;
}
