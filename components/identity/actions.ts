import type { ExternalId } from '../../lib/model/account.ts';
import type {
  MergeChoice,
  MergePreview,
  SplitChoice,
  SplitPreview,
} from '../../lib/model/identity.ts';
import type { AccountCandidate } from '../../lib/model/views.ts';
import type { Answer } from '../problem.ts';

/** What can be changed of who one account is. Each fails with the words for the user. */
export interface IdentityActions {
  unlink(record: ExternalId): Promise<void>;
  addDomain(typed: string): Promise<void>;
  removeDomain(domain: string): Promise<void>;
  shareDomain(domain: string, isShared: boolean): Promise<void>;
  /** `null`: it stands alone. */
  setParent(parent: AccountCandidate | null): Promise<void>;
  /** Accounts other than this one. */
  search(query: string): Promise<Answer<AccountCandidate[]>>;
  previewMerge(otherId: string): Promise<MergePreview>;
  /** The other one goes. */
  merge(preview: MergePreview, choice: MergeChoice): Promise<void>;
  previewSplit(choice: SplitChoice): Promise<SplitPreview>;
  split(name: string, choice: SplitChoice): Promise<void>;
}
