import type { Cell } from '../workbook/cell';
import { foldText } from './foldText';
import {
  CHANNELS,
  COMPANY_WORDS,
  FAMILY_NAMES,
  HONORIFICS,
  PAYMENT_METHODS,
  PAYMENT_STATES,
  SOURCES,
} from './wordLists';

/** What the words and digits of the filled cells say, as shares (0..1) of them. */
export interface TextEvidence {
  /** Phone numbers with their zero, 84 or + before 8 to 11 digits. */
  readonly surePhones: number;
  readonly familyNames: number;
  readonly singleWords: number;
  readonly companies: number;
  readonly honorifics: number;
  readonly sources: number;
  readonly channels: number;
  readonly paymentMethods: number;
  readonly paymentStates: number;
  readonly longTexts: number;
  readonly paymentCards: number;
  readonly citizenIds: number;
  /** IP and hardware addresses, names of browsers, cookies. */
  readonly devices: number;
  readonly codes: CodePrefix | null;
}

/** What the letters before the digits of most codes say: KH001, HD0001, SP01. */
export type CodePrefix = 'customer' | 'order' | 'product';

/** O(length of the texts). */
export function textEvidence(cells: readonly Cell[]): TextEvidence {
  const texts = cells.map((cell) =>
    typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '',
  );
  const folded = texts.map((text) => (text.length > 200 ? 'long text' : foldText(text)));
  const shareOf = (test: (text: string) => boolean) => part(folded.filter(test).length, cells.length);
  return {
    surePhones: part(texts.filter((text) => SURE_PHONE.test(text.trim())).length, cells.length),
    familyNames: shareOf((text) => text.includes(' ') && FAMILY_NAMES.has(text.slice(0, text.indexOf(' ')))),
    singleWords: shareOf((text) => /^[^\d ]+$/.test(text)),
    companies: shareOf((text) => COMPANY_WORDS.test(text)),
    honorifics: shareOf((text) => HONORIFICS.has(text)),
    sources: shareOf((text) => SOURCES.has(text)),
    channels: shareOf((text) => CHANNELS.has(text)),
    paymentMethods: shareOf((text) => PAYMENT_METHODS.has(text)),
    paymentStates: shareOf((text) => PAYMENT_STATES.has(text)),
    longTexts: part(texts.filter((text) => text.length > 40).length, cells.length),
    paymentCards: shareOf((text) => isPaymentCard(text.replace(/ /g, ''))),
    citizenIds: part(texts.filter((text) => /^0\d{11}$/.test(text.trim())).length, cells.length),
    devices: part(texts.filter((text) => DEVICE.test(text.trim())).length, cells.length),
    codes: prefixOf(folded),
  };
}

function prefixOf(folded: readonly string[]): CodePrefix | null {
  for (const [kind, pattern] of PREFIXES) {
    if (
      folded.length > 0 &&
      part(folded.filter((text) => pattern.test(text)).length, folded.length) >= MAIN_SHARE
    ) {
      return kind;
    }
  }
  return null;
}

/** Sixteen digits with the check digit of ISO/IEC 7812-1 (Luhn). */
function isPaymentCard(digits: string): boolean {
  if (!/^\d{16}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 16; i++) {
    const digit = digits.charCodeAt(i) - 48;
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function part(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}

const MAIN_SHARE = 0.7;
const SURE_PHONE = /^\(?(\+|0|84)[\s\d().-]{8,16}$/;
const DEVICE =
  /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}|(?=.*[a-f:]{2})[\da-f]{0,4}(?::[\da-f]{0,4}){3,7}|[\da-f]{2}(?:[:-][\da-f]{2}){5}|(?:Mozilla|Opera|Dalvik|okhttp)\/\d.*|(?:sid|session|_ga|cookie)\w*=\S.*)$/i;
const PREFIXES: readonly (readonly [CodePrefix, RegExp])[] = [
  ['customer', /^(kh|khach|cus|cust|customer|client|kl|ncc kh) ?\d/],
  ['order', /^(hd|dh|don|inv|in|so|ord|order|po|hdbh|hdb|bh|bill|gd|px|xk|#) ?\d/],
  ['product', /^(sp|hh|mh|sku|prd|prod|item|dv|vt) ?\d/],
];
