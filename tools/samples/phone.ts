import type { Cell } from '../../shared/workbook/cell';
import { MOBILE_PREFIXES, OLD_PREFIX } from './phonePrefixes';
import { pick, type Random, wholeNumber } from './random';

/**
 * An invented mobile number as ten digits: a real prefix, one digit, the block 000 that marks it as invented,
 * three digits (`0912000123`); never one that is `taken`, and it is taken then.
 */
export function inventedPhone(
  random: Random,
  taken: Set<string>,
  prefixes: readonly string[] = MOBILE_PREFIXES,
): string {
  for (;;) {
    const number = `${pick(random, prefixes)}${wholeNumber(random, 0, 9)}000${digits(random, 3)}`;
    if (taken.has(number)) continue;
    taken.add(number);
    return number;
  }
}

/** `0912000123` to `+84912000123`. */
export function e164(national: string): string {
  return `+84${national.slice(1)}`;
}

export function digits(random: Random, count: number): string {
  return String(wholeNumber(random, 0, 10 ** count - 1)).padStart(count, '0');
}

/** How a number stands in a cell; the last group cannot be read as a number at all. */
export type PhoneForm =
  | 'plain'
  | 'spaces'
  | 'dots'
  | 'dashes'
  | 'plus84'
  | 'bare84'
  | 'trailingSpace'
  | 'lostZero'
  | 'lostZeroOf084'
  | 'oldPrefix'
  | 'oldPrefixLostZero'
  | 'twoNumbers'
  | 'letterO'
  | 'withNote'
  | 'landline'
  | 'words'
  | 'scientific'
  | 'tooShort'
  | 'tooLong'
  | 'impossiblePrefix'
  | 'missing';

export interface WrittenPhone {
  readonly cell: Cell;
  /** E.164; null where the cell holds no number that can be read. */
  readonly phone: string | null;
  readonly phone2: string | null;
}

/** An invented number and the cell that says it in `form`. */
export function writtenPhone(random: Random, taken: Set<string>, form: PhoneForm): WrittenPhone {
  const national = nationalFor(random, taken, form);
  const second = form === 'twoNumbers' ? inventedPhone(random, taken) : null;
  return {
    cell: phoneCell(random, form, national, second),
    phone: UNREADABLE.has(form) ? null : e164(national),
    phone2: second === null ? null : e164(second),
  };
}

function nationalFor(random: Random, taken: Set<string>, form: PhoneForm): string {
  if (form === 'oldPrefix' || form === 'oldPrefixLostZero') {
    return inventedPhone(random, taken, Object.keys(OLD_PREFIX));
  }
  if (form === 'tooLong') return inventedPhone(random, taken, ['098']);
  if (form === 'lostZeroOf084') return inventedPhone(random, taken, ['084']);
  if (form === 'landline') return `${pick(random, ['0236', '0258', '0263'])}3000${digits(random, 3)}`;
  return inventedPhone(random, taken);
}

/**
 * The cell for a known number; also used to write a customer's number a second time in another way. Longer
 * than 40 lines because it has one case a form.
 */
export function phoneCell(random: Random, form: PhoneForm, national: string, second: string | null): Cell {
  const [a, b, c] = [national.slice(0, 4), national.slice(4, 7), national.slice(7)];
  switch (form) {
    case 'plain':
    case 'landline':
      return national;
    case 'spaces':
      return `${a} ${b} ${c}`;
    case 'dots':
      return `${a}.${b}.${c}`;
    case 'dashes':
      return `${a}-${b}-${c}`;
    case 'plus84':
      return `+84 ${a.slice(1)} ${b} ${c}`;
    case 'bare84':
      return `84${national.slice(1)}`;
    case 'trailingSpace':
      return `${national}${pick(random, [' ', '  ', '\u00a0'])}`;
    case 'lostZero':
    case 'lostZeroOf084':
      return Number(national);
    case 'oldPrefix':
      return oldNumber(national);
    case 'oldPrefixLostZero':
      return Number(oldNumber(national));
    case 'twoNumbers':
      return `${national}${pick(random, [' - ', ' / ', '; '])}${second}`;
    case 'letterO':
      return `o${national.slice(1)}`;
    case 'withNote':
      return `${national} ${pick(random, ['(vợ)', '(chồng)', '(zalo)', '(gọi sau 17h)'])}`;
    case 'words':
      return pick(random, ['quên lưu sđt', 'khách không cho số', 'hỏi lại sau', 'không có', 'chỉ dùng zalo']);
    case 'scientific':
      return `${national[1]}.${national.slice(2, 4)}E+08`;
    case 'tooShort':
      return national.slice(0, 9);
    case 'tooLong':
      return `${national}${digits(random, 1)}`;
    case 'impossiblePrefix':
      return `068${national.slice(3)}`;
    case 'missing':
      return null;
  }
}

/** `0389000123` to `01689000123`, as it was before September 2018. */
export function oldNumber(national: string): string {
  return `${OLD_PREFIX[national.slice(0, 3)]}${national.slice(3)}`;
}

export const UNREADABLE: ReadonlySet<PhoneForm> = new Set([
  'words',
  'scientific',
  'tooShort',
  'tooLong',
  'impossiblePrefix',
  'missing',
]);
