import type { LogCommand, LogDraft } from '../../lib/model/log-entry.ts';
import type { PickerCommand } from '../../lib/model/picker.ts';
import type { AccountCandidate, AccountProposal, PanelLayout } from '../../lib/model/views.ts';
import type { WriteReceipt } from '../../lib/model/write-receipt.ts';
import type { OverrideCommand } from '../health/override-fields.ts';
import type { Answer } from '../problem.ts';

/** Everything the panel can ask for. `viewKey` is the view that was on screen at the click. */
export interface PanelActions {
  log(viewKey: string, log: LogCommand): Promise<Answer<WriteReceipt>>;
  saveDraft(accountId: string, draft: LogDraft | null): void;
  link(viewKey: string, accountId: string): Promise<Answer<WriteReceipt>>;
  createAccount(viewKey: string, proposal: AccountProposal): Promise<Answer<WriteReceipt>>;
  search(query: string): Promise<Answer<AccountCandidate[]>>;
  setTaskDone(taskId: string, done: boolean): Promise<Answer<WriteReceipt>>;
  /** Sets a band by hand, or lifts it. */
  setOverride(viewKey: string, command: OverrideCommand): Promise<Answer<WriteReceipt>>;
  /** Resolves to whether there was still something to take back. */
  undo(changeId: string): Promise<Answer<boolean>>;
  /** One thing that the user did while teaching Bellwether to read this page. */
  teach(command: PickerCommand): Promise<Answer<unknown>>;
  changeLayout(layout: Partial<PanelLayout>): void;
  openDashboard(accountId: string | null): void;
  /** Asks for the view again. */
  reload(): void;
}
