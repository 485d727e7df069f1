import type { PageFields } from '../model/page.ts';
import type { AccountProposal } from '../model/views.ts';
import { parseDate } from '../page-text/parse-date.ts';
import { parseMoney } from '../page-text/parse-money.ts';

/** Noon in Greenwich is the same calendar day almost everywhere. */
const NOON = 'T12:00:00Z';

/**
 * What a page says of an account's revenue and renewal, where it says so beyond doubt; a text that
 * can be read in two ways is `null`, like one that is not there: `€ 1.200` is in doubt, unless the
 * page says that it is in German.
 * @param language the page's own, such as `de-DE`; `null`: it names none
 * @example pageFigures({ ...fields, renewal: '2027-03-31' }, null).renewalAt // 1806494400000
 */
export function pageFigures(
  fields: PageFields,
  language: string | null,
): Pick<AccountProposal, 'arr' | 'renewalAt'> {
  const arr = parseMoney(fields.arr ?? '', language).value;
  const day = parseDate(fields.renewal ?? '', language).value;
  return {
    arr: arr !== null && arr.amount >= 0 ? arr : null,
    renewalAt: day === null ? null : Date.parse(`${day}${NOON}`),
  };
}
