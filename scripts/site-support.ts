import type { RecordType } from '../lib/model/external-key.ts';
import type { PageFields } from '../lib/model/page.ts';
import { hasApi } from '../lib/site-api/apis.ts';
import { SITES } from '../lib/sites/registry.ts';
import type { SiteSupport } from '../lib/sites/support.ts';
import { exportName } from './site-entries.ts';

/** What is known of one product. */
export interface SupportRow extends SiteSupport {
  id: string;
  name: string;
  /** Its vendor's hosts as match patterns; empty: it stands on any host. */
  matches: readonly string[];
  /** It stands on customers' own hosts, be it besides its vendor's. */
  isHostedAnywhere: boolean;
  /** Its addresses for reading more are documented, and asked where the user switches that on. */
  hasApi: boolean;
}

/** A product whose file does not say what is known of it. */
export class NoSupportError extends Error {
  constructor(siteId: string) {
    super(`lib/sites/${siteId}.ts exports no ${exportName(siteId)}Support: say what it reads.`);
  }
}

/**
 * What is known of every product of the registry, in the order of their names.
 * @throws {NoSupportError} if one of them does not say
 */
export async function readSupport(): Promise<SupportRow[]> {
  const rows = await Promise.all(
    SITES.map(async ({ id, name, matches, recognises }) => {
      const file = await import(`../lib/sites/${id}.ts`);
      const support: SiteSupport | undefined = file[`${exportName(id)}Support`];
      if (!support) throw new NoSupportError(id);
      const isHostedAnywhere = recognises !== undefined;
      return { id, name, matches, isHostedAnywhere, hasApi: hasApi(id), ...support };
    }),
  );
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

const RECORDS: RecordType[] = ['account', 'contact', 'deal', 'ticket'];

/** How a person would call it; both halves of a linked record are one thing to them. */
const WORDS: Record<keyof PageFields, string> = {
  accountName: 'customer',
  accountRecordId: 'customer',
  domain: 'domain',
  contactName: 'person',
  contactRecordId: 'person',
  emails: 'e-mails',
  phone: 'phone',
  owner: 'owner',
  ticketSubject: 'subject',
  ticketStatus: 'status',
  ticketPriority: 'priority',
  arr: 'ARR',
  renewal: 'renewal',
  amount: 'amount',
};

function wordsOf(fields: readonly (keyof PageFields)[] | undefined): string {
  if (!fields) return '';
  return fields.length === 0
    ? 'address only'
    : [...new Set(fields.map((field) => WORDS[field]))].join(', ');
}

function hostingOf({ matches, isHostedAnywhere }: SupportRow): string {
  if (matches.length === 0) return 'any host';
  return isHostedAnywhere ? "vendor's and own hosts" : "vendor's hosts";
}

/** The table of support, as Markdown. */
export function supportTable(rows: readonly SupportRow[]): string {
  const head = ['product', 'hosting', 'confidence', 'evidence', ...RECORDS, 'reads more'];
  const lines = rows.map((row) => [
    row.name,
    hostingOf(row),
    row.confidence,
    row.evidence ?? '—',
    ...RECORDS.map((type) => wordsOf(row.reads[type])),
    row.hasApi ? 'if switched on' : '',
  ]);
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const [BEGIN, END] = ['<!-- products: npm run sites -- --write -->', '<!-- /products -->'];

/**
 * A text with the table between its marks, and all else as it was.
 * @throws {Error} if the marks are not there
 */
export function withTable(text: string, table: string): string {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`Put ${BEGIN} and ${END} where the table should stand.`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}
