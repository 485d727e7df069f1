import { reasonText, reportWords } from '../../../components/quality/problem-words.ts';
import type { PastImport, SavedPart } from '../../../components/quality/quality-data.ts';
import type { Messages } from '../../../lib/i18n/index.ts';
import { badRowsToCsv } from '../../../lib/intake/bad-rows.ts';
import { reportToCsv, reportToJson } from '../../../lib/intake/report-file.ts';

const CSV = 'text/csv;charset=utf-8';

/**
 * Hands a part of what was found in a file to the user as a file.
 * @returns its name; `null`: nothing was kept
 */
export function saveFound(
  { job, found }: PastImport,
  part: SavedPart,
  messages: Messages,
): string | null {
  if (found === null) return null;
  const base = job.fileName.replace(/\.[^.]*$/, '') || 'import';
  if (part === 'bad-rows')
    return saveText(`${base}-bad-rows.csv`, badRowsToCsv(found.badRows, reasonText(messages)), CSV);
  if (part === 'report-csv')
    return saveText(`${base}-report.csv`, reportToCsv(found.report, reportWords(messages)), CSV);
  return saveText(`${base}-report.json`, reportToJson(found.report), 'application/json');
}

function saveText(name: string, text: string, type: string): string {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return anchor.download;
}
