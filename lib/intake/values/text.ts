/** Printable ASCII with single spaces inside: there is nothing to clean. */
const IS_PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const IS_ASCII = /^[ -~]*$/;

/** No width, or only a direction: they make two texts differ that look the same. */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;
const CONTROL = /[\p{Cc}--[\t-\r\u0085]]/gv;
/** They join letters of Persian, Hindi and others, and the parts of one emoji; elsewhere nothing. */
const JOINERS = /([\u200C\u200D])[\u200C\u200D]+/g;
const IDLE_JOINER =
  /(?<![[\p{L}\p{M}\p{N}\p{S}]--\p{ASCII}])[\u200C\u200D]|[\u200C\u200D](?![[\p{L}\p{M}\p{N}\p{S}]--\p{ASCII}])/gv;

/** One look that spares most texts the others. */
const MAY_HIDE = /[\p{Cc}\p{Cf}\p{Cs}]/u;
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;
const UNTIDY = /\s\s|[^\S ]|^\s|\s$/;

/** Without what cannot be seen; white space stays. */
function visible(text: string): string {
  if (!MAY_HIDE.test(text)) return text.normalize('NFC');
  const seen = text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replaceAll('\u0085', '\n')
    .normalize('NFC');
  if (!/[\u200C\u200D]/.test(seen)) return seen;
  return seen.replace(JOINERS, '$1').replace(IDLE_JOINER, '').normalize('NFC');
}

function tidy(line: string): string {
  return UNTIDY.test(line) ? line.replace(/\s+/g, ' ').trim() : line;
}

/**
 * A text as one line: composed Unicode, without control and zero-width characters, white space
 * trimmed and folded.
 * @example plainLine(' Acme\u200B \t Ltd ') // 'Acme Ltd'
 */
export function plainLine(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  if (IS_ASCII.test(text)) return tidy(text);
  return tidy(visible(text));
}

/**
 * A text that may have several lines: cleaned like `plainLine`, line by line; its line ends are
 * those of Unix, and of empty lines one stays.
 */
export function plainText(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  const seen = visible(text);
  if (!LINE_END.test(seen)) return tidy(seen);
  return seen
    .split(LINE_END)
    .map(tidy)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text with the width of Western digits, letters and marks, for what is read by its signs. */
export function westernForm(text: string): string {
  return IS_ASCII.test(text) ? text : text.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-');
}
