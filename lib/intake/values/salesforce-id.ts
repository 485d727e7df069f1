const LONG_ID = /^[a-zA-Z0-9]{18}$/;
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * An id of Salesforce as its pages and its reports name it. Exports of its data write 18 characters,
 * of which the last three only repeat which of the first 15 are capitals: for programs that do not
 * tell `a` from `A`. Texts whose end says nothing of the kind are no such id and stay as they are.
 * @example shortSalesforceId('001D000000IRFmaIAH') // '001D000000IRFma'
 */
export function shortSalesforceId(text: string): string {
  return LONG_ID.test(text) && text.endsWith(caseSigns(text)) ? text.slice(0, 15) : text;
}

/** For each five characters one sign: the number whose bits are their capitals, the first lowest. */
function caseSigns(text: string): string {
  return [0, 5, 10].map((from) => SIGNS[capitalsIn(text.slice(from, from + 5))]).join('');
}

function capitalsIn(five: string): number {
  return [...five].reduce((bits, sign, at) => bits + (/[A-Z]/.test(sign) ? 1 << at : 0), 0);
}
