import { foldText } from '../intake/foldText';
import { hashText } from '../workbook/fingerprint';
import type { Customer } from './customer';

/**
 * The fingerprint of a customer row: short hashes of code, folded name, phone (E.164) and e-mail, empty where
 * the row has none. Two of them agreeing is the same row; where fewer are filled, all that are must agree.
 */
export type RowKey = readonly [code: string, name: string, phone: string, email: string];

export function rowKeyOf(customer: Customer): RowKey {
  return [
    hashOrEmpty(customer.code),
    hashOrEmpty(customer.name === null ? null : foldText(customer.name)),
    hashOrEmpty(customer.phone.value),
    hashOrEmpty(customer.email.value),
  ];
}

/** As the hidden column holds it. */
export function rowKeyText(key: RowKey): string {
  return key.join('.');
}

/** Reads the hidden column; null where the text is no key. */
export function rowKeyOfText(text: string): RowKey | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^([0-9a-f]{8})?$/.test(part))) return null;
  return [parts[0]!, parts[1]!, parts[2]!, parts[3]!];
}

/** How many marks agree, and whether that makes it the same row. */
export function agreement(a: RowKey, b: RowKey): { readonly agreeing: number; readonly isSame: boolean } {
  let agreeing = 0;
  let differing = 0;
  for (let i = 0; i < 4; i++) {
    if (a[i] === '' || b[i] === '') continue;
    if (a[i] === b[i]) agreeing++;
    else differing++;
  }
  return { agreeing, isSame: agreeing >= 2 || (agreeing === 1 && differing === 0) };
}

function hashOrEmpty(text: string | null): string {
  return text === null || text === '' ? '' : hashText(text);
}
