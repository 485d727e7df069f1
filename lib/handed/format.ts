/** Any text of 1 to `max` characters, line breaks included: they are folded afterwards. */
function text(max: number): RegExp {
  return new RegExp(`^[\\s\\S]{1,${max}}$`, 'u');
}

/** Visible ASCII. An id that begins with a tilde is none: see `NO_ID`. */
const ID = /^[!-}][!-~]{0,127}$/;
const EMAIL = /^(?=[\s\S]{1,254}$)[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]+$/u;

/**
 * What a hand-over may contain, and the form of each value. All values are texts, money and dates
 * as the page shows them. `public/bellwether-handover.schema.json` says the same to authors of
 * pages; a test holds the two together.
 */
export const FORMAT = {
  record: { type: /^(?:account|contact|deal|ticket)$/, id: ID },
  customer: {
    id: ID,
    name: text(200),
    domain: text(253),
    owner: text(200),
    arr: text(100),
    renewal: text(100),
  },
  contact: { id: ID, name: text(200), email: EMAIL, phone: text(100) },
  ticket: { subject: text(500), status: text(100), priority: text(100) },
  deal: { amount: text(100) },
} as const satisfies Record<string, Record<string, RegExp>>;

type Format = typeof FORMAT;
export type GroupName = keyof Format;

/** A hand-over's values by group, each in the form that `FORMAT` asks for. */
export type Groups = { [G in GroupName]?: { [F in keyof Format[G]]?: string } };

export const GROUP_NAMES = Object.keys(FORMAT) as GroupName[];

/** Whether a value may stand in a field. */
export function fits<G extends GroupName>(
  group: G,
  field: keyof Format[G],
  value: unknown,
): value is string {
  const form = FORMAT[group][field] as RegExp;
  return typeof value === 'string' && form.test(value);
}
