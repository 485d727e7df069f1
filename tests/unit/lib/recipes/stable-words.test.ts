import { describe, expect, it } from 'vitest';
import { isStableClass, isStableWord } from '../../../../lib/recipes/stable-words.ts';

describe('stable words', () => {
  it.each([
    'css-1q2w3e',
    'sc-bdVaJa',
    'jss12',
    'svelte-x7yz',
    'Card_title__x7Gh2',
    'MuiBox-root-117',
    'emotion-0',
    'ng-tns-c12-3',
    'a1b2c3d4',
    'ember1234',
    '_1kX9z',
    'hxkztq',
    'customer-55',
    'record_0015g00000XyZAb',
  ])('%s is not of the makers', (word) => {
    expect(isStableWord(word)).toBe(false);
  });

  it.each([
    'customer-name',
    'accountName',
    'MuiTypography-h5',
    'RaShow-main',
    'main-content',
    'EmailIcon',
    'address2',
  ])('%s is', (word) => {
    expect(isStableWord(word)).toBe(true);
  });

  it.each(['active', 'is-open', 'px-4', 'mt-2', 'text-sm', 'col-9', 'flex', 'Mui-selected'])(
    'the class %s says nothing of what something is',
    (name) => {
      expect(isStableClass(name)).toBe(false);
    },
  );
});
