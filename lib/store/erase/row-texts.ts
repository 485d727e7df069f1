/** A member of a row that may be malformed, as a text; `null`: it is none. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The texts of a list that may be malformed. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => textOf(one) !== null) : [];
}
