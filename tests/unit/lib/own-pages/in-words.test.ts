import { beforeEach, describe, expect, it, vi } from 'vitest';
import { troubleInWords } from '../../../../components/StoreProblem.tsx';
import { messagesFor } from '../../../../lib/i18n/index.ts';
import { inWords } from '../../../../lib/own-pages/in-words.ts';
import { DatabaseNewerError, StoreError } from '../../../../lib/store/errors.ts';

const FAILURES = [
  new StoreError('invalid', 'The entry is not valid: too long.'),
  new StoreError('not-found', 'There is no such account.'),
  new StoreError('quota', 'No room.'),
  new StoreError('closed', 'Closed.'),
  new StoreError('failed', 'The database refused.'),
  new DatabaseNewerError(2, 1),
  new TypeError('undefined is not a function'),
];

function wordsFor(failure: Error, locale: string): Promise<string> {
  const messages = messagesFor(locale);
  return inWords(
    (kind) => troubleInWords(messages, kind),
    () => Promise.reject(failure),
  ).catch((error: Error) => error.message);
}

describe('a write that failed', () => {
  beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined));

  it.each(FAILURES)('is told in the user’s language: %s', async (failure) => {
    const words = await wordsFor(failure, 'zh-CN');
    expect(words.match(/[A-Za-z]{2,}/g)?.filter((word) => word !== 'Bellwether') ?? []).toEqual([]);
    expect(words).toMatch(/。$/);
  });

  it('says what to do about what was typed', async () => {
    const invalid = await wordsFor(new StoreError('invalid', 'x'), 'en');
    expect(invalid).toContain('Check what you typed');
  });

  it('leaves the whole error where it can be looked into', async () => {
    const failure = new StoreError('failed', 'The database refused.');
    await wordsFor(failure, 'en');
    expect(console.error).toHaveBeenCalledWith(failure);
  });
});
