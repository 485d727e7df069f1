import { NO_FIELDS } from '../../lib/model/no-fields.ts';
import type { PageFields } from '../../lib/model/page.ts';
import type { Proof, SiteReading } from '../../lib/sites/site.ts';

const IDENTITY = [
  'accountName',
  'accountRecordId',
  'domain',
  'contactName',
  'contactRecordId',
  'ticketSubject',
] as const satisfies (keyof PageFields)[];

/** What was read of a record that was left. */
export interface Earlier {
  /** Names the record. */
  key: string;
  title: Proof['title'];
  holder: symbol | null;
  fields: PageFields;
}

/** Stand for the elements: a memory of these themselves would keep panes the page threw away. */
const HOLDERS = new WeakMap<Element, symbol>();

export function remember(key: string, { proof, fields }: SiteReading): Earlier {
  const holder = proof.holder ? (HOLDERS.get(proof.holder) ?? Symbol()) : null;
  if (proof.holder && holder) HOLDERS.set(proof.holder, holder);
  return { key, title: proof.title, holder, fields };
}

/**
 * The memory of who comes late, into a document that showed other records before.
 * @param left records that nobody read, and what stood in the places of their titles
 * @param shown what stands there now, under the new address: who knows of which record
 */
export function rememberUnread(
  left: { key: string; titles: (string | null)[] }[],
  shown: SiteReading | null,
): Earlier[] {
  const titled = left.flatMap(({ key, titles }) =>
    titles.map((title) => ({ key, title, holder: null, fields: NO_FIELDS })),
  );
  if (!shown) return titled;
  const standing = remember('', shown);
  const owner = titled.findLast(({ title }) => title === standing.title);
  return [...titled, owner ? { ...standing, key: owner.key } : { ...standing, title: null }];
}

/** Earlier readings that this one could repeat: none, if its record is proven. */
function suspects({ proof }: SiteReading, before: Earlier[]): Earlier[] {
  if (proof.by === 'id') return [];
  const known = proof.holder && HOLDERS.get(proof.holder);
  const isSameHolder = before.some(({ holder }) => holder === known);
  return proof.by === 'title' || isSameHolder ? before : [];
}

/** Whether the page still shows the title of a record before, under the new address. */
export function isStillBefore(reading: SiteReading, before: Earlier[]): boolean {
  return suspects(reading, before).some(({ title }) => title === reading.proof.title);
}

/**
 * The reading without the fields that are the same as before the address changed: applications
 * change their title first and the cards beside it later, so these may be the other record's. They
 * count as missing until they change or have stood long enough.
 */
export function withoutDoubtful(reading: SiteReading, before: Earlier[]): SiteReading {
  const earlier = suspects(reading, before).map(({ fields }) => fields);
  const fields = { ...reading.fields };
  const missing = [...reading.missing];
  for (const name of IDENTITY) {
    const value = fields[name];
    if (value === null || !earlier.some((other) => other[name] === value)) continue;
    fields[name] = null;
    if (name !== 'accountRecordId' && name !== 'contactRecordId') missing.push(name);
  }
  if (fields.emails.some((email) => earlier.some(({ emails }) => emails.includes(email)))) {
    fields.emails = [];
    missing.push('emails');
  }
  return { ...reading, fields, missing };
}
