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

/**
 * A reading of a page with its gaps filled, and what is still missing then.
 * @param missing what the page should have shown and did not
 */
export function withMore(
  { fields, missing }: { fields: PageFields; missing: FieldName[] },
  more: Partial<PageFields>,
): { fields: PageFields; missing: FieldName[] } {
  const filled = fillGaps(fields, more);
  const isMissing = (name: FieldName) => name === 'record' || isGap(filled[name]);
  return { fields: filled, missing: missing.filter(isMissing) };
}
