import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WriteReceipt } from '../../lib/model/write-receipt.ts';
import type { Answer, Problem } from '../problem.ts';
import type { PanelActions } from './actions.ts';
import type { ScoreBefore } from './use-reports.ts';

interface PanelContextValue {
  actions: PanelActions;
  /** Epoch ms. */
  clock: () => number;
  /** Says how a write went: the words with Undo, or what was wrong. Returns what was wrong. */
  report: (answer: Answer<WriteReceipt>, done: string, before?: ScoreBefore) => Problem | null;
  /** Says that something is done that needs no Undo. */
  say: (text: string) => void;
}

export const PanelContext = createContext<PanelContextValue | null>(null);

export function usePanel(): PanelContextValue {
  const value = useContext(PanelContext);
  if (!value) throw new Error('Parts of the panel stand inside PanelApp: render them there.');
  return value;
}
