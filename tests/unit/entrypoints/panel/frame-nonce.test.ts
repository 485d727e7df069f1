import { describe, expect, it } from 'vitest';
import { nonceOf } from '../../../../entrypoints/panel/frame-nonce.ts';

describe('the nonce of a frame', () => {
  it('is the one the background makes', () => {
    const nonce = crypto.randomUUID();
    expect(nonceOf(`#${nonce}`)).toBe(nonce);
  });

  it.each(['', '#', '#nonce', `#${'0'.repeat(36)}`, `#${crypto.randomUUID()}x`])(
    'is none in %j',
    (hash) => {
      expect(nonceOf(hash)).toBeNull();
    },
  );
});
