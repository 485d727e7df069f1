/** Ceilings for anything that arrives from another context, checked before a schema walks it. */
export const MESSAGE_BOUNDS = { depth: 12, nodes: 5_000, chars: 400_000 } as const;

/**
 * Whether a value is plain data within the ceilings. Iterative, so that depth cannot overflow the
 * stack; stops at the first ceiling it meets.
 */
export function isWithinBounds(value: unknown, bounds = MESSAGE_BOUNDS): boolean {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  let nodes = 0;
  let chars = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    nodes += 1;
    if (nodes > bounds.nodes || next.depth > bounds.depth) return false;
    if (typeof next.value === 'string') chars += next.value.length;
    if (chars > bounds.chars) return false;
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, child] of Object.entries(next.value)) {
      chars += key.length;
      open.push({ value: child, depth: next.depth + 1 });
    }
  }
  return true;
}
