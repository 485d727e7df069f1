import { TEXT_MAX } from '../../model/fact.ts';
import { type Cell, isRead, isUnread, MISSING } from './cell.ts';
import { shortSalesforceId } from './salesforce-id.ts';

function upTo(most: number): (text: string) => Cell<string> {
  return (text) => {
    if (text === '') return MISSING;
    return text.length <= most ? isRead(text) : isUnread('too-long');
  };
}

/** What a customer or a person is called. */
export const readName = upTo(TEXT_MAX.label);
export const readLine = upTo(TEXT_MAX.line);
export const readNote = upTo(TEXT_MAX.note);

const ID_MAX = 128;
/** A long number as a spreadsheet shows it; different ones look the same. */
const ROUNDED = /^\d(?:[.,]\d{1,14})?e\+\d{1,3}$/i;

/** An id of the source system, as its pages have it too: some differ by case only. */
export function readId(text: string): Cell<string> {
  if (text === '') return MISSING;
  if (text.length > ID_MAX) return isUnread('too-long');
  return ROUNDED.test(text) ? isUnread('rounded-id') : isRead(shortSalesforceId(text));
}
