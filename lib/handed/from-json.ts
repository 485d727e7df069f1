import { all } from '../sites/dom.ts';
import { type Handed, SCRIPT_MAX } from './handed.ts';
import { parseHandedText } from './parse-handed.ts';

/** Scripts looked at: one is usual, and more of them are one customer or none. */
const SCRIPTS_MAX = 8;

/**
 * Scripts of a type that stand where only the page's author puts them: right in `<head>` or
 * `<body>`, as elements. What customers write stands deeper, and as text.
 */
export function scriptsOf(doc: Document, type: string): string[] {
  const place = ':root > :is(head, body:not([contenteditable]))';
  return all(doc, `${place} > script[type="${type}" i]`)
    .slice(0, SCRIPTS_MAX)
    .map(({ textContent }) => textContent);
}

/**
 * What the page hands over in `<script type="application/bellwether+json">`.
 * @returns one for each script that is valid
 */
export function handedFromJson(doc: Document): Handed[] {
  return scriptsOf(doc, 'application/bellwether+json').flatMap(
    (text) => parseHandedText(text, SCRIPT_MAX) ?? [],
  );
}
