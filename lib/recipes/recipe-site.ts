import type { PageFields } from '../model/page.ts';
import type { Locator, Recipe } from '../model/recipe.ts';
import type { RecipeFieldName } from '../model/recipe-fields.ts';
import { makeReading } from '../sites/reading.ts';
import type { Site, SiteReading } from '../sites/site.ts';
import { type FieldReading, readField } from './read-field.ts';
import { recipeSiteId } from './recipe-site-id.ts';
import { recordIdAt } from './record-address.ts';

/** Whose text says that the page shows the record of its address, by the kind of record. */
const TITLES: Record<Recipe['recordType'], RecipeFieldName[]> = {
  account: ['accountName', 'domain', 'contactName', 'emails'],
  contact: ['contactName', 'emails', 'accountName', 'domain'],
  deal: ['accountName', 'contactName', 'emails', 'domain'],
  ticket: ['ticketSubject', 'contactName', 'emails', 'accountName', 'domain'],
};

type Readings = Partial<Record<RecipeFieldName, FieldReading>>;

function readAll(doc: Document, { fields }: Recipe): Readings {
  const entries = Object.entries(fields) as [RecipeFieldName, Locator][];
  return Object.fromEntries(entries.map(([name, at]) => [name, readField(doc, name, at)]));
}

/** The field that the recipe knows a record by. */
export function titleField({ recordType, fields }: Pick<Recipe, 'recordType' | 'fields'>) {
  return TITLES[recordType].find((name) => fields[name]) ?? null;
}

/** What is where it was pointed at, and empty, is not missing: this record has none. */
function toReading(recipe: Recipe, readings: Readings, title: string): SiteReading {
  const found = Object.entries(readings) as [RecipeFieldName, FieldReading][];
  const { emails, ...others } = Object.fromEntries(found.map(([name, { text }]) => [name, text]));
  const fields: Partial<PageFields> = { ...others, emails: emails ? [emails] : [] };
  const expected = found.filter(([, one]) => one.text !== null || one.why !== 'empty');
  const names = expected.map(([name]) => name);
  return makeReading(recipe.recordType, { by: 'title', title }, fields, names);
}

/**
 * A site made of what the user taught: known by its addresses, read where they pointed, proven by
 * the text that names the record. What is not there is missing; nothing else is tried instead.
 * @example recipeSite(recipe).route(new URL('https://crm.test/companies/43'))?.recordId // '43'
 */
export function recipeSite(recipe: Recipe): Site {
  const read = (doc: Document): SiteReading | null => {
    const title = titleField(recipe);
    const readings = readAll(doc, recipe);
    const named = title && readings[title]?.text;
    return named ? toReading(recipe, readings, named) : null;
  };
  const route: Site['route'] = (url) => {
    const recordId = url.origin === recipe.origin ? recordIdAt(recipe.address, url) : null;
    return recordId === null ? null : { recordType: recipe.recordType, recordId };
  };
  return {
    id: recipeSiteId(recipe.id),
    name: recipe.name,
    matches: [],
    recognises: (_, url) => route(url) !== null,
    route,
    ready: (doc) => read(doc) !== null,
    read,
  };
}
