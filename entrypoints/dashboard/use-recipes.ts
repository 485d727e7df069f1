import { useCallback } from 'preact/hooks';
import type { RecipeListProps } from '../../components/dashboard/RecipeList.tsx';
import { errorText } from '../../components/error-text.ts';
import { useMessages } from '../../components/i18n.tsx';
import { troubleInWords } from '../../components/StoreProblem.tsx';
import type { ToastContent } from '../../components/Toast.tsx';
import { useAction } from '../../components/use-action.ts';
import { type Live, useLive } from '../../components/use-live.ts';
import { useReady } from '../../components/use-ready.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { Recipe } from '../../lib/model/recipe.ts';
import { inWords } from '../../lib/own-pages/in-words.ts';
import { allowedPatterns, withPermissions } from '../../lib/own-pages/permissions.ts';
import { tellSiteChanged } from '../../lib/own-pages/site-settings.ts';
import type { BellwetherDatabase } from '../../lib/store/database.ts';
import { live } from '../../lib/store/live.ts';
import { parseRecipeFile, RecipeFileError, toRecipeFile } from '../../lib/store/recipe-file.ts';
import {
  listRecipes,
  type RecipeChange,
  removeRecipe,
  saveRecipes,
  undoRecipes,
} from '../../lib/store/recipes.ts';
import { saveJson } from './export-file.ts';

type Say = (toast: ToastContent) => void;
type Write = (
  work: (db: BellwetherDatabase) => Promise<RecipeChange[]>,
  done: string,
) => Promise<void>;

/** What was taught, live, and what can be done with it; every write can be taken back. */
export function useRecipes(database: Live<BellwetherDatabase>, say: Say): RecipeListProps {
  const words = useMessages().picker.recipes;
  const db = database.state === 'ready' ? database.value : null;
  const known = useLive(db && live(() => listRecipes(db)), db !== null);
  const patterns = useLive(withPermissions(allowedPatterns), 'recipes');
  const write = useWrite(database, say);
  const importFile = useImport(write);
  const recipes = known.state === 'ready' ? known.value : [];
  const allowed = patterns.state === 'ready' ? patterns.value : [];
  return {
    recipes: recipes.map((one) => ({ ...one, isAllowed: isWithin(one.origin, allowed) })),
    rename: useAction(
      useCallback(
        (recipe: Recipe, name: string) =>
          write((open) => saveRecipes(open, [{ ...plain(recipe), name }]), words.renamed(name)),
        [write, words],
      ),
    ),
    remove: useAction(
      useCallback(
        ({ id, name }: Recipe) => write((open) => removeRecipe(open, id), words.deleted(name)),
        [write, words],
      ),
    ),
    exportAll: useAction(
      useCallback(async () => {
        const file = toRecipeFile(recipes, Date.now());
        say({ text: words.exported(saveJson('bellwether-recipes', file, Date.now())) });
      }, [recipes, say, words]),
    ),
    importFile,
  };
}

/** As it is stored, without what the list adds. */
function plain(recipe: Recipe & { isAllowed?: boolean }): Recipe {
  const { isAllowed: _, ...own } = recipe;
  return own;
}

/** Whether a pattern of the browser covers an origin; patterns have no ports. */
function isWithin(origin: string, patterns: readonly string[]): boolean {
  const { protocol, hostname } = new URL(origin);
  return patterns.some((pattern) => {
    const [, scheme = '', host = ''] = /^(\*|https?):\/\/([^/]*)/.exec(pattern) ?? [];
    const isHost = host === '*' || host === hostname || isBelow(hostname, host);
    return isHost && (scheme === '*' || `${scheme}:` === protocol);
  });
}

function isBelow(hostname: string, host: string): boolean {
  const domain = host.replace(/^\*\./, '');
  return host !== domain && (hostname === domain || hostname.endsWith(`.${domain}`));
}

/** Writes, says so with the way back, and has open pages read by what is there now. */
function useWrite(database: Live<BellwetherDatabase>, say: Say): Write {
  const messages = useMessages();
  const whenOpen = useReady(database);
  return useCallback(
    async (work, done) => {
      const words = messages.picker.recipes;
      const run = <T>(job: (db: BellwetherDatabase) => Promise<T>) =>
        inWords(
          (kind) => troubleInWords(messages, kind),
          async () => job(await whenOpen()),
        );
      const changes = await run(work);
      tellPages(changes);
      const takeBack = async () => {
        try {
          const isBack = await run((db) => undoRecipes(db, changes));
          tellPages(changes);
          say({ text: isBack ? messages.common.undone : words.notRestored });
        } catch (error) {
          say({ text: words.failed(errorText(error)), onUndo: () => void takeBack() });
        }
      };
      say({ text: done, onUndo: () => void takeBack() });
    },
    [messages, whenOpen, say],
  );
}

function tellPages(changes: readonly RecipeChange[]): void {
  const origins = changes.flatMap(({ before, after }) => [before?.origin, after?.origin]);
  for (const origin of new Set(origins)) if (origin !== undefined) tellSiteChanged(origin);
}

function useImport(write: Write): RecipeListProps['importFile'] {
  const words = useMessages().picker.recipes;
  return useAction(
    useCallback(
      async (file: File) => {
        const recipes = await readFile(file, words);
        await write((db) => saveRecipes(db, recipes), words.imported(recipes.length));
      },
      [write, words],
    ),
  );
}

async function readFile(file: File, words: Messages['picker']['recipes']): Promise<Recipe[]> {
  try {
    return parseRecipeFile(await file.text());
  } catch (error) {
    if (!(error instanceof RecipeFileError)) throw error;
    const { problem } = error;
    throw new Error(
      problem.code === 'row'
        ? words.problemRow(problem.row, problem.field)
        : words.problem[problem.code],
      { cause: error },
    );
  }
}
