import type { EraseChoice, ErasePreview, EraseTarget, Mention } from '../../model/erase.ts';
import { OWNED_TABLES } from '../../model/identity.ts';
import type { BellwetherDatabase } from '../database.ts';
import { runRead } from '../write-transaction.ts';
import { hasText } from './deep-texts.ts';
import { type AnyRow, eraseRow, wordsFor } from './erase-row.ts';
import type { Erasure } from './erasure.ts';
import { erasureOf, findTarget } from './find-target.ts';
import { sweep } from './sweep.ts';
import { mentionsIn, type Words } from './words.ts';

/** Mentions that are handed out; all are counted. */
const MENTIONS_SHOWN = 50;
/** Characters around a mention. */
const CONTEXT = 40;

/** Who would be named in a preview: nobody is given one before something is done. */
const NOBODY = 'preview';

const FACTS: ReadonlySet<string> = new Set(OWNED_TABLES.filter((table) => table !== 'externalIds'));

/**
 * What erasing somebody would do, with the places where texts name them. Nothing is written. Looks
 * at every row of the database once, in one moment.
 * @throws {StoreError} `not-found`, or `invalid` for the demo
 * @example const preview = await previewErase(db, { of: 'contact', id }, choice);
 */
export async function previewErase(
  db: BellwetherDatabase,
  target: EraseTarget,
  choice: EraseChoice,
): Promise<ErasePreview> {
  return runRead(db, async () => {
    const found = await findTarget(db, target);
    const erasure = erasureOf(found, choice, NOBODY);
    // Shown also to whoever leaves them: that is what is decided about.
    const asked = erasureOf(found, { ...choice, replacesMentions: true }, NOBODY);
    const mentions: Mention[] = [];
    const onRow = (table: string, row: AnyRow) => collect(table, row, asked, mentions);
    const { counts } = await sweep(db, erasure, { isDoing: false, onRow });
    const newest = mentions.sort((a, b) => b.at - a.at);
    return {
      target,
      name: found.name,
      counts,
      mentions: newest.slice(0, MENTIONS_SHOWN),
      mentionCount: mentions.length,
      sharedNames: found.sharedNames,
      alsoKnownAs: found.alsoKnownAs,
      holds: found.holds,
    };
  });
}

/** Only in rows that stay: of one that goes nothing has to be replaced. */
function collect(table: string, row: AnyRow, erasure: Erasure, mentions: Mention[]): void {
  if (!FACTS.has(table) || table === 'contacts') return;
  const words = wordsFor(row.accountId, erasure);
  if (!words || eraseRow(table, row, erasure) === null) return;
  for (const text of [row.subject, row.note, row.comment, row.text])
    hasText(text, (known) => {
      mentions.push(...mentionsOf(known, row, words));
      return false;
    });
}

function mentionsOf(text: string, row: AnyRow, words: Words): Mention[] {
  return mentionsIn(text, words).map(({ from, to }) => ({
    accountId: String(row.accountId),
    at: Number(row.occurredAt),
    before: text.slice(Math.max(0, from - CONTEXT), from),
    found: text.slice(from, to),
    after: text.slice(to, to + CONTEXT),
  }));
}
