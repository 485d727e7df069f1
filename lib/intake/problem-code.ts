/** What can be wrong, or doubtful, with a cell or a row. */
export const PROBLEM_CODES = [
  /** A field that the kind needs has no value. */
  'needed',
  'no-account',
  'no-person',
  'nothing-said',
  /** Of the row, as it was read: its cells may stand in the wrong columns, or are none. */
  'too-many-cells',
  'not-json',
  'undecodable',
  'too-long',
  /** A spreadsheet has cut the digits of a long number: `9.00720E+15`. */
  'rounded-id',
  'not-a-date',
  /** It can be read in two ways, and the conventions do not say which. */
  'ambiguous-date',
  'impossible-date',
  'far-past',
  'far-future',
  /** The name of its zone is not known: it was read in the file's. */
  'unknown-zone',
  /** The result of a formula that could not be computed: `#DIV/0!`. */
  'formula-error',
  'not-a-number',
  'ambiguous-number',
  /** It is spelt with the other mark before its fraction than the file. */
  'other-decimal',
  'not-whole',
  'out-of-range',
  'no-currency',
  'ambiguous-currency',
  'unknown-currency',
  'not-an-email',
  'not-a-phone',
  'not-a-domain',
  /** A domain of a mail provider or of a site that hosts everybody's pages. */
  'anybodys-domain',
  'not-a-score',
  'out-of-scale',
  'unknown-scale',
  'unknown-label',
  'unknown-metric',
  'ends-before-it-begins',
  'outlier',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
