import { type CountryCode, isSupportedCountry, parsePhoneNumber } from 'libphonenumber-js/min';
import { type Cell, isDoubtful, isRead, isUnread, MISSING, remembering } from './cell.ts';
import { westernForm } from './text.ts';

const LONGEST = 60;

function parsed(text: string, region: CountryCode | undefined): string | null {
  try {
    const options = { extract: false, ...(region === undefined ? {} : { defaultCountry: region }) };
    const number = parsePhoneNumber(text, options);
    return number.isValid() ? number.number : null;
  } catch {
    // The library's way to say that a text is no number.
    return null;
  }
}

/**
 * Reads phone numbers to E.164. One that cannot be read, or has no country code where the file's
 * region is not known, stays as it stood and is doubtful.
 * @param region ISO 3166 of numbers without a country code
 * @example phoneReader('GB')('020 7946 0101').value // '+442079460101'
 */
export function phoneReader(region: string | null): (text: string) => Cell<string> {
  const country = region !== null && isSupportedCountry(region) ? region : undefined;
  return remembering((text) => {
    if (text === '') return MISSING;
    if (text.length > LONGEST) return isUnread('too-long');
    const plain = westernForm(text).replace(/^00(?=[1-9])/, '+');
    const number = parsed(plain, country);
    return number === null ? isDoubtful(text, 'not-a-phone') : isRead(number);
  });
}
