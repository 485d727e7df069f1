import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupSeed, decryptBackup, encryptBackup } from '../../../../lib/bundle/backup.ts';
import {
  fromHeaderBytes,
  HEADER_BYTES,
  toHeaderBytes,
} from '../../../../lib/bundle/backup-header.ts';
import { joined } from '../../../../lib/bundle/byte-pieces.ts';
import { passphraseStrength } from '../../../../lib/bundle/passphrase.ts';
import type { Bytes } from '../../../../lib/bundle/read-lines.ts';
import { bytesOf } from '../store/bundle/files.ts';

const SEED: BackupSeed = {
  salt: new Uint8Array(16).fill(7),
  noncePrefix: new Uint8Array(8).fill(9),
};
const PASSPHRASE = 'correct horse battery staple';
const CHECK_BYTES = 16;
const SEALED_CHUNK = 262_144 + 16;

async function all(bytes: Bytes): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return joined(pieces);
}

const encrypted = (plain: Uint8Array, piece?: number) =>
  all(encryptBackup(bytesOf(plain, piece), PASSPHRASE, SEED));
const decrypted = (sealed: Uint8Array, passphrase = PASSPHRASE) =>
  all(decryptBackup(bytesOf(sealed, 65_536), passphrase));

/** Does not compress, so that there are several chunks. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

describe('an encrypted backup', () => {
  it.each([0, 1, 1000, 262_144, 700_000])('of %i bytes comes back as it was', async (length) => {
    const plain = noise(length);
    const sealed = await encrypted(plain, 99_991);
    expect(await decrypted(sealed)).toEqual(plain);
  });

  it('holds nothing of what it was made of, and is small where that repeats', async () => {
    const plain = new TextEncoder().encode('CANARY of Northwind Traders\n'.repeat(10_000));
    const sealed = await encrypted(plain);
    expect(sealed.length).toBeLessThan(plain.length / 50);
    expect(new TextDecoder('latin1').decode(sealed)).not.toContain('CANARY');
  });

  it('opens with the passphrase as it can also be typed, and with no other', async () => {
    const sealed = await all(encryptBackup(bytesOf('x'), 'cafe\u0301 au lait 12', SEED));
    expect(new TextDecoder().decode(await decrypted(sealed, 'caf\u00e9 au lait 12'))).toBe('x');
    await expect(decrypted(sealed, 'café au lait 13')).rejects.toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
  });

  it('tells damage from a wrong passphrase, wherever a bit is flipped', async () => {
    const sealed = await encrypted(noise(400_000));
    const places = fc.oneof(
      fc.nat(HEADER_BYTES - 1),
      fc.integer({ min: HEADER_BYTES + CHECK_BYTES, max: sealed.length - 1 }),
    );
    await fc.assert(
      fc.asyncProperty(places, fc.nat(7), async (place, bit) => {
        const broken = sealed.slice();
        broken[place] = (broken[place] ?? 0) ^ (1 << bit);
        const code = place < HEADER_BYTES ? 'damaged-header' : 'damaged-backup';
        await expect(decrypted(broken), `${place}`).rejects.toMatchObject({ problem: { code } });
      }),
      { numRuns: 40 },
    );
  });

  it('notices chunks that are cut off, moved, doubled or left out', async () => {
    const sealed = await encrypted(noise(700_000));
    const body = HEADER_BYTES + CHECK_BYTES;
    const [first, second, third] = [0, 1, 2].map((index) =>
      sealed.slice(body + index * SEALED_CHUNK, body + (index + 1) * SEALED_CHUNK),
    ) as [Uint8Array, Uint8Array, Uint8Array];
    const head = sealed.slice(0, body);
    const broken = [
      [head, first, second],
      [head, first],
      [head],
      [head, second, first, third],
      [head, first, first, second, third],
      [head, first, third],
      [head, first, second, third, new Uint8Array(20)],
      [head, first, second, third.slice(0, -1)],
    ];
    expect(joined([head, first, second, third])).toEqual(sealed);
    for (const pieces of broken)
      await expect(decrypted(joined(pieces))).rejects.toMatchObject({
        problem: { code: 'damaged-backup' },
      });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['another file', new TextEncoder().encode('PK'.repeat(200))],
  ])('is not %s', async (_, bytes) => {
    await expect(decrypted(bytes)).rejects.toMatchObject({ problem: { code: 'damaged-header' } });
  });
});

describe('the head of a backup', () => {
  const fields = { iterations: 600_000, chunkBytes: 262_144, ...SEED };

  it('comes back as it was, and refuses what would weaken or stall', () => {
    expect(fromHeaderBytes(toHeaderBytes(fields))).toEqual(fields);
    for (const change of [{ iterations: 1000 }, { iterations: 4e9 }, { chunkBytes: 1 }])
      expect(() => fromHeaderBytes(toHeaderBytes({ ...fields, ...change }))).toThrow(
        'damaged-header',
      );
  });
});

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'too-short'],
    ['Tr0ub4dor', 'too-short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abcdefghijklmnop', 'weak'],
    ['1234567890', 'weak'],
    ['abababababababab', 'weak'],
    ['northwind7x', 'fair'],
    ['correct horse battery staple', 'strong'],
    ['北风之神吹过山岗又一年春', 'strong'],
  ])('%j is %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength);
  });
});
