import type { SurveyAnswer } from '../model/facts.ts';
import type { RecordKind } from '../model/import-job.ts';
import type { ColumnMapping, MappedColumn } from './column-mapping.ts';
import type { FieldId } from './fields.ts';
import type { Preset } from './presets.ts';
import type { RawRow } from './raw-row.ts';

type FileValue = ColumnMapping['fileValues'][number];
type Survey = SurveyAnswer['survey'];

const SURVEY_WORDS: readonly (readonly [Survey, RegExp])[] = [
  ['nps', /nps|net ?promoter|recommend|推荐/i],
  ['ces', /\bces\b|effort|费力/i],
  ['csat', /csat|satisf|满意|smiley|stars/i],
];

interface FileHints {
  columns: readonly string[];
  sample: readonly RawRow[];
  fileName: string;
}

/** Highest and lowest of the answers that are plain numbers; `null`: none is. */
function rangeOf(sample: readonly RawRow[], index: number): { min: number; max: number } | null {
  const values = sample
    .map(({ cells }) => (cells[index] ?? '').trim())
    .filter((cell) => /^\d{1,3}$/.test(cell))
    .map(Number);
  return values.length === 0 ? null : { min: Math.min(...values), max: Math.max(...values) };
}

/** Which survey the answers are of, by names, else by numbers that only one has; `null`: unsaid. */
function surveyOf(score: MappedColumn, { columns, sample, fileName }: FileHints): Survey | null {
  const name = columns[score.index] ?? '';
  for (const text of [name, fileName, columns.join(' ')]) {
    const found = SURVEY_WORDS.find(([, words]) => words.test(text.slice(0, 2000)));
    if (found) return found[0];
  }
  const range = rangeOf(sample, score.index);
  return range !== null && range.max > 7 && range.max <= 10 && range.min < 7 ? 'nps' : null;
}

/** The scale of satisfaction where answers go beyond the usual five; the user may know better. */
function scaleOf(survey: Survey, score: MappedColumn, sample: readonly RawRow[]): string | null {
  const max = rangeOf(sample, score.index)?.max ?? 0;
  if (survey !== 'csat' || max <= 5) return null;
  if (max <= 7) return '1-7';
  return max <= 10 ? '1-10' : '0-100';
}

function surveyValues(score: MappedColumn, hints: FileHints): FileValue[] {
  const survey = surveyOf(score, hints);
  if (survey === null) return [];
  const scale = scaleOf(survey, score, hints.sample);
  return [
    { field: 'survey', value: survey },
    ...(scale === null ? [] : [{ field: 'scale' as const, value: scale }]),
  ];
}

/**
 * What is said once for a whole file: by the preset, or, of surveys, by names and answers. No
 * column has these fields.
 */
export function proposeFileValues(
  kind: RecordKind,
  mapped: readonly MappedColumn[],
  hints: FileHints,
  preset: Preset | null,
): FileValue[] {
  const ofPreset = Object.entries(preset?.fileValues ?? {}) as [FieldId, string][];
  const values = ofPreset.map(([field, value]) => ({ field, value }));
  const score = mapped.find(({ field }) => field === 'score');
  if (kind === 'survey-answers' && score) values.push(...surveyValues(score, hints));
  const taken = new Set(mapped.map(({ field }) => field));
  return values.filter(({ field }) => {
    const isFree = !taken.has(field);
    taken.add(field);
    return isFree;
  });
}
