import { LINK_MAX } from './handed.ts';

/** At the hash's start, or behind what an application keeps there itself. */
const IN_HASH = /[#&?]bellwether=([^&#]*)/;

/**
 * What stands behind `#bellwether=` in an address, as it stands there.
 * @returns `null`: nothing, or more than a link may hand over
 * @example linkText(new URL('https://crm.example/#bellwether=e30')) // 'e30'
 */
export function linkText(url: URL): string | null {
  const text = IN_HASH.exec(url.hash)?.[1] ?? '';
  return text !== '' && text.length <= LINK_MAX ? text : null;
}
