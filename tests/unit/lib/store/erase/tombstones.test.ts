import { describe, expect, it } from 'vitest';
import { eraseForGood } from '../../../../../lib/store/erase/erase.ts';
import { filterErased } from '../../../../../lib/store/erase/filter-erased.ts';
import { forgetErased, listErased } from '../../../../../lib/store/erase/list-erased.ts';
import { accountKeys, isErased, personKeys } from '../../../../../lib/store/erase/tombstones.ts';
import { ACME, dump, NOW } from '../samples.ts';
import { CANARY, COLLEAGUE, canariesIn, openCanary } from './canary.ts';

const ALL = { replacesMentions: true, includesSame: true };
const at = (digit: string) => ({ now: NOW, random: digit.repeat(44) });

/** A backup from before the person was erased, and what is remembered since. */
async function eraseAfterBackup(of: 'contact' | 'account') {
  const db = await openCanary();
  const tables = JSON.parse(JSON.stringify(await dump(db)));
  await eraseForGood(db, { of, id: of === 'contact' ? CANARY.id : ACME }, ALL, at('a'));
  return { db, tables, erased: await listErased(db) };
}

describe('an erased person', () => {
  it.each([
    ['their id', { id: CANARY.id }],
    ['an e-mail address, however written', { emails: ['x@y.test', ' QUILLON.Z@acme.test '] }],
    ['a phone number, however written', { phone: '0049-30 (555) 7781' }],
    ['their name at their account', { name: 'quillon  ZEPHYRINE', accountId: ACME }],
    ['their name at an account of that name', { name: CANARY.name, accountName: 'acme works' }],
  ])('is known again by %s', async (_what, traits) => {
    const { erased } = await eraseAfterBackup('contact');
    expect(isErased(erased)(personKeys(traits))?.pseudonym).toBe('person-aaaaaaaaaaaa');
  });

  it.each([
    ['a name alone', { name: CANARY.name }],
    ['the same name elsewhere', { name: CANARY.name, accountName: 'Borealis' }],
    ['their domain', { emails: ['rosa@acme.test'] }],
    ['nothing', {}],
  ])('is not taken for somebody with %s', async (_what, traits) => {
    const { erased } = await eraseAfterBackup('contact');
    expect(isErased(erased)(personKeys(traits))).toBeNull();
  });

  it('is known also to whom two databases with salts of their own tell', async () => {
    const one = await eraseAfterBackup('contact');
    const other = await openCanary();
    await eraseForGood(other, { of: 'contact', id: COLLEAGUE.id }, ALL, at('b'));
    const find = isErased([...one.erased, ...(await listErased(other))]);
    expect(find(personKeys({ emails: [...COLLEAGUE.emails] }))?.pseudonym).toBe(
      'person-bbbbbbbbbbbb',
    );
    expect(find(personKeys({ emails: [...CANARY.emails] }))?.pseudonym).toBe('person-aaaaaaaaaaaa');
  });

  it('is remembered by hashes that say nothing, and forgotten by a click', async () => {
    const { db, erased } = await eraseAfterBackup('contact');
    expect(canariesIn(erased)).toEqual([]);
    await forgetErased(db, 'person-aaaaaaaaaaaa');
    expect(await listErased(db)).toEqual([]);
  });
});

describe('an old backup', () => {
  it('brings nobody back who was erased since, in no table and no text', async () => {
    const { tables, erased } = await eraseAfterBackup('contact');
    expect(canariesIn(tables).length).toBeGreaterThan(3);
    const filtered = filterErased(tables, erased);
    expect(canariesIn(filtered.tables)).toEqual([]);
    expect(filtered).toMatchObject({ people: 1, accounts: 0 });
    expect(filtered.rows).toBeGreaterThan(5);
    const answers = filtered.tables.surveyAnswers as { respondent: string }[];
    expect(answers.map(({ respondent }) => respondent)).toEqual([
      'person-aaaaaaaaaaaa',
      'person-aaaaaaaaaaaa',
    ]);
    expect(filtered.tables.interactions).toHaveLength(tables.interactions.length);
  });

  it('brings no account back, nor its people', async () => {
    const { tables, erased } = await eraseAfterBackup('account');
    const filtered = filterErased(tables, erased);
    expect(JSON.stringify(filtered.tables)).not.toContain(ACME);
    expect(canariesIn(filtered.tables)).toEqual([]);
    expect(isErased(erased)(accountKeys({ domains: ['acme.test'] }))).not.toBeNull();
    expect(isErased(erased)(accountKeys({ name: 'ACME works' }))).not.toBeNull();
  });

  it('is the very same where nobody in it was erased', async () => {
    const { tables, erased } = await eraseAfterBackup('contact');
    expect(filterErased(tables, []).tables).toBe(tables);
    const strangers = { contacts: [null, COLLEAGUE], accounts: ['x', 7], unknown: [{}] };
    expect(filterErased(strangers, erased).tables).toBe(strangers);
  });
});
