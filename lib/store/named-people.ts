import type { Contact } from '../model/account.ts';
import type { AccountFacts } from '../model/health.ts';
import { readable } from './account-facts.ts';
import type { BellwetherDatabase } from './database.ts';

/**
 * People of other accounts whom facts of this one name: a fact that stayed, or went, in a split
 * still says who was there. Inside the caller's transaction.
 */
export async function peopleNamedElsewhere(
  db: BellwetherDatabase,
  { contacts, interactions, surveyAnswers }: AccountFacts,
): Promise<Contact[]> {
  const own = new Set(contacts.map(({ id }) => id));
  const named = [
    ...interactions.flatMap(({ contactIds }) => contactIds),
    ...surveyAnswers.flatMap(({ contactId }) => contactId ?? []),
  ];
  const others = [...new Set(named)].filter((id) => !own.has(id));
  if (others.length === 0) return [];
  const found = await db.contacts.bulkGet(others);
  return readable(
    'contacts',
    found.filter((row) => row !== undefined),
  );
}
