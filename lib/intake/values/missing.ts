const NOTHING = new Set([
  '',
  ...['-', '--', '---', '–', '—', '/', '\\', '?', '.', '*'],
  ...[
    'n/a',
    'na',
    'n.a.',
    'n.a',
    '#n/a',
    '#na',
    'null',
    '(null)',
    '<null>',
    'nil',
    'none',
    '(none)',
  ],
  ...['nan', 'undefined', 'unknown', '(unknown)', 'not available', 'not applicable', 'not set'],
  ...['(blank)', 'blank', '(empty)', 'empty', 'tbd', 'no data', 'no value', 'not specified'],
  ...[
    '未知',
    '无',
    '無',
    '暂无',
    '空',
    '不详',
    '没有',
    '未填',
    '未填写',
    '待定',
    '无数据',
    '不适用',
  ],
]);
const LONGEST = 14;

/**
 * Whether a cleaned text says that nothing is known. It is never zero, and never an answer.
 * @example isMissing('N/A') // true
 */
export function isMissing(text: string): boolean {
  return text.length <= LONGEST && NOTHING.has(text.toLowerCase());
}
