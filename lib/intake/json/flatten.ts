import { CAPS } from '../caps.ts';
import { ImportFileError } from '../file-error.ts';

/** Cells of a record by their names; a map, so that a key such as `__proto__` is a name only. */
export type NamedCells = Map<string, string | null>;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  const isPlainList = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  if (isPlainList) return value.length === 0 ? null : value.join(', ');
  return JSON.stringify(value);
}

/** Deepest nesting of brackets outside of texts. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === 92) at += 1;
      else if (code === 34) isInString = false;
    } else if (code === 34) isInString = true;
    else if (code === 123 || code === 91) deepest = Math.max(deepest, ++depth);
    else if (code === 125 || code === 93) depth -= 1;
  }
  return deepest;
}

/**
 * The cells of one record. Objects within it become names with a dot, one level down; what is
 * nested deeper stays as JSON, a list of plain values is joined by commas.
 * @returns `null`: the text is no JSON object
 * @throws {ImportFileError} `too-deep`, `too-many-columns`, with the line
 * @example flattenRecord('{"id":1,"org":{"name":"Northwind"}}', 1)?.get('org.name') // 'Northwind'
 */
export function flattenRecord(text: string, line: number): NamedCells | null {
  if (depthOf(text) > CAPS.jsonDepth) throw new ImportFileError('too-deep', line);
  const record = parsed(text);
  if (!isObject(record)) return null;
  const cells: NamedCells = new Map();
  for (const [name, value] of Object.entries(record)) {
    if (!isObject(value)) cells.set(name, cellOf(value));
    else
      for (const [inner, part] of Object.entries(value))
        cells.set(`${name}.${inner}`, cellOf(part));
    if (cells.size > CAPS.columns) throw new ImportFileError('too-many-columns', line);
  }
  return cells;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Said of the row, with its line: the others can be read.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
