import type { PageFields } from '../model/page.ts';
import type { Recipe } from '../model/recipe.ts';
import type { RecipeFieldName } from '../model/recipe-fields.ts';
import { makeReading } from '../sites/reading.ts';
import type { Site, SiteReading } from '../sites/site.ts';
import { readField } from './read-field.ts';
import { recipeSiteId } from './recipe-site-id.ts';
import { recordIdAt } from './record-address.ts';

/** Whose text says that the page shows the record of its address, by the kind of record. */
const TITLES: Record<Recipe['recordType'], RecipeFieldName[]> = {
  account: ['accountName', 'domain', 'contactName', 'emails'],
  contact: ['contactName', 'emails', 'accountName', 'domain'],
  deal: ['accountName', 'contactName', 'emails', 'domain'],
  ticket: ['ticketSubject', 'contactName', 'emails', 'accountName', 'domain'],
};

type Texts = Partial<Record<RecipeFieldName, string | null>>;

function readAll(doc: Document, { fields }: Recipe): Texts {
  const entries = Object.entries(fields) as [
    RecipeFieldName,
    NonNullable<Recipe['fields']['domain']>,
  ][];
  return Object.fromEntries(
    entries.map(([name, locator]) => [name, readField(doc, name, locator).text]),
  );
}

/** The field that the recipe knows a record by. */
export function titleField({ recordType, fields }: Pick<Recipe, 'recordType' | 'fields'>) {
  return TITLES[recordType].find((name) => fields[name]) ?? null;
}

function toReading(recipe: Recipe, texts: Texts, title: string): SiteReading {
  const { emails, ...others } = texts;
  const fields: Partial<PageFields> = { ...others, emails: emails ? [emails] : [] };
  const expected = Object.keys(recipe.fields) as RecipeFieldName[];
  return makeReading(recipe.recordType, { by: 'title', title }, fields, expected);
}

/**
 * A site made of what the user taught: known by its addresses, read where they pointed, proven by
 * the text that names the record. What is not there is missing; nothing else is tried instead.
 * @example recipeSite(recipe).route(new URL('https://crm.test/companies/43'))?.recordId // '43'
 */
export function recipeSite(recipe: Recipe): Site {
  const read = (doc: Document): SiteReading | null => {
    const title = titleField(recipe);
    const texts = readAll(doc, recipe);
    const named = title && texts[title];
    return named ? toReading(recipe, texts, named) : null;
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
