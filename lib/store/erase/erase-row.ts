import { hasText, mapTexts } from './deep-texts.ts';
import type { Erasure } from './erasure.ts';
import { isMentioned, redact, type Words } from './words.ts';

/** A row as it lies there: malformed ones too, whose fields may be anything. */
export type AnyRow = Record<string, unknown>;

/** Whether a row of this table and key goes for sure, whatever is in it. */
export function isGoneKey(table: string, key: unknown, erasure: Erasure): boolean {
  const [first] = Array.isArray(key) ? key : [key];
  const id = String(first);
  if (table === 'contacts') return erasure.contactIds.has(id);
  if (table === 'externalIds') return erasure.recordKeys.has(id);
  const isByAccount = ['accounts', 'scores', 'scoreDays', 'drafts'].includes(table);
  return isByAccount && erasure.accountIds.has(id);
}

/**
 * One row of facts without whom is erased.
 * @returns the very same row if it does not name them, `null` if it goes
 */
export function eraseRow(table: string, row: AnyRow, erasure: Erasure): AnyRow | null {
  const { id, key, accountId } = row;
  if (isGoneKey(table, id ?? key, erasure)) return null;
  if (erasure.accountIds.has(String(accountId))) return null;
  if (table === 'externalIds' && isLinkTo(row, erasure)) return null;
  const without = withoutReferences(withoutSource(row, erasure), erasure);
  // Whoever stays keeps their own name and addresses, also where they are alike.
  const isSomebodyElse = table === 'accounts' || table === 'contacts' || table === 'externalIds';
  const words = isSomebodyElse ? null : wordsFor(accountId, erasure);
  return words ? mapTexts(without, (text) => redact(text, words)) : without;
}

/** What is looked for in texts of an account. */
export function wordsFor(accountId: unknown, erasure: Erasure): Words | null {
  return erasure.homeIds.has(String(accountId)) ? erasure.homeWords : erasure.elsewhereWords;
}

/** The same for what nobody reads any more, whatever the user decided about what is read. */
export function leftoverWordsFor(accountId: unknown, erasure: Erasure): Words {
  const { homeIds, homeWords, leftoverWords } = erasure;
  return homeIds.has(String(accountId)) ? (homeWords ?? leftoverWords) : leftoverWords;
}

/** A link whose own identity names them cannot be mended: its key would be another record's. */
function isLinkTo({ key, recordId }: AnyRow, { leftoverWords }: Erasure): boolean {
  return hasText([key, recordId], (text) => isMentioned(text, leftoverWords));
}

function withoutReferences(row: AnyRow, erasure: Erasure): AnyRow {
  const { accountIds } = erasure;
  let next = withoutAnswerer(withoutParticipants(row, erasure), erasure);
  for (const name of ['parentId', 'mergedIntoId'])
    if (accountIds.has(String(next[name]))) next = { ...next, [name]: null };
  return next;
}

function withoutParticipants(row: AnyRow, { contactIds }: Erasure): AnyRow {
  const named = row.contactIds;
  if (!Array.isArray(named) || !named.some((id) => contactIds.has(id))) return row;
  return { ...row, contactIds: named.filter((id) => !contactIds.has(id)) };
}

/** The answer stays in its account's figures, and answers of one person stay one person's. */
function withoutAnswerer(row: AnyRow, erasure: Erasure): AnyRow {
  const { contactId, respondent } = row;
  const isTheirs =
    erasure.contactIds.has(String(contactId)) ||
    (typeof respondent === 'string' && isRespondent(respondent, row.accountId, erasure));
  if (!isTheirs) return row;
  const standIn = erasure.of === 'contact' ? erasure.pseudonym : `answer:${row.id}`;
  return { ...row, contactId: null, ...(respondent !== undefined && { respondent: standIn }) };
}

function isRespondent(respondent: string, accountId: unknown, erasure: Erasure): boolean {
  if ([...erasure.contactIds].some((id) => respondent.includes(id))) return true;
  return erasure.homeIds.has(String(accountId)) && isMentioned(respondent, erasure.leftoverWords);
}

/** Where a fact was read may name them too: a record of their own, an address with theirs in it. */
function withoutSource(row: AnyRow, { recordKeys, leftoverWords }: Erasure): AnyRow {
  const source = row.source as AnyRow | null | undefined;
  if (typeof source !== 'object' || source === null) return row;
  const { record, ...rest } = source;
  const names = (value: unknown) => hasText(value, (text) => isMentioned(text, leftoverWords));
  if (recordKeys.has(String(record)) || names(record))
    return { ...row, source: { ...rest, url: null } };
  return names(source.url) ? { ...row, source: { ...source, url: null } } : row;
}
