import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CanonicalError,
  canonicalHash,
  canonicalJson,
  DEPTH_MAX,
  runningHash,
} from '../../../../lib/bundle/canonical.ts';

/** The same value with the members of every object put together the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(Object.getPrototypeOf(value));
  for (const [key, one] of Object.entries(value).toReversed())
    Object.defineProperty(copy, key, { value: reversed(one), enumerable: true, writable: true });
  return copy;
}

describe('canonical JSON', () => {
  it('is the same whatever the order of the members, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [{ b: 1, a: [2, { d: null, c: 'é' }] }, '{"a":[2,{"c":"é","d":null}],"b":1}'],
    [{ a: undefined, b: -0, c: Number.NaN, d: () => 1 }, '{"b":0,"c":null}'],
    [[undefined, 1], '[null,1]'],
    [undefined, 'null'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
    [{ at: new Date(Number.NaN) }, '{"at":null}'],
    ['\ud800', '"\\ud800"'],
    [JSON.parse('{"__proto__":{"x":1},"a":2}'), '{"__proto__":{"x":1},"a":2}'],
    [{ é: 1, z: 2, '10': 3, '9': 4 }, '{"10":3,"9":4,"z":2,"é":1}'],
  ])('of %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('writes a number that JSON has none for as a text', () => {
    expect(canonicalJson([12n])).toBe('["12"]');
  });

  it('refuses what is nested too deep, and circles', () => {
    const nest = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(canonicalJson(nest(DEPTH_MAX))).toHaveLength(2 * DEPTH_MAX);
    expect(() => canonicalJson(nest(DEPTH_MAX + 2))).toThrow(CanonicalError);
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(() => canonicalJson(circle)).toThrow('nested deeper');
  });
});

describe('the canonical hash', () => {
  const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

  it('is SHA-256 of the text in UTF-8', () => {
    expect(canonicalHash({ b: '北风', a: 1 })).toBe(sha('{"a":1,"b":"北风"}'));
  });

  it('of many is of their lines, in their order', () => {
    const [one, other] = [runningHash(), runningHash()];
    for (const value of [{ a: 1 }, null, 'x']) one.add(value);
    for (const value of [null, { a: 1 }, 'x']) other.add(value);
    const digest = one.digest();
    expect(digest).toBe(sha('{"a":1}\nnull\n"x"\n'));
    expect(other.digest()).not.toBe(digest);
  });
});
