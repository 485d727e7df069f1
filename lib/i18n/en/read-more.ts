import type { MoreProblem } from '../../model/page.ts';

/** Reading more of a record than its page shows, and why that brought less than was asked for. */
export const readMore = {
  label: 'Read more from this site',
  hint: 'Asks the addresses that this product documents for the record you look at, with your own session. It only reads, at most 3 requests a record.',
  problem: {
    refused: (product: string) =>
      `${product} said no more than its page shows: your session may not read it there. What was read is shown.`,
    later: (product: string) =>
      `${product} wants no questions for a while, so not all was read. What was read is shown.`,
    unclear: (product: string) =>
      `${product} answered something else than it documents, so not all was read. What was read is shown.`,
    unreachable: (product: string) =>
      `${product} did not answer when asked for more. What was read is shown.`,
  } satisfies Record<MoreProblem, (product: string) => string>,
};
