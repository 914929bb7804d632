/** What becomes of a value that is put into a cell: Excel reads text as if it were typed. */
export interface Typed {
  readonly value: RawValue;
  readonly formula: string | null;
  /** The format that typing gives a cell that has none: 5% , 1/2/2026, $5. */
  readonly numberFormat: string | null;
}

export type RawValue = string | number | boolean | ErrorValue;

export interface ErrorValue {
  readonly error: string;
}

/** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values, in an English Excel. */
export function typed(input: unknown, numberFormat: string): Typed {
  if (typeof input === 'number') return typedNumber(input, numberFormat);
  if (typeof input === 'boolean') return plain(numberFormat === '@' ? String(input).toUpperCase() : input);
  const text = String(input);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (numberFormat === '@') return plain(text);
  if (/^[=]./s.test(text)) return { value: 0, formula: text, numberFormat: null };
  const read = numberOf(text.trim());
  if (read) return { value: read.value, formula: null, numberFormat: read.numberFormat };
  if (/^[+-]./s.test(text)) return { value: 0, formula: `=${text}`, numberFormat: null };
  if (/^@[A-Za-z]/.test(text)) return { value: 0, formula: `=${text.slice(1)}`, numberFormat: null };
  if (/^(true|false)$/i.test(text)) return plain(/^true$/i.test(text));
  if (/^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/i.test(text))
    return plain({ error: text.toUpperCase() });
  return plain(text);
}

/** A number put where text belongs becomes text. */
function typedNumber(input: number, numberFormat: string): Typed {
  if (!Number.isFinite(input)) throw new Error(`a batch cannot carry ${input}`);
  return plain(numberFormat === '@' ? String(input) : input);
}

function plain(value: RawValue): Typed {
  return { value, formula: null, numberFormat: null };
}

interface NumberRead {
  readonly value: number;
  readonly numberFormat: string | null;
}

function numberOf(text: string): NumberRead | null {
  const percent = /^([+-]?[\d,]*\.?\d+)\s*%$/.exec(text);
  if (percent) return read(Number(percent[1]!.replace(/,/g, '')) / 100, '0%');
  const money = /^\$\s*([\d,]*\.?\d+)$/.exec(text);
  if (money) return read(Number(money[1]!.replace(/,/g, '')), '$#,##0');
  if (/^[+-]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) {
    return read(Number(text.replace(/,/g, '')), /e/i.test(text) ? '0.00E+00' : null);
  }
  if (/^\(\d+\)$/.test(text)) return read(-Number(text.slice(1, -1)), null);
  const fraction = /^(\d+)\s(\d+)\/(\d+)$/.exec(text);
  if (fraction) return read(Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]), '# ?/?');
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(\s?[ap]m)?$/i.exec(text);
  if (time) return read((Number(time[1]) * 60 + Number(time[2])) / 1440, 'h:mm');
  return dateOf(text);
}

function dateOf(text: string): NumberRead | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const english = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (english) return day(year(english[3]!), Number(english[1]), Number(english[2]));
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short)
    return day(2026, Number(short[1]), Number(short[2])) ?? day(Number(short[2]), Number(short[1]), 1);
  const named =
    /^(\d{1,2})?[- ]?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]?(\d{1,4})$/i.exec(text);
  if (!named) return null;
  const month = MONTHS.indexOf(named[2]!.toLowerCase()) + 1;
  if (named[1] !== undefined) return day(year(named[3]!), month, Number(named[1]));
  return Number(named[3]) > 31 ? day(Number(named[3]), month, 1) : day(2026, month, Number(named[3]));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function year(text: string): number {
  return text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function day(y: number, m: number, d: number): NumberRead | null {
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d || y < 1900) return null;
  return read(date.getTime() / 86_400_000 + 25_569, 'm/d/yyyy');
}

function read(value: number, numberFormat: string | null): NumberRead {
  return { value, numberFormat };
}
