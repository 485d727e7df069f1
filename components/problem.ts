/** Why something that was asked for did not happen; the key of its words. */
export type Problem =
  | 'no-answer'
  | 'record-changed'
  | 'not-found'
  /** The customer was merged into another one meanwhile. */
  | 'merged'
  | 'bad-request'
  | 'storage'
  /** The disk is full. */
  | 'no-room'
  /** A part of the data is missing; the dashboard offers the ways out. */
  | 'data-loss'
  | 'not-allowed'
  /** The page hides the panel, or part of it. */
  | 'covered'
  /** The panel came into view, or moved, only just before. */
  | 'unsteady'
  | 'other';

/** The answer to something that may fail for reasons a user can act on. */
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };
