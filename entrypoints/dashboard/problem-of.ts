import type { Problem } from '../../components/problem.ts';
import { writeProblem } from '../../lib/own-pages/in-words.ts';

/** Why a write to the store was not done, in the words that the panel has for it. */
export function problemOf(error: unknown): Problem {
  const problem = writeProblem(error);
  if (problem === 'invalid') return 'bad-request';
  if (problem === 'quota') return 'no-room';
  if (problem === 'loss') return 'data-loss';
  return problem === 'not-found' || problem === 'merged' ? problem : 'storage';
}
