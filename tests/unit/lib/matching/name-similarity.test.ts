import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameBlocks } from '../../../../lib/matching/name-blocks.ts';
import { jaroWinkler, nameSimilarity } from '../../../../lib/matching/name-similarity.ts';
import { nameTokens } from '../../../../lib/matching/name-tokens.ts';
import { suggestAccounts } from '../../../../lib/matching/suggest-accounts.ts';

describe('what of a name tells one company from another', () => {
  it.each([
    ['Northwind Traders Ltd.', 'northwind traders'],
    ['  NORTHWIND   traders, Inc', 'northwind traders'],
    ['Ｎｏｒｔｈｗｉｎｄ', 'northwind'],
    ['Müller & Söhne GmbH & Co. KG', 'muller sohne'],
    ['Société Générale S.A.', 'societe generale'],
    ['Ærø Shipyard A/S', 'aero shipyard'],
    ['Grupo Ñandú S.A. de C.V.', 'grupo nandu'],
    ['Nowak Sp. z o.o.', 'nowak'],
    ['Škoda s.r.o.', 'skoda'],
    ['Kovács Kft.', 'kovacs'],
    ['Petrobras Ltda', 'petrobras'],
    ['Bakker B.V.', 'bakker'],
    ['Nokia Oyj', 'nokia'],
    ['AB Volvo', 'volvo'],
    ['PT Maju Jaya Tbk', 'maju jaya'],
    ['Công ty TNHH Hoa Sen', 'hoa sen'],
    ['ООО Ромашка', 'ромашка'],
    ['Acme Sdn. Bhd.', 'acme'],
    ['Acme Pty Ltd', 'acme'],
    ['Tata Consultancy Pvt. Ltd.', 'tata consultancy'],
    ['Delhaize Group SA/NV', 'delhaize group'],
    ['บริษัท สยาม จำกัด', 'สยาม'],
    ['J. P. Morgan', 'jp morgan'],
    ['O’Neil and Sons', 'oneil sons'],
  ])('of %s is %s', (name, tokens) => {
    expect(nameTokens(name).join(' ')).toBe(tokens);
  });

  it.each([
    ['榕树软件股份有限公司', '榕树软件'],
    ['上海榕树软件有限责任公司', '上海榕树软件'],
    ['榕樹軟體有限公司', '榕樹軟體'],
    ['株式会社トヨタ', 'トヨタ'],
    ['トヨタ自動車株式会社', 'トヨタ自動車'],
    ['㈱トヨタ', 'トヨタ'],
    ['삼성전자 주식회사', '삼성전자'],
  ])('of %s is that of %s', (name, bare) => {
    expect(nameTokens(name)).toEqual(nameTokens(bare));
  });

  it('keeps a name that is nothing but a legal form', () => {
    expect(nameTokens('Limited')).toEqual(['limited']);
    expect(nameTokens('有限公司')).toEqual(['有限', '限公', '公司']);
  });

  it('keeps simplified and traditional characters apart', () => {
    expect(nameSimilarity('龙发软件', '龍發軟體')).toBe(0);
    expect(nameSimilarity('ガラス', 'カラス')).toBeLessThan(1);
  });

  it('is nothing of a text without letters, and bounded of a long one', () => {
    expect(nameTokens(' --- ')).toEqual([]);
    expect(nameTokens('a b c1 '.repeat(10_000)).length).toBeLessThanOrEqual(24);
    // One character that stands for eighteen.
    const [longest] = nameTokens('\ufdfa'.repeat(200)).sort((a, b) => b.length - a.length);
    expect(longest?.length).toBeLessThanOrEqual(40);
  });
});

describe('Jaro and Winkler', () => {
  it.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
  ])('%s and %s are alike by %f, as published', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  });
});

describe('how alike two names are', () => {
  it.each([
    ['Northwind Traders', 'Northwind', 2 / 3],
    ['Northwind Traders', 'Northwind Logistics', 1 / 2],
    ['Northwind Traders', 'Globex', 0],
    ['Studio 54', 'Studio 55', 1 / 2],
    ['Northwind Traders', 'Northline Traders', 1 / 2],
    ['榕树软件有限公司', '榕树软件', 1],
    ['---', 'Northwind', 0],
  ])('%s and %s', (a, b, expected) => {
    expect(nameSimilarity(a, b)).toBeCloseTo(expected, 10);
  });

  it('forgives a letter mistyped', () => {
    const score = nameSimilarity('Northwind Traders', 'Nortwind Traders');
    expect(score).toBeGreaterThan(0.95);
    expect(score).toBeLessThan(1);
  });

  const word = fc.constantFrom('north', 'wind', 'traders', 'tradex', 'acme', '榕树软件', 'x1', 'a');
  const name = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );

  it('is between 0 and 1, the same both ways, and 1 with itself', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const score = nameSimilarity(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(nameSimilarity(b, a)).toBe(score);
        if (nameTokens(a).length > 0) expect(nameSimilarity(a, a)).toBe(1);
      }),
    );
  });

  it('does not depend on the order of words, case, width or legal form', () => {
    const words = fc.array(fc.constantFrom('northern', 'traders', 'acme', 'zymurgy'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const score = nameSimilarity(a.join(' '), b.join(' '));
        const other = `${a.toReversed().join(' - ').toUpperCase()} GmbH`;
        expect(nameSimilarity(other, b.join(' '))).toBeCloseTo(score, 12);
      }),
    );
  });

  it('is 1 for the same words and less for any others', () => {
    const words = fc.uniqueArray(fc.constantFrom('northern', 'globex', 'acme', 'zymurgy'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const isSame = a.toSorted().join() === b.toSorted().join();
        expect(nameSimilarity(a.join(' '), b.join(' ')) === 1).toBe(isSame);
      }),
    );
  });
});

describe('suggestions', () => {
  const accounts = ['Northwind Traders', 'Northwind', 'Northwind Logistics', 'Globex'].map(
    (accountName) => ({ accountId: accountName, accountName }),
  );

  it('are the alike ones, the most alike first', () => {
    const found = suggestAccounts('Northwind Traders Ltd', accounts);
    expect(found.map(({ accountName }) => accountName)).toEqual(['Northwind Traders', 'Northwind']);
  });

  it('are five at most', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({
      accountId: `${n}`,
      accountName: 'Northwind',
    }));
    expect(suggestAccounts('Northwind', many)).toHaveLength(5);
  });

  it('are looked for under the words as a whole, and the start of each', () => {
    expect(nameBlocks('Traders Northwind Ltd')).toEqual([
      '=northwind traders',
      ...['traders', 'northwind', 'tra', 'nor'],
    ]);
    expect(nameBlocks('榕树软件有限公司')).toEqual(['=树软 榕树 软件', '榕树', '树软', '软件']);
    expect(nameBlocks('…')).toEqual([]);
  });
});
