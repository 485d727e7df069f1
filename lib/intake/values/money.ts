import type { Money } from '../../model/fact.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS } from '../../page-text/currency-signs.ts';
import type { Conventions } from '../conventions.ts';
import { type Cell, isRead, isUnread, MISSING } from './cell.ts';
import { westernForm } from './text.ts';

const NAMES: Record<string, string> = {
  rmb: 'CNY',
  'cn¥': 'CNY',
  人民币: 'CNY',
  圆: 'CNY',
  円: 'JPY',
  日元: 'JPY',
  美元: 'USD',
  美金: 'USD',
  欧元: 'EUR',
  英镑: 'GBP',
  港币: 'HKD',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  'us dollar': 'USD',
  'us dollars': 'USD',
  'pound sterling': 'GBP',
};
/** By region, whose a sign is that several currencies share. */
const OF_REGION: Record<string, string> = {
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  MX: 'MXN',
  SG: 'SGD',
  HK: 'HKD',
  CN: 'CNY',
  JP: 'JPY',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
};
/** Currencies that write themselves with a shared sign. */
const MAY_MEAN: Record<string, readonly string[]> = {
  $: 'USD CAD AUD NZD MXN SGD HKD TWD ARS CLP COP BRL'.split(' '),
  '¥': ['CNY', 'JPY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
};

/** A mark beside an amount: one currency, one of several, or none that is known. */
export function currencyOf(mark: string): string | readonly string[] | null {
  const plain = mark.trim().replace(/\.$/, '');
  const upper = plain.toUpperCase();
  if (/^[A-Z]{3}$/.test(upper) && CURRENCY_CODES.has(upper)) return upper;
  const sign = CURRENCY_SIGNS.find(([one]) => one.toUpperCase() === upper);
  if (sign) return sign[1];
  const name = plain.toLowerCase();
  if (Object.hasOwn(NAMES, name)) return NAMES[name] ?? null;
  return Object.hasOwn(MAY_MEAN, name) ? (MAY_MEAN[name] ?? null) : null;
}

/** A currency that stands alone, such as in a column of currencies. */
export function readCurrency(text: string): Cell<string> {
  if (text === '') return MISSING;
  const found = currencyOf(westernForm(text));
  if (typeof found === 'string') return isRead(found);
  return isUnread(found === null ? 'unknown-currency' : 'ambiguous-currency');
}

const AMOUNT =
  /^([-+(]?)([^\d.,'’()+-]{0,24})([-+]?[\d.,'’ ]{1,40}(?: ?(?:k|mn?|bn?|千|万|萬|亿|億)(?![a-z]))?-?)(\)?)([^\d()]{0,24})(\)?)$/iu;

/** Who says what an amount without a mark of its own is in: its column, or the file. */
export interface CurrencyContext {
  /** Of the row's currency column, or of the name of the amount's column. */
  stated: string | null;
  conventions: Pick<Conventions, 'currency' | 'region'>;
}

function resolve(mark: string, { stated, conventions }: CurrencyContext): Cell<string> {
  const assumed = stated ?? conventions.currency;
  if (mark === '') return assumed === null ? isUnread('no-currency') : isRead(assumed);
  const found = currencyOf(mark);
  if (found === null) return isUnread('unknown-currency');
  if (typeof found === 'string') return isRead(found);
  if (assumed !== null && found.includes(assumed)) return isRead(assumed);
  const local = OF_REGION[conventions.region ?? ''];
  return local !== undefined && found.includes(local)
    ? isRead(local)
    : isUnread('ambiguous-currency');
}

/**
 * An amount with its currency: `$1,200.00 USD`, `1.200 €`, `¥30万`, `(500) EUR`. The mark in the
 * cell counts first, then the row's currency, then the file's; where none says, there is no amount:
 * a currency is never guessed.
 * @example readMoney('1.200 €', numberReader(','), context).value // { amount: 1200, currency: 'EUR' }
 */
export function readMoney(
  text: string,
  readNumber: (text: string) => Cell<number>,
  context: CurrencyContext,
): Cell<Money> {
  if (text === '') return MISSING;
  const plain = readNumber(text);
  const [, open = '', before = '', digits = '', inner = '', after = '', outer = ''] =
    plain.value === null ? (AMOUNT.exec(westernForm(text)) ?? []) : ['', '', '', text];
  const close = inner + outer;
  const amount = plain.value === null ? readNumber(`${open}${digits.trim()}${close}`) : plain;
  if (digits === '' || amount.value === null)
    return isUnread(
      digits === '' ? (plain.code ?? 'not-a-number') : (amount.code ?? 'not-a-number'),
    );
  const marks = [before, after].flatMap(marksIn);
  const read = marks.map((mark) => resolve(mark, context));
  const currency = marks.length === 0 ? resolve('', context) : agreed(marks, read, context);
  if (currency.value === null) return currency;
  return { value: { amount: amount.value, currency: currency.value }, code: amount.code };
}

/** One mark, or a sign and a code beside each other. */
function marksIn(text: string): string[] {
  const mark = text.trim();
  if (mark === '') return [];
  return currencyOf(mark) === null ? mark.split(/\s+/) : [mark];
}

/** Twice the same currency, as in `$1,200 USD`, is once; two different ones are none. */
function agreed(marks: string[], read: Cell<string>[], context: CurrencyContext): Cell<string> {
  const sure = marks.map(currencyOf).find((found) => typeof found === 'string');
  if (marks.length < 2 || typeof sure !== 'string') return read[0] ?? resolve('', context);
  const isSame = marks.map(currencyOf).every((found) => found === sure || found?.includes(sure));
  return isSame ? isRead(sure) : isUnread('ambiguous-currency');
}
