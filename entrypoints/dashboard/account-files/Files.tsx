import { AccountFiles } from '../../../components/account-files/AccountFiles.tsx';
import type { BriefFacts } from '../../../components/account-files/brief-sheet.ts';
import type { ToastContent } from '../../../components/Toast.tsx';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { useAccountFiles } from './use-account-files.ts';

interface FilesProps {
  db: BellwetherDatabase;
  facts: BriefFacts;
  say: (toast: ToastContent) => void;
}

/** What can be taken out of the account that is shown, wired. */
export function Files({ db, facts, say }: FilesProps) {
  return <AccountFiles {...useAccountFiles(db, facts, say)} />;
}
