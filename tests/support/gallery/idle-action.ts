import type { Action } from '../../../components/use-action.ts';

/** Something that could be done and is not being done. */
export const IDLE: Action<unknown[]> = { pending: false, failure: null, run: async () => {} };
