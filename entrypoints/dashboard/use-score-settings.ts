import { useCallback, useState } from 'preact/hooks';
import { errorText } from '../../components/error-text.ts';
import { useFormatters, useMessages } from '../../components/i18n.tsx';
import { troubleInWords } from '../../components/StoreProblem.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import { type Action, useAction } from '../../components/use-action.ts';
import { inWords } from '../../lib/own-pages/in-words.ts';
import { tellBackground } from '../../lib/own-pages/tell-background.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { saveHealthSettings, type TeamSettings } from '../../lib/store/health-settings.ts';
import { listScoreRows } from '../../lib/store/reads.ts';
import { rescoreAll } from '../../lib/store/rescore.ts';

type Say = (toast: ToastContent) => void;
type Progress = { done: number; total: number };

/** Accounts named in one message to the background. */
const TOLD_AT_ONCE = 1000;

interface SaveRequest {
  settings: TeamSettings;
  /** In force until now, for Undo. */
  before: TeamSettings;
  /** Called once the settings are kept; the scores follow. */
  onKept: () => void;
}

export interface ScoreSettings {
  save: Action<[request: SaveRequest]>;
  /** All accounts anew, by the settings in force. */
  scoreAgain: () => void;
  scoring: Progress | null;
  /** Why not every score follows the settings in force, in words. */
  notScored: string | null;
}

/** Keeps settings and scores by them; each says aloud how far it is, and how it ended. */
export function useScoreSettings(db: BellwetherDatabase, say: Say): ScoreSettings {
  const messages = useMessages();
  const words = messages.scoreSettings;
  const { score, scoring, notScored } = useScoring(db, say);
  const keep = useCallback(
    (settings: TeamSettings) =>
      inWords(
        (kind) => troubleInWords(messages, kind),
        () => saveHealthSettings(db, settings),
      ),
    [db, messages],
  );
  const save = useCallback(
    async ({ settings, before, onKept }: SaveRequest) => {
      const takeBack = async () => {
        // Said at once, so that a second click cannot ask for the same again.
        say({ text: words.undoing });
        try {
          await keep(before);
        } catch (error) {
          return say({ text: words.undoFailed(errorText(error)), onUndo: () => void takeBack() });
        }
        if (await score()) say({ text: words.undone });
      };
      await keep(settings);
      onKept();
      if (await score()) say({ text: words.saved, onUndo: () => void takeBack() });
    },
    [keep, score, say, words],
  );
  const scoreAgain = () => void score().then((isDone) => isDone && say({ text: words.saved }));
  return { save: useAction(save), scoreAgain, scoring, notScored };
}

/** Scores all accounts; resolves to whether all were. */
function useScoring(db: BellwetherDatabase, say: Say) {
  const messages = useMessages();
  const format = useFormatters();
  const words = messages.scoreSettings;
  const [scoring, setScoring] = useState<Progress | null>(null);
  const [notScored, setNotScored] = useState<string | null>(null);
  const score = useCallback(async (): Promise<boolean> => {
    setNotScored(null);
    setScoring({ done: 0, total: 0 });
    say({ text: words.scoring });
    const sayQuarter = onQuarter((done, total) =>
      say({ text: words.scoringAt(format.number(done, 0), total) }),
    );
    try {
      await inWords(
        (kind) => troubleInWords(messages, kind),
        () =>
          scoreAnew(db, (done, total) => {
            setScoring({ done, total });
            sayQuarter(done, total);
          }),
      );
      return true;
    } catch (error) {
      const why = errorText(error);
      setNotScored(why);
      say({ text: words.notScored(why) });
      return false;
    } finally {
      setScoring(null);
    }
  }, [db, say, messages, words, format]);
  return { score, scoring, notScored };
}

/** A voice that spoke at every step would drown everything else. */
function onQuarter(act: (done: number, total: number) => void) {
  let said = 0;
  return (done: number, total: number) => {
    const quarter = Math.floor((4 * done) / total);
    if (quarter === said || done === total) return;
    said = quarter;
    act(done, total);
  };
}

/** Panels learn of it from the store, slice by slice; badges from the background. */
async function scoreAnew(
  db: BellwetherDatabase,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  await rescoreAll(db, Date.now(), onProgress);
  const accountIds = (await listScoreRows(db)).map(({ accountId }) => accountId);
  for (let from = 0; from < accountIds.length; from += TOLD_AT_ONCE)
    tellBackground(accountIds.slice(from, from + TOLD_AT_ONCE));
}
