/** The signs by which people write a currency, with the ISO 4217 codes it may stand for. */
const CURRENCY_SIGNS: readonly (readonly [signs: string, codes: string])[] = [
  ['d vnd dong ₫', 'VND'],
  ['usd us$', 'USD'],
  ['$', 'USD AUD CAD SGD HKD TWD NZD'],
  ['€ eur euro', 'EUR'],
  ['£ gbp', 'GBP'],
  ['¥', 'JPY CNY'],
  ['jpy yen', 'JPY'],
  ['cny rmb', 'CNY'],
  ['thb baht ฿', 'THB'],
  ['krw won ₩', 'KRW'],
  ['rub ₽', 'RUB'],
  ['myr rm', 'MYR'],
  ...['AUD', 'CAD', 'SGD', 'HKD', 'TWD', 'NZD', 'CHF', 'LAK', 'KHR', 'IDR', 'PHP', 'INR'].map(
    (code) => [code.toLowerCase(), code] as const,
  ),
];
/** ISO 4217 codes for each sign, written small and without marks (vnđ is vnd); the likeliest first. */
export const CURRENCIES: ReadonlyMap<string, readonly string[]> = new Map(
  CURRENCY_SIGNS.flatMap(([signs, codes]) => {
    const list = codes.split(' ');
    return signs.split(' ').map((sign) => [sign, list] as const);
  }),
);
