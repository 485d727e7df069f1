import type { PageFields } from '../../../../lib/model/page.ts';
import { rootsBelow } from '../../../../lib/sites/shadow.ts';
import type { ExpectedReading } from '../../../support/page-fixtures.ts';
import { carriersHere } from './judge.ts';

const GLOBEX: Partial<PageFields> = {
  accountName: 'Globex Corporation',
  domain: 'globex.test',
  contactName: 'Sam Okafor',
  emails: ['sam.okafor@globex.test'],
  phone: '+1 555 0202',
  owner: 'Morgan Ellis',
  ticketSubject: 'Cannot sign in',
};
const IDS = ['accountRecordId', 'contactRecordId'] as const;

/** The same record with the names, numbers and ids of somebody else. */
export interface Decoy {
  /** Stands beside the record, as its twin. */
  element: Element;
  /** The parts of the page that show the record itself. */
  originals: Element[];
  fields: PageFields;
  /** Some of the record stands in a shadow root, which the twin does not have. */
  isInShadow: boolean;
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Other digits or letters, of the same length. */
function otherId(id: string): string {
  const part = lastPart(id);
  const other = part.replace(/\d/g, (digit) => `${(Number(digit) + 3) % 10}`);
  return id.slice(0, -part.length) + (other === part ? `${part.slice(0, -1)}Q` : other);
}

/** What the decoy says in the place of each value. */
function translate({ record, fields }: ExpectedReading): {
  fields: PageFields;
  words: Map<string, string>;
} {
  const words = new Map([[lastPart(record.recordId), lastPart(otherId(record.recordId))]]);
  const others = { ...fields };
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string') continue;
    const isId = IDS.some((id) => id === name);
    const other = isId ? otherId(value) : (GLOBEX[name as 'accountName'] ?? `Other ${value}`);
    Object.assign(others, { [name]: other });
    words.set(isId ? lastPart(value) : value, isId ? lastPart(other) : other);
  }
  others.emails = fields.emails.map((_, index) => `sam${index}@globex.test`);
  for (const [index, email] of fields.emails.entries()) words.set(email, `sam${index}@globex.test`);
  return { fields: others, words };
}

function reword(element: Element, words: Map<string, string>): void {
  // Longest first: a name may be a part of an address. In either case: addresses are read in lower.
  const order = [...words.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(order.map((word) => RegExp.escape(word)).join('|'), 'gi');
  const others = new Map([...words].map(([word, other]) => [word.toLowerCase(), other]));
  const change = (text: string) =>
    text.replaceAll(any, (word) => others.get(word.toLowerCase()) ?? word);
  const inside = rootsBelow(element).flatMap((root) => [...root.querySelectorAll('*')]);
  for (const one of [element, ...inside]) {
    for (const name of one.getAttributeNames())
      one.setAttribute(name, change(one.getAttribute(name) ?? ''));
    for (const node of one.childNodes)
      if (node.nodeType === Node.TEXT_NODE) node.nodeValue = change(node.nodeValue ?? '');
  }
}

const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);

/** The element itself, or the one in the page whose shadow it stands in. */
function inPage(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? inPage(root.host) : element;
}

/** The innermost element that shows all values, or all of the page. */
function recordHere(expected: ExpectedReading): Element[] {
  const [first, ...others] = carriersHere(expected)
    .map(({ element }) => inPage(element))
    .filter((element) => document.body.contains(element));
  let around = first ?? null;
  while (around && !others.every((other) => around?.contains(other))) around = around.parentElement;
  if (around && around !== document.body && around !== first) return [around];
  return [...document.body.children].filter(({ tagName }) => !UNSEEN.has(tagName));
}

/** Makes a decoy of the record that is shown; it is not in the page yet. */
export function makeDecoy(expected: ExpectedReading): Decoy {
  const originals = recordHere(expected);
  const element = document.createElement('div');
  element.append(...originals.map((one) => one.cloneNode(true)));
  const { fields, words } = translate(expected);
  const isInShadow = carriersHere(expected).some((one) => inPage(one.element) !== one.element);
  reword(element, words);
  return { element, originals, fields, isInShadow };
}
