/** A committed write that can be taken back once. */
export interface WriteReceipt {
  changeId: string;
  accountId: string;
}
