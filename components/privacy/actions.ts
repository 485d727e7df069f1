import type { EraseChoice, ErasePreview, EraseTarget } from '../../lib/model/erase.ts';
import type { LegalHold } from '../../lib/model/privacy.ts';

/** What can be done about somebody's privacy. Each fails with the words for the user. */
export interface PrivacyActions {
  preview(target: EraseTarget, choice: EraseChoice): Promise<ErasePreview>;
  /** Says when it is done; an account's page is gone then. */
  erase(target: EraseTarget, choice: EraseChoice): Promise<void>;
  setHold(target: EraseTarget, name: string, reason: string): Promise<void>;
  liftHold(hold: LegalHold, name: string): Promise<void>;
}
