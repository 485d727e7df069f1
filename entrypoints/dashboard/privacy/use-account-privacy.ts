import { useMemo } from 'preact/hooks';
import { useMessages } from '../../../components/i18n.tsx';
import type { AccountPrivacyProps } from '../../../components/privacy/AccountPrivacy.tsx';
import type { PrivacyActions } from '../../../components/privacy/actions.ts';
import { troubleInWords } from '../../../components/StoreProblem.tsx';
import type { ToastContent } from '../../../components/Toast.tsx';
import { useLive } from '../../../components/use-live.ts';
import { browser } from '../../../lib/browser.ts';
import type { Messages } from '../../../lib/i18n/index.ts';
import { dropSnapshots, takeSnapshot } from '../../../lib/integrity/take-snapshot.ts';
import type { EraseChoice, EraseTarget } from '../../../lib/model/erase.ts';
import { inWords } from '../../../lib/own-pages/in-words.ts';
import { tellBackground } from '../../../lib/own-pages/tell-background.ts';
import type { BellwetherDatabase } from '../../../lib/store/database.ts';
import { eraseForGood, HeldError } from '../../../lib/store/erase/erase.ts';
import type { Erasure } from '../../../lib/store/erase/erasure.ts';
import { previewErase } from '../../../lib/store/erase/preview.ts';
import { eraseFromStorages } from '../../../lib/store/erase/storages.ts';
import { liftHold, listHolds, setHold } from '../../../lib/store/holds.ts';
import { live } from '../../../lib/store/live.ts';
import { SCHEMA_VERSION } from '../../../lib/store/migrations/index.ts';

interface Shown {
  accountId: string;
  /** Where to go once the account is gone. */
  backHref: string;
}

type Say = (toast: ToastContent) => void;

/** Erasing and holding what one account's page shows. */
export function useAccountPrivacy(
  db: BellwetherDatabase,
  { accountId, backHref }: Shown,
  say: Say,
): Pick<AccountPrivacyProps, 'holds' | 'actions'> {
  const messages = useMessages();
  const holds = useLive(
    live(() => listHolds(db)),
    accountId,
  );
  const actions = useMemo(
    (): PrivacyActions => ({
      preview: (target, choice) => privately(messages, () => previewErase(db, target, choice)),
      erase: async (target, choice) => {
        await privately(messages, () => erase(db, { target, choice }, messages, say));
        if (target.of === 'account') location.hash = backHref;
      },
      setHold: async (target, name, reason) => {
        await privately(messages, () => setHold(db, { ...target, reason }, Date.now()));
        say({ text: messages.privacy.account.holdSet(name) });
      },
      liftHold: async ({ id }, name) => {
        await privately(messages, () => liftHold(db, id, Date.now()));
        say({ text: messages.privacy.holds.lifted(name) });
      },
    }),
    [db, backHref, messages, say],
  );
  const all = holds.state === 'ready' ? holds.value : [];
  return { holds: all.filter((hold) => hold.accountId === accountId), actions };
}

/**
 * A hold has words of its own; anything else is for the words of the store.
 * @throws {Error} with the words for the user
 */
export async function privately<T>(messages: Messages, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HeldError) throw new Error(messages.privacy.erase.held, { cause: error });
    return inWords(
      (kind) => troubleInWords(messages, kind),
      () => Promise.reject(error),
    );
  }
}

async function erase(
  db: BellwetherDatabase,
  { target, choice }: { target: EraseTarget; choice: EraseChoice },
  { privacy }: Messages,
  say: Say,
): Promise<void> {
  const at = { now: Date.now(), random: randomHex() };
  const { pseudonym, rows, accountIds, erasure } = await eraseForGood(db, target, choice, at);
  const isClear = await eraseBeside(db, erasure);
  say({ text: isClear ? privacy.erase.done(pseudonym, rows) : privacy.erase.besideFailed });
  tellBackground(accountIds);
}

/** @returns whether it is done; if not, it is tried again when the browser starts */
async function eraseBeside(db: BellwetherDatabase, erasure: Erasure): Promise<boolean> {
  const { local, session } = browser.storage;
  try {
    await eraseFromStorages(db, erasure, {
      ...{ local, session },
      dropSnapshots: () => dropSnapshots(local),
    });
    // Those from before are gone: whatever happens to the disk now, there is one again.
    const wanted = { reason: 'erase', schemaVersion: SCHEMA_VERSION, now: Date.now() } as const;
    void takeSnapshot(local, db.backendDB(), wanted);
    return true;
  } catch (error) {
    console.error('What lies beside the database was not cleared.', error);
    return false;
  }
}

function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(22));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
