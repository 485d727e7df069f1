import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isMentioned,
  type KnownBy,
  mentionsIn,
  namePartsOf,
  redact,
  sharedParts,
  wordsOf,
} from '../../../../../lib/store/erase/words.ts';

const NOBODY: KnownBy = { names: [], emails: [], phones: [] };
const DANA = wordsOf({
  names: ['Dana  Whitfield'],
  emails: ['dana@acme.test'],
  phones: ['+49 30 1234567'],
  nameParts: ['Dana', 'Whitfield'],
});

describe('naming somebody in a text', () => {
  it.each([
    ['Dana Whitfield said yes', '[erased] said yes'],
    ['DANA\n WHITFIELD, dana whitfield', '[erased], [erased]'],
    ['Whitfield, Dana', '[erased]'],
    ['Dana agreed. DANA!', '[erased] agreed. [erased]!'],
    ["Mrs Whitfield's plan", "Mrs [erased]'s plan"],
    ['write to Dana@Acme.test.', 'write to [erased].'],
    ['https://crm.test/?m=dana%40acme.test&x', 'https://crm.test/?m=[erased]&x'],
    ['call 0049 (30) 123-45.67 now', 'call [erased] now'],
    ['+49301234567', '[erased]'],
  ])('finds %j', (text, expected) => {
    expect(redact(text, DANA)).toBe(expected);
    expect(isMentioned(text, DANA)).toBe(true);
  });

  it.each([
    ['another word', 'Bandana, Danakil and Whitfields'],
    ['a word that is no name', 'dana is a coin'],
    ['another address', 'xdana@acme.test, dana@acme.test-site.test, my.dana@acme.testing'],
    ['a longer number', '493012345678'],
  ])('takes nothing else for them: %s', (_what, text) => {
    expect(redact(text, wordsOf({ ...NOBODY, emails: ['dana@acme.test'] }))).not.toBe('');
    expect(isMentioned(text, DANA)).toBe(false);
  });

  it('finds names of scripts that set no spaces, in the middle of a sentence', () => {
    const words = wordsOf({ ...NOBODY, names: ['王小明'] });
    expect(redact('今天和王小明谈了续约', words)).toBe('今天和[erased]谈了续约');
  });

  it('takes what a name is made of for a name, never for a pattern', () => {
    const words = wordsOf({ ...NOBODY, names: ['A.* (B) [c]|d\\'] });
    expect(redact('A.* (B) [c]|d\\ and Axx', words)).toBe('[erased] and Axx');
  });

  it('leaves ids alone, whose digits may be anything', () => {
    const id = '00000000-4930-4123-4567-00000000000a';
    expect(redact(id, wordsOf({ ...NOBODY, phones: ['4930 4123'] }))).toBe(id);
    expect(redact(`x ${id}`, wordsOf({ ...NOBODY, phones: ['4930 4123'] }))).not.toContain('4930');
  });

  it('finds names and addresses with a hyphen', () => {
    const words = wordsOf({ ...NOBODY, names: ['Anne-Marie Roy'], emails: ['a-m@north-sea.test'] });
    expect(redact('Roy, Anne-Marie: a-m@north-sea.test', words)).toBe('[erased]: [erased]');
  });

  it('finds any name and any address that somebody may have', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(text, text, (name, local) => {
        const email = `${local.replace(/\s/g, '')}@x-y.test`;
        const words = wordsOf({
          names: [name],
          emails: [email],
          phones: [name],
          nameParts: [name],
        });
        expect(redact(`, ${email} ,`, words)).not.toContain(email);
        if (name.normalize('NFC').replace(/\s/g, '').length > 1)
          expect(isMentioned(`, ${name} ,`, words)).toBe(true);
      }),
    );
  });

  it('finds nothing where nothing is known, and nobody by a name too short to be one', () => {
    expect(redact('a b c', wordsOf({ ...NOBODY, names: ['', ' ', 'a'], phones: ['12'] }))).toBe(
      'a b c',
    );
  });

  it('says where, once for each place', () => {
    const text = 'Dana Whitfield and Dana';
    expect(mentionsIn(text, DANA).map(({ from, to }) => text.slice(from, to))).toEqual([
      'Dana Whitfield',
      'Dana',
    ]);
  });
});

describe('parts of a name', () => {
  it('are those that mean somebody', () => {
    expect(namePartsOf('Dana J. van Whitfield')).toEqual(['Dana', 'Whitfield']);
    expect(namePartsOf('Madonna')).toEqual([]);
    expect(namePartsOf('王 小明')).toEqual([]);
  });

  it('are not theirs alone where a colleague has one too', () => {
    expect(sharedParts(['Dana', 'Whitfield'], ['DANA Smith', 'Li Wei'])).toEqual(['Dana']);
  });
});
