import { CAPS } from '../caps.ts';
import { ImportFileError } from '../file-error.ts';

/** A line that is not empty. */
export interface Line {
  line: number;
  text: string;
}

/** Cuts pieces of text into lines, holding no more than one. */
export class Lines {
  private rest = '';
  private line = 0;

  /** @throws {ImportFileError} `row-too-long`, with the line */
  *push(text: string): Generator<Line> {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    for (const one of lines) yield* this.take(one);
    if (this.rest.length > CAPS.rowChars) throw new ImportFileError('row-too-long', this.line + 1);
  }

  /** The last line, where no line break ends it. */
  *end(): Generator<Line> {
    yield* this.take(this.rest);
    this.rest = '';
  }

  private *take(text: string): Generator<Line> {
    this.line += 1;
    if (text.length > CAPS.rowChars) throw new ImportFileError('row-too-long', this.line);
    if (text.trim() !== '') yield { line: this.line, text };
  }
}
