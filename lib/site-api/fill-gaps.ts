import type { FieldName, PageFields } from '../model/page.ts';

function isGap(value: PageFields[keyof PageFields] | undefined): boolean {
  return value === undefined || value === null || value.length === 0;
}

/**
 * What was found first, with its gaps filled by what was found later: what the user sees counts.
 * Where both name a record and not the same one, they are of different records, and nothing is
 * filled.
 * @example fillGaps({ accountName: 'Northwind', phone: null }, { accountName: 'N.', phone: '1' }) // { accountName: 'Northwind', phone: '1' }
 */
export function fillGaps<T extends Partial<PageFields>>(first: T, later: Partial<PageFields>): T {
  const isOther = (['accountRecordId', 'contactRecordId'] as const).some(
    (id) => first[id] && later[id] && first[id] !== later[id],
  );
  if (isOther) return first;
  const found = Object.entries(later).filter(
    ([name, value]) => !isGap(value) && isGap(first[name as keyof PageFields]),
  );
  return { ...first, ...Object.fromEntries(found) };
}

/** Who is named, by which id, and what is theirs. */
const PARTIES = [
  ['accountName', 'accountRecordId', ['accountRecordId', 'domain', 'arr', 'renewal']],
  ['contactName', 'contactRecordId', ['contactRecordId', 'emails', 'phone']],
] as const;

function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.normalize('NFKC').trim().toLowerCase());
  return one === other;
}

/**
 * Without what is somebody's whom the page does not name: a choice that nobody saved yet stands on
 * the page only, and a customer has their own domain or none.
 */
function ofThoseNamed(fields: PageFields, more: Partial<PageFields>): Partial<PageFields> {
  const others = PARTIES.filter(([name, id]) => {
    const [shown, told] = [fields[name], more[name]];
    return shown && told && fields[id] === null && !isSameName(shown, told);
  });
  const theirs: string[] = others.flatMap(([, , names]) => [...names]);
  return Object.fromEntries(Object.entries(more).filter(([name]) => !theirs.includes(name)));
}

/**
 * A reading of a page with its gaps filled, and what is still missing then.
 * @param missing what the page should have shown and did not
 */
export function withMore(
  { fields, missing }: { fields: PageFields; missing: FieldName[] },
  more: Partial<PageFields>,
): { fields: PageFields; missing: FieldName[] } {
  const filled = fillGaps(fields, ofThoseNamed(fields, more));
  const isMissing = (name: FieldName) => name === 'record' || isGap(filled[name]);
  return { fields: filled, missing: missing.filter(isMissing) };
}
