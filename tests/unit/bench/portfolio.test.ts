import { describe, expect, it } from 'vitest';
import { Account, Contact, ExternalId } from '../../../lib/model/account.ts';
import { Interaction, SurveyAnswer, Task } from '../../../lib/model/facts.ts';
import { accountFacts, recordLink } from '../../bench/store/portfolio.ts';

const NOW = Date.UTC(2026, 0, 15);
const SIZE = { accounts: 10, interactionsEach: 30, peopleEach: 3 };

describe('seeded portfolio', () => {
  it('is made of rows that the model accepts', () => {
    const facts = accountFacts(4, SIZE, NOW);
    expect(Account.safeParse(facts.account).success).toBe(true);
    expect(ExternalId.safeParse(recordLink(4, '127.0.0.1:80', NOW)).success).toBe(true);
    const fits = [
      ...facts.contacts.map((row) => Contact.safeParse(row).success),
      ...facts.interactions.map((row) => Interaction.safeParse(row).success),
      ...facts.surveyAnswers.map((row) => SurveyAnswer.safeParse(row).success),
      ...facts.tasks.map((row) => Task.safeParse(row).success),
    ];
    expect(fits).toHaveLength(3 + 30 + 3 + 1);
    expect(new Set(fits)).toEqual(new Set([true]));
  });

  it('is the same in every run, and no two accounts share an id', () => {
    expect(accountFacts(4, SIZE, NOW)).toEqual(accountFacts(4, SIZE, NOW));
    const ids = [0, 1, 15, 16].flatMap((index) => {
      const { account, contacts, interactions } = accountFacts(index, SIZE, NOW);
      return [account, ...contacts, ...interactions].map(({ id }) => id);
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('links the bench’s page to its account', () => {
    expect(recordLink(4, '127.0.0.1:80', NOW).accountId).toBe(
      accountFacts(4, SIZE, NOW).account.id,
    );
  });
});
