import type { LogDraft } from '../model/log-entry.ts';

const NOTE_MAX = 20_000;

/**
 * Two unsent entries of one customer made one, so that nothing typed is lost: the newer one, with
 * the other's note below its own unless it holds it already.
 */
export function joinDrafts(a: LogDraft, b: LogDraft): LogDraft {
  const [newer, older] = a.updatedAt >= b.updatedAt ? [a, b] : [b, a];
  const note = newer.fields.note ?? '';
  const other = older.fields.note ?? '';
  if (other.trim() === '' || note.includes(other)) return newer;
  const both = note.trim() === '' ? other : `${note}\n\n${other}`;
  return { ...newer, fields: { ...older.fields, ...newer.fields, note: both.slice(0, NOTE_MAX) } };
}
