import type { CellState, Value, World } from './world';

export interface Typed {
  readonly value: Value;
  readonly formula?: string;
  readonly isError?: boolean;
  /** The format that typing gives a cell without one. */
  readonly n?: string;
}

/** What `setValues` makes of a value in a cell of a format, as if a user typed it. */
export function typed(world: World, value: unknown, format: string | undefined): Typed {
  const isText = format === '@';
  if (value === null) return { value: null };
  if (typeof value === 'number') return isText ? { value: String(value) } : { value };
  if (typeof value === 'boolean') return isText ? { value: String(value).toUpperCase() } : { value };
  if (Object.prototype.toString.call(value) === '[object Date]') {
    return { value: world.clock.serialOf(value as Date), n: 'dd/mm/yyyy' };
  }
  if (typeof value !== 'string') throw new TypeError(`setValues got ${typeof value}`);
  if (value === '') return { value: null };
  return isText ? { value } : typedText(world, value);
}

function typedText(world: World, text: string): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  const bare = text.trim();
  if (bare.startsWith('=') && bare.length > 1) return formula(world, bare);
  const number = typedNumber(bare);
  if (number) return number;
  if (/^[+-][^\s\d]/.test(bare) || /^\+/.test(bare)) return formula(world, `=${bare}`);
  if (/^(true|false)$/i.test(bare)) return { value: /^t/i.test(bare) };
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/.test(bare))
    return { value: bare, isError: true };
  return typedDate(bare) ?? { value: text };
}

function formula(world: World, text: string): Typed {
  const value = world.results.get(text) ?? '#NAME?';
  return { value, formula: text, isError: typeof value === 'string' && /^#[A-Z/0-9]+[!?]?$/.test(value) };
}

/** 1,000 · 10% · -5 · +84 · $3 · 5₫ · 12e5 */
function typedNumber(text: string): Typed | null {
  const match = /^([+-]?)[$€£¥₫]?\s?([\d,]*\.?\d+(?:e[+-]?\d+)?)\s?([%₫đ]?)$/i.exec(text);
  if (!match || /^,|,,/.test(match[2]!)) return null;
  const number = Number(match[2]!.replace(/,/g, '')) * (match[1] === '-' ? -1 : 1);
  if (match[3] === '%') return { value: number / 100, n: '0.00%' };
  return { value: number, ...(/[$€£¥₫đ]/.test(text) ? { n: '#,##0 "₫"' } : {}) };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function typedDate(text: string): Typed | null {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time) {
    return {
      value: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86400,
      n: 'h:mm:ss',
    };
  }
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dmy = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{2,4}))?$/.exec(text);
  if (dmy) return day(yearOf(dmy[3]), Number(dmy[2]), Number(dmy[1]));
  const word = /^([a-z]{3})[a-z]* (\d{1,2})(?:,? (\d{4}))?$/i.exec(text) ?? null;
  const month = word ? MONTHS.indexOf(word[1]!.toLowerCase()) : -1;
  return word && month >= 0 ? day(yearOf(word[3]), month + 1, Number(word[2])) : null;
}

function yearOf(text: string | undefined): number {
  if (text === undefined) return 2026;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function day(year: number, month: number, date: number): Typed | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (month < 1 || month > 12 || moment.getUTCDate() !== date) return null;
  return { value: moment.getTime() / 86_400_000 + 25569, n: 'dd/mm/yyyy' };
}

/** The value as `getValue` gives it: '' for nothing, a moment where the format shows a day or a time. */
export function shown(world: World, cell: CellState | undefined): unknown {
  if (!cell || cell.value === null) return '';
  if (typeof cell.value === 'number' && showsTime(cell.n)) {
    return world.newDate(world.clock.dateOf(cell.value).getTime());
  }
  return cell.value;
}

function showsTime(format: string | undefined): boolean {
  if (format === undefined || format === '@' || /^general$/i.test(format)) return false;
  const bare = format.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '');
  return /[ydhs]/i.test(bare.replace(/general|\[(red|blue|green|black|white|yellow|cyan|magenta)\]/gi, ''));
}
