const ONE_OF_TWO = 'two companies are no answer; when one of them is gone, the other is one';
const LABEL = 'a property without its value is taken with its label';

/**
 * Changes after which an adapter says what the page does not, by their seeds, and why that stands
 * for now. Whoever mends an adapter takes its lines away.
 */
export const KNOWN_WRONG: Record<string, string> = {
  'hubspot--contact-two-companies#40': ONE_OF_TWO,
  'hubspot--contact-two-companies#49': ONE_OF_TWO,
  'hubspot--contact-two-companies#85': ONE_OF_TWO,
  'hubspot--ticket#59': LABEL,
  'hubspot--ticket#95': LABEL,
};
