/** How figures and days are written in a language. Days come as ISO text and need no time zone. */
export interface Formats {
  /** The whole amount with its sign: 1.250.000 ₫; '–' where unknown. */
  readonly money: (amount: number | null) => string;
  /** For narrow places: 8,4 triệu. */
  readonly shortMoney: (amount: number | null) => string;
  readonly count: (count: number) => string;
  /** Of 0..1: 82 %. */
  readonly share: (share: number) => string;
  /** 28/11/2026; 28 Nov 2026 in English. The text itself where it is no ISO day. */
  readonly day: (iso: string) => string;
  /** In words where that is near: hôm nay, 3 ngày trước; else the day. */
  readonly near: (iso: string, today: string) => string;
}

const { NumberFormat } = Intl;
const DASH = '–';
const NEAR_DAYS = 13;
/** Smaller amounts are short as they are: $28.20. */
const LEAST_SHORT = 1000;

export function formatsOf(language: 'vi' | 'en', currency: string | null): Formats {
  const locale = language;
  const sign = currencyStyle(locale, currency);
  const whole = new NumberFormat(locale, { ...sign, maximumFractionDigits: digitsOf(locale, sign) });
  // CLDR's short Vietnamese forms (8,4 Tr, 1 N, 2 T) are no words that a shop uses; the long ones are, but only
  // numbers without a sign have them, and nobody says đồng after triệu.
  const isWords = language === 'vi';
  const after = isWords && currency !== 'VND' ? signOf(whole) : '';
  const short = new NumberFormat(locale, {
    ...(isWords ? { compactDisplay: 'long' } : sign),
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  const count = new NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const day = (iso: string) => dayText(iso, language);
  return {
    money: (amount) => (amount === null ? DASH : whole.format(amount)),
    shortMoney: (amount) => {
      if (amount === null) return DASH;
      return Math.abs(amount) < LEAST_SHORT ? whole.format(amount) : `${short.format(amount)}${after}`;
    },
    count: (value) => count.format(value),
    share: (share) => percent.format(share),
    day,
    near: (iso, today) => {
      const days = daysBetween(today, iso);
      return days === null || Math.abs(days) > NEAR_DAYS ? day(iso) : relative.format(days, 'day');
    },
  };
}

/** The day so many days after an ISO day, as ISO text. */
export function dayAfter(iso: string, days: number): string {
  const at = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? iso : new Date(at + days * 86_400_000).toISOString().slice(0, 10);
}

function currencyStyle(locale: string, currency: string | null): Intl.NumberFormatOptions {
  if (currency === null) return {};
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  try {
    new NumberFormat(locale, style);
    return style;
  } catch {
    return {};
  }
}

/** As it stands after the figure; '' where there is none. */
function signOf(format: Intl.NumberFormat): string {
  const sign = format.formatToParts(0).find(({ type }) => type === 'currency');
  return sign ? `\u00a0${sign.value}` : '';
}

/** Cents where the currency has them, none for the đồng. */
function digitsOf(locale: string, sign: Intl.NumberFormatOptions): number {
  return new NumberFormat(locale, sign).resolvedOptions().maximumFractionDigits ?? 0;
}

function dayText(iso: string, language: 'vi' | 'en'): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!match) return iso;
  if (language === 'vi') return `${match[3]}/${match[2]}/${match[1]}`;
  const at = new Date(`${match[0]}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return iso;
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

function daysBetween(from: string, to: string): number | null {
  const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
  return Number.isNaN(days) ? null : Math.round(days);
}
