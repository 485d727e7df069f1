import { useCallback } from 'preact/hooks';
import type {
  AccessChoice,
  AccountFilesProps,
} from '../../../components/account-files/AccountFiles.tsx';
import { accessSheet } from '../../../components/account-files/access-sheet.ts';
import { type BriefFacts, briefSheet } from '../../../components/account-files/brief-sheet.ts';
import { useFormatters, useMessages } from '../../../components/i18n.tsx';
import type { ToastContent } from '../../../components/Toast.tsx';
import { useAction } from '../../../components/use-action.ts';
import { toHtml, toMarkdown } from '../../../lib/bundle/sheet.ts';
import { readAccess } from '../../../lib/store/access.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { noteTaken } from '../../../lib/store/last-backup.ts';
import { localDay } from '../../../lib/store/local-day.ts';
import { useInWords } from '../backup/use-in-words.ts';
import { saveFile, saveJson } from '../export-file.ts';

/** What can be taken out of the account that is shown. */
export function useAccountFiles(
  db: BellwetherDatabase,
  facts: BriefFacts,
  say: (toast: ToastContent) => void,
): AccountFilesProps {
  const messages = useMessages();
  const format = useFormatters();
  const words = messages.accountFiles;
  const brief = briefSheet(facts, messages, format, Date.now());
  const copy = async () => {
    await navigator.clipboard.writeText(toMarkdown(brief));
    say({ text: words.copied });
  };
  const save = async () => {
    const name = `${fileName(facts.account.name)}-${localDay(Date.now())}.md`;
    say({ text: words.saved(saveFile(name, [toMarkdown(brief)], 'text/markdown;charset=utf-8')) });
  };
  return {
    contacts: facts.account.contacts,
    brief,
    copyBrief: useAction(copy),
    saveBrief: useAction(save),
    onPrint: () => window.print(),
    saveAccess: useAction(useSaveAccess(db, facts.account.id, say)),
  };
}

function useSaveAccess(
  db: BellwetherDatabase,
  accountId: string,
  say: (toast: ToastContent) => void,
) {
  const messages = useMessages();
  const format = useFormatters();
  const inWords = useInWords();
  return useCallback(
    async ({ contactId, form, confidentialNotes }: AccessChoice) => {
      const words = messages.accountFiles;
      const now = Date.now();
      const options = { accountId, contactId, confidentialNotes };
      const file = await inWords(() => readAccess(db, options, now));
      if (!file) throw new Error(words.gone);
      const rows = Object.values(file.tables).reduce((sum, { length }) => sum + length, 0);
      const subject = `${contactId === null ? 'account' : 'person'} ${form}`;
      await inWords(() => noteTaken(db, { what: 'export', subject, rows }, now));
      const name = fileName(file.about.name);
      const page = () => toHtml(accessSheet(file, messages, format));
      say({
        text: words.saved(
          form === 'json'
            ? saveJson(name, file, now)
            : saveFile(`${name}-${localDay(now)}.html`, [page()], 'text/html;charset=utf-8'),
        ),
      });
    },
    [db, accountId, messages, format, inWords, say],
  );
}

/** What every file system takes: letters, digits and dashes. */
function fileName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 60) || 'bellwether';
}
