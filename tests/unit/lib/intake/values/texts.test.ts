import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFormula, unescapeFormula } from '../../../../../lib/intake/formula-cell.ts';
import { readDomains } from '../../../../../lib/intake/values/domain.ts';
import { readEmails } from '../../../../../lib/intake/values/email.ts';
import { isMissing } from '../../../../../lib/intake/values/missing.ts';
import { phoneReader } from '../../../../../lib/intake/values/phone.ts';
import { readId } from '../../../../../lib/intake/values/short-text.ts';
import { plainLine, plainText } from '../../../../../lib/intake/values/text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
/** Texts of the signs that cleaning is about. */
const hostileText = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'é',
        'e\u0301',
        '中',
        ' ',
        '\t',
        '\n',
        '\r\n',
        '\u200B',
        '\u200C',
        '\u200D',
        '\uFEFF',
      ],
      ...['\u0000', '\u0085', '\u2028', '\u202E', '\u00A0', '\uD800', '👩', '\u3000', "'", '='],
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('plainLine', () => {
  it.each([
    [' Acme\u200B \t Ltd ', 'Acme Ltd'],
    ['Cafe\u0301', 'Café'],
    ['\uFEFFNorth\u0000wind', 'Northwind'],
    ['星河\u3000科技', '星河 科技'],
    ['a\r\nb', 'a b'],
    // Two letters of Persian and the parts of one emoji are joined by what nobody sees.
    ['می\u200Cخواهم 👩\u200D💻', 'می\u200Cخواهم 👩\u200D💻'],
    ['x\u200Dy', 'xy'],
  ])('%j is %j', (text, plain) => {
    expect(plainLine(text)).toBe(plain);
  });

  it('is done after once, and leaves nothing hidden', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), (text) => {
        const once = plainLine(text);
        expect(plainLine(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\p{Cs}\u200B\uFEFF\u202E]|^\s|\s$|\s\s/u);
      }),
    );
  });

  it('keeps the lines of a note', () => {
    expect(plainText(' one \r\n\r\n\r\n\r\n two\u2028three ')).toBe('one\n\ntwo\nthree');
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  it('takes time in proportion to the text, whatever it is made of', () => {
    for (const part of ['\u200D', '\u200C\u200D', ' ', '\n', '\uD800', '\u0301'])
      expect(plainText(part.repeat(200_000)).length).toBeLessThanOrEqual(400_000);
  });
});

describe('escaped formulas', () => {
  it.each(['=1+1', '+49 30', '-5', '@handle', '\t=1', '＝1', '|x', ' =1', '\n=1', "'=1", "''-x"])(
    '%j is escaped, and comes back',
    (cell) => {
      expect(escapeFormula(cell)).toBe(`'${cell}`);
      expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
    },
  );

  it('lets all other cells be, and gives every cell back', () => {
    for (const cell of ["O'Neill", "'quoted'", '5', '', "'"]) {
      expect(escapeFormula(cell)).toBe(cell);
      expect(unescapeFormula(cell)).toBe(cell);
    }
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), (cell) => {
        expect(unescapeFormula(escapeFormula(cell))).toBe(cell);
      }),
    );
  });
});

describe('missing', () => {
  it.each(['', '-', '—', 'N/A', '#N/A', 'null', 'NaN', 'None', '未知', '无', '(blank)'])(
    '%j says nothing',
    (text) => {
      expect(isMissing(text)).toBe(true);
    },
  );

  it.each(['0', 'no', '-1', '0.0', '否'])('%j says something', (text) => {
    expect(isMissing(text)).toBe(false);
  });
});

describe('e-mail addresses', () => {
  it.each([
    [
      'Dana <Dana.W@Northwind.TEST>; info@northwind.test',
      ['dana.w@northwind.test', 'info@northwind.test'],
    ],
    ['mailto:a@b.co', ['a@b.co']],
    ['a@b.co, A@B.CO', ['a@b.co']],
  ])('%j', (text, addresses) => {
    expect(readEmails(text)).toEqual({ value: addresses, code: null });
  });

  it.each(['dana', 'dana@', '@northwind.test', 'a b@c.de', 'a@localhost', 'a..b@c.de'])(
    '%j is none',
    (text) => {
      expect(readEmails(text)).toEqual({ value: null, code: 'not-an-email' });
    },
  );

  it('says what it left out', () => {
    expect(readEmails('a@b.co; nobody')).toEqual({ value: ['a@b.co'], code: 'not-an-email' });
  });
});

describe('domains', () => {
  it.each([
    ['https://www.shop.northwind.co.uk/eu?x=1', ['northwind.co.uk']],
    ['northwind.test, info@brightwater.test', ['northwind.test', 'brightwater.test']],
    ['WWW.Northwind.Test', ['northwind.test']],
    ['https://müller.de', ['xn--mller-kva.de']],
  ])('%j', (text, domains) => {
    expect(readDomains(text)).toEqual({ value: domains, code: null });
  });

  it.each([
    ['gmail.com', 'anybodys-domain'],
    ['https://linkedin.com/company/x', 'anybodys-domain'],
    ['192.168.0.1', 'not-a-domain'],
    ['co.uk', 'not-a-domain'],
    ['Northwind', 'not-a-domain'],
  ])('%j identifies nobody: %s', (text, code) => {
    expect(readDomains(text)).toEqual({ value: null, code });
  });
});

describe('phone numbers', () => {
  it.each([
    ['GB', '020 7946 0101', '+442079460101'],
    ['US', '(202) 555-0100', '+12025550100'],
    [null, '+49 30 23125 042', '+493023125042'],
    [null, '0049 30 23125042', '+493023125042'],
    ['CN', '138 0013 8000', '+8613800138000'],
  ])('in %s %j is %s', (region, text, number) => {
    expect(phoneReader(region)(text)).toEqual({ value: number, code: null });
  });

  it('leaves what cannot be read as it stood', () => {
    expect(phoneReader(null)('020 7946 0101')).toEqual({
      value: '020 7946 0101',
      code: 'not-a-phone',
    });
    expect(phoneReader('US')('ask Dana')).toEqual({ value: 'ask Dana', code: 'not-a-phone' });
  });
});

describe('ids', () => {
  it('stay as they stand, unless a spreadsheet rounded them', () => {
    expect(readId('0010Hs00000AbCd').value).toBe('0010Hs00000AbCd');
    expect(readId('00042').value).toBe('00042');
    expect(readId('9.00720E+15')).toEqual({ value: null, code: 'rounded-id' });
  });
});

describe('long ids of Salesforce', () => {
  it.each([
    ['001D000000IRFmaIAH', '001D000000IRFma'],
    ['00300000003T2PGAA0', '00300000003T2PG'],
    ['500d0000003EaGqAAK', '500d0000003EaGq'],
  ])('%s is %s, as pages and reports name it', (long, short) => {
    expect(readId(long).value).toBe(short);
    expect(readId(short).value).toBe(short);
  });

  it.each(['001D000000IRFmaIAI', '001d000000IRFmaIAH', '360001234567890123', '001D000000IRFma-AH'])(
    '%s is another product’s id, and stays',
    (id) => expect(readId(id).value).toBe(id),
  );
});

describe('any text', () => {
  const phone = phoneReader('DE');

  it('is read without an error, and gives no empty value', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostileText), (text) => {
        for (const read of [readEmails, readDomains, phone, readId]) {
          const { value, code } = read(text);
          expect(value === null || value.length > 0).toBe(true);
          if (text === '') expect([value, code]).toEqual([null, null]);
        }
      }),
    );
  });
});
