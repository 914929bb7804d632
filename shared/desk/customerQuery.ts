import { foldText, plainText } from '../intake/foldText';
import { parsePhone } from '../intake/parsePhone';
import { nationalOfVietnam, oldPrefixOf } from '../intake/vietnamPhone';
import type { Cell } from '../workbook/cell';

/** What somebody typed into the search, as it is compared. */
export interface CustomerQuery {
  /** Without marks and case; '' matches nobody. */
  readonly folded: string;
  readonly words: readonly string[];
  /** In small letters, where it may be an address or a part of one. */
  readonly email: string | null;
  readonly phone: PhoneQuery | null;
}

export interface PhoneQuery {
  /** The digits as typed. */
  readonly digits: string;
  /** The number that they are; null for a part of one. */
  readonly e164: string | null;
  /** Digits that stand in every written form of it: with 0 or +84, and with the prefix of before 2018. */
  readonly cores: readonly string[];
}

export function customerQuery(text: string): CustomerQuery {
  const plain = plainText(text).slice(0, LONGEST);
  const folded = foldText(plain);
  const words = folded === '' ? [] : folded.split(' ');
  const email = /[@._]/.test(plain) && !/\s/.test(plain) ? plain.toLowerCase() : null;
  return { folded, words, email, phone: phoneQuery(plain) };
}

function phoneQuery(plain: string): PhoneQuery | null {
  const digits = digitsOf(plain);
  if (digits.length < FEWEST_DIGITS || /\p{L}/u.test(plain)) return null;
  const { e164 } = parsePhone(plain);
  return { digits, e164, cores: e164 === null ? [] : coresOf(e164) };
}

/** Digits that stand in every written form of a number: without 0 and +84, and with the prefix of before 2018. */
export function coresOf(e164: string): readonly string[] {
  const national = nationalOfVietnam(e164);
  if (national === null) return [e164.slice(1)];
  const old = oldPrefixOf(national);
  return [national.slice(1), ...(old === null ? [] : [old.slice(1) + national.slice(3)])];
}

/** Does a cell as the user typed it hold the number that is looked for, among others perhaps? */
export function holdsNumber(cell: Cell, { e164, cores, digits }: PhoneQuery): boolean {
  const there = digitsOf(cell);
  if (there === '') return false;
  if (there === digits) return true;
  if (e164 === null || !cores.some((core) => there.includes(core))) return false;
  const read = parsePhone(cell);
  return read.e164 === e164 || read.others.includes(e164);
}

/** Does it hold these digits somewhere? */
export function holdsDigits(cell: Cell, { digits }: PhoneQuery): boolean {
  return digitsOf(cell).includes(digits);
}

/** The digits of a cell, one after the other; full-width ones too. */
export function digitsOf(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Math.abs(cell)).replace(/\D/g, '') : '';
  if (typeof cell !== 'string') return '';
  if (DIGITS.test(cell)) return cell;
  let digits = '';
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += cell[i]!;
    else if (code >= FULL_WIDTH_ZERO && code <= FULL_WIDTH_ZERO + 9) digits += code - FULL_WIDTH_ZERO;
  }
  return digits;
}

/** Most phone cells. */
const DIGITS = /^\d+$/;
const FULL_WIDTH_ZERO = 0xff10;
/** A longer query is a pasted text: its beginning is looked for. */
const LONGEST = 200;
/** Fewer digits than these are in every phone number. */
const FEWEST_DIGITS = 3;
