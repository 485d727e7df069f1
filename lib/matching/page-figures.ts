import type { PageFields } from '../model/page.ts';
import type { AccountProposal } from '../model/views.ts';
import { parseDate } from '../page-text/parse-date.ts';
import { parseMoney } from '../page-text/parse-money.ts';

/** Noon in Greenwich is the same calendar day almost everywhere. */
const NOON = 'T12:00:00Z';

/**
 * What a page says of an account's revenue and renewal, where it says so beyond doubt; a text that
 * can be read in two ways is `null`, like one that is not there. A page does not tell its language,
 * so `€ 1.200` is in doubt and `€ 1,200,000` is not.
 * @example pageFigures({ ...fields, renewal: '2027-03-31' }).renewalAt // 1806494400000
 */
export function pageFigures(fields: PageFields): Pick<AccountProposal, 'arr' | 'renewalAt'> {
  const arr = parseMoney(fields.arr ?? '', null).value;
  const day = parseDate(fields.renewal ?? '', null).value;
  return {
    arr: arr !== null && arr.amount >= 0 ? arr : null,
    renewalAt: day === null ? null : Date.parse(`${day}${NOON}`),
  };
}
