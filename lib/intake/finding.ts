/** How far a thing that was detected can be relied on. */
export type Sureness = 'sure' | 'likely' | 'guess';

/** What was detected, and by what: shown to the user, who may know better. */
export interface Finding<Value, Reason extends string> {
  value: Value;
  sureness: Sureness;
  reason: Reason;
}

/** What the user has said needs no detecting. */
export function given<Value>(value: Value): Finding<Value, 'given'> {
  return { value, sureness: 'sure', reason: 'given' };
}
