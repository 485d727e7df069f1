import type { RecordKind } from '../model/import-job.ts';
import { FIELD_WORDS_EN } from './field-words-en.ts';
import { FIELD_WORDS_ZH } from './field-words-zh.ts';
import { FIELDS_OF_KIND, type FieldId } from './fields.ts';
import { KIND_WORDS } from './kind-words.ts';

/** As much of a column's name as is looked at, in UTF-16 units. */
const NAME_MAX = 200;

/**
 * How names of columns are compared: width and case folded, letters and digits only.
 * @example foldColumn('E-mail_Address') // 'emailaddress'
 */
export function foldColumn(name: string): string {
  return name
    .slice(0, NAME_MAX)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a name may mean: as it stands, without brackets, and without the group before a colon. */
export function spellingsOf(name: string): string[] {
  const short = name.slice(0, NAME_MAX).normalize('NFKC');
  const bare = short.replace(/[([{][^)\]}]*[)\]}]?/g, ' ');
  const inner = bare.slice(Math.max(bare.lastIndexOf(':'), bare.lastIndexOf('.')) + 1);
  const unbroken = bare.split(' - ').at(-1) ?? bare;
  const all = [short, bare, inner, unbroken].map(foldColumn);
  return [...new Set(all)].filter((one) => one !== '');
}

export interface WordMatch {
  field: FieldId;
  why: 'name' | 'synonym';
}

type Words = ReadonlyMap<string, WordMatch>;
const TABLES = new Map<RecordKind, Words>();

function enter(table: Map<string, WordMatch>, field: FieldId, words: string, first: boolean) {
  for (const [at, word] of words.split('|').entries()) {
    const folded = foldColumn(word);
    // What stands first is surer: a kind's own words, then the order of its fields.
    if (folded !== '' && !table.has(folded))
      table.set(folded, { field, why: first && at === 0 ? 'name' : 'synonym' });
  }
}

function wordsOf(kind: RecordKind): Words {
  const known = TABLES.get(kind);
  if (known) return known;
  const table = new Map<string, WordMatch>();
  const fields: readonly FieldId[] = FIELDS_OF_KIND[kind];
  for (const field of fields) enter(table, field, KIND_WORDS[kind][field] ?? '', false);
  for (const field of fields) {
    enter(table, field, FIELD_WORDS_EN[field], true);
    enter(table, field, field, true);
    enter(table, field, FIELD_WORDS_ZH[field], true);
  }
  TABLES.set(kind, table);
  return table;
}

/**
 * The field of a kind that a column's name means; `null`: none.
 * @example matchWord('accounts', '客户名称') // { field: 'accountName', why: 'name' }
 */
export function matchWord(kind: RecordKind, name: string): WordMatch | null {
  const words = wordsOf(kind);
  for (const spelling of spellingsOf(name)) {
    const found = words.get(spelling);
    if (found) return found;
  }
  return null;
}
