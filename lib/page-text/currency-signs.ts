/** Signs of one currency. Longer ones first: `US$` is not `$`. */
export const CURRENCY_SIGNS: [string, string][] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['SG$', 'SGD'],
  ['NT$', 'TWD'],
  ['MX$', 'MXN'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['R$', 'BRL'],
  ['S$', 'SGD'],
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['฿', 'THB'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['元', 'CNY'],
];

/** Signs that several currencies share; the page's language may say whose it is. */
export const SHARED_SIGNS: Record<string, Record<string, string>> = {
  $: {
    'en-US': 'USD',
    'en-CA': 'CAD',
    'fr-CA': 'CAD',
    'en-AU': 'AUD',
    'en-NZ': 'NZD',
    'es-MX': 'MXN',
  },
  '¥': {
    zh: 'CNY',
    'zh-CN': 'CNY',
    'zh-Hans': 'CNY',
    'zh-Hans-CN': 'CNY',
    ja: 'JPY',
    'ja-JP': 'JPY',
  },
  kr: {
    sv: 'SEK',
    'sv-SE': 'SEK',
    nb: 'NOK',
    no: 'NOK',
    'nb-NO': 'NOK',
    da: 'DKK',
    'da-DK': 'DKK',
  },
};

/** ISO 4217 codes that the browser knows. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
