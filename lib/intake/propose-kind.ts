import { RecordKind } from '../model/import-job.ts';
import { foldColumn, matchWord } from './column-words.ts';
import { FIELDS_OF_KIND, type FieldId, unmetNeeds } from './fields.ts';
import { TELLING_FIELDS } from './kind-words.ts';

/** What names of files and sheets say of their rows. */
const FILE_WORDS: readonly (readonly [RecordKind, RegExp])[] = [
  ['survey-answers', /nps|csat|\bces\b|survey|response|delighted|问卷|调查|评分|满意度/i],
  ['tickets', /ticket|case|conversation|helpdesk|工单/i],
  ['outcomes', /outcome|churn|流失/i],
  ['renewals', /renewal|续约|续费/i],
  ['subscriptions', /subscription|contract|订阅|合同/i],
  ['usage', /usage|adoption|activity report|使用/i],
  ['contacts', /contact|people|person|联系人/i],
  ['interactions', /interaction|activit|call|meeting|timeline|沟通|跟进|互动/i],
  ['accounts', /account|compan|customer|organi[sz]ation|客户|公司/i],
];

const TELLING = 3;
const ANY = 1;
const NEED = 4;
const FILE = 3;

/** How well the columns of a file are those of a kind. */
function pointsOf(kind: RecordKind, columns: readonly string[]): number {
  const fields = new Set<FieldId>();
  for (const column of columns) {
    const match = matchWord(kind, column);
    if (match) fields.add(match.field);
  }
  const telling = TELLING_FIELDS[kind].filter((field) => fields.has(field)).length;
  const unmet = unmetNeeds(kind, [...fields, ...ASSUMED]).length;
  const share = fields.size / FIELDS_OF_KIND[kind].length;
  return fields.size * ANY + telling * TELLING - unmet * NEED + share;
}

/** Which survey it is may be said once for the whole file. */
const ASSUMED: readonly FieldId[] = ['survey'];

/**
 * The kind of record that rows with these columns most likely are.
 * @param fileName also of the sheet; empty: not known
 * @example proposeKind(['Ticket ID', 'Status', 'Priority', 'Created at'], '') // 'tickets'
 */
export function proposeKind(columns: readonly string[], fileName: string): RecordKind {
  const named = FILE_WORDS.find(([, words]) => words.test(fileName.slice(0, 300)))?.[0];
  const distinct = [...new Set(columns.map((name) => name.slice(0, 200)))].filter(
    (name) => foldColumn(name) !== '',
  );
  let best: { kind: RecordKind; points: number } = { kind: 'accounts', points: -Infinity };
  for (const kind of RecordKind.options) {
    const points = pointsOf(kind, distinct) + (kind === named ? FILE : 0);
    if (points > best.points) best = { kind, points };
  }
  return best.kind;
}
