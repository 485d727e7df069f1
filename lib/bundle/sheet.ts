/** A page to be read, printed or sent, whatever it is written as. Every text may be anybody's. */
export interface Sheet {
  /** BCP 47. */
  locale: string;
  title: string;
  /** Under the title, one line each. */
  lead: string[];
  sections: SheetSection[];
}

/** What is known; each part may be absent. */
export interface SheetSection {
  title: string;
  /** A name and what is said under it. */
  facts?: [term: string, text: string][];
  table?: { head: string[]; rows: string[][] };
  lines?: string[];
  /** Things of one kind, each with its own facts. */
  records?: { title: string; facts: [term: string, text: string][] }[];
  /** Said where there is nothing. */
  none: string;
}

function isEmpty({ facts, table, lines, records }: SheetSection): boolean {
  const parts = [facts, table?.rows, lines, records];
  return parts.every((part) => (part?.length ?? 0) === 0);
}

/**
 * The sheet as Markdown. What would be taken for markup, or lead out of a table, is escaped.
 * @example toMarkdown(sheet).startsWith('# Northwind')
 */
export function toMarkdown({ title, lead, sections }: Sheet): string {
  const blocks = [`# ${inline(title)}`, ...lead.map(inline)];
  for (const section of sections) {
    blocks.push(`## ${inline(section.title)}`);
    if (isEmpty(section)) blocks.push(`_${inline(section.none)}_`);
    blocks.push(...markdownParts(section));
  }
  return `${blocks.join('\n\n')}\n`;
}

function markdownParts({ facts = [], table, lines = [], records = [] }: SheetSection): string[] {
  const fact = ([term, text]: [string, string]) => `- **${inline(term)}:** ${inline(text)}`;
  const parts = [
    facts.map(fact).join('\n'),
    table && table.rows.length > 0 ? markdownTable(table) : '',
    lines.map((line) => `- ${inline(line)}`).join('\n'),
    ...records.map((one) => `### ${inline(one.title)}\n\n${one.facts.map(fact).join('\n')}`),
  ];
  return parts.filter((part) => part !== '');
}

function markdownTable({ head, rows }: NonNullable<SheetSection['table']>): string {
  const row = (cells: string[]) => `| ${cells.map(inline).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n');
}

/** On one line, and nothing but text: also no address that a reader would load. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~!&]/g, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, '\\$1');
}

const STYLE = `
:root{color-scheme:light dark}
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #8886}
h3{font-size:1rem;margin:1.25rem 0 .25rem}p{margin:.25rem 0}dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.15rem 1rem;margin:0}
dt{color:#777}dd{margin:0;white-space:pre-wrap}table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884;vertical-align:top}
ul{margin:0;padding-left:1.2rem}.none{color:#777;font-style:italic}
@media print{body{margin:0;max-width:none;font-size:11pt}h2,h3{break-after:avoid}dl,tr{break-inside:avoid}}
`;

/**
 * The sheet as a page that stands by itself: no script, nothing loaded, every text escaped.
 * @example saveFile('acme.html', [toHtml(sheet)], 'text/html')
 */
export function toHtml({ locale, title, lead, sections }: Sheet): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
  ];
  const body = [
    element('h1', title),
    ...lead.map((line) => element('p', line)),
    ...sections.map(htmlSection),
  ];
  return `<!doctype html>\n<html lang="${escaped(locale)}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`;
}

function htmlSection(section: SheetSection): string {
  const { title, facts = [], table, lines = [], records = [], none } = section;
  const parts = [
    element('h2', title),
    isEmpty(section) ? `<p class="none">${escaped(none)}</p>` : '',
    factList(facts),
    table && table.rows.length > 0 ? htmlTable(table) : '',
    lines.length > 0 ? `<ul>${lines.map((line) => element('li', line)).join('')}</ul>` : '',
    ...records.map((one) => element('h3', one.title) + factList(one.facts)),
  ];
  return `<section>${parts.join('')}</section>`;
}

function factList(facts: [term: string, text: string][]): string {
  if (facts.length === 0) return '';
  return `<dl>${facts.map(([term, text]) => element('dt', term) + element('dd', text)).join('')}</dl>`;
}

function htmlTable({ head, rows }: NonNullable<SheetSection['table']>): string {
  const row = (cells: string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => element(tag, cell)).join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

function element(tag: string, text: string): string {
  return `<${tag}>${escaped(text)}</${tag}>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
