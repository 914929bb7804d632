import type { FieldId } from '../model/fields';
import { foldText } from './foldText';
import { labelled } from './labels';
import { personIn } from './personText';
import type { CardValue } from './understanding';

/** Whose book a table is, and where that stands. */
export interface OwnerText {
  readonly values: readonly CardValue[];
  readonly from: 'title' | 'sheet';
}

/**
 * The customer whose purchases a table without a column of customers notes, from the texts above it (each cell
 * one text) or else from the name of its sheet: name, phone, address, e-mail, code. Labels decide ("Khách hàng:
 * …"), then texts that read as a person; a phone is found inside them. Phone and address that stand above or
 * without any name beside the shop's own ("CỬA HÀNG …") are the shop's. null: nobody is named. O(length).
 */
export function ledgerOwner(
  texts: readonly string[],
  sheet: string,
  isGivenEnough: boolean,
): OwnerText | null {
  const found = new Map<FieldId, string>();
  const parts = texts.flatMap((text) => text.split(PART));
  let isShop = false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!.trim();
    const label = labelled(part);
    if (label !== null) {
      const isBeside = label.value === '' && parts[i + 1] !== undefined && labelled(parts[i + 1]!) === null;
      const value = isBeside ? parts[++i]!.trim() : label.value;
      const isSure = label.hasColon || (label.field === 'name' && personIn(value, true) !== null);
      const isTheirs = found.has('name') || !isShop || label.field === 'name';
      if (value !== '' && isSure && isTheirs) addValue(found, label.field, value);
      continue;
    }
    if (SHOP.test(foldText(part)) && !found.has('name')) isShop = true;
    else addText(found, part, isShop);
  }
  if (found.has('name')) return { values: valuesOf(found), from: 'title' };
  const name = new Map<FieldId, string>(isShop ? [] : found);
  addText(name, sheet, false, isGivenEnough);
  return name.has('name') || (name.has('phone') && !isShop)
    ? { values: valuesOf(name), from: name.has('name') && !found.has('phone') ? 'sheet' : 'title' }
    : null;
}

/** "chị Lan 0912 000 101 (Q7)" as name and phone. */
function addText(found: Map<FieldId, string>, text: string, isShop: boolean, isGivenEnough = false): void {
  const phone = PHONE.exec(text)?.[0] ?? null;
  const rest = phone === null ? text : text.replace(phone, ' ').replace(PHONE_WORDS, ' ');
  const name = personIn(rest, isGivenEnough);
  if (name !== null) addValue(found, 'name', name);
  if (phone !== null && (found.has('name') || !isShop)) addValue(found, 'phone', phone);
}

/** The first word counts; a name behind its label may bring the phone with it. */
function addValue(found: Map<FieldId, string>, field: FieldId, value: string): void {
  const phone = field === 'name' ? (PHONE.exec(value)?.[0] ?? null) : null;
  const own = phone === null ? value : value.replace(phone, ' ').replace(PHONE_WORDS, ' ').trim();
  const text = own.replace(/[\s,;()–—-]+$/, '');
  if (text !== '' && !found.has(field)) found.set(field, text);
  if (phone !== null && !found.has('phone')) found.set('phone', phone);
}

function valuesOf(found: ReadonlyMap<FieldId, string>): readonly CardValue[] {
  return [...found].map(([field, cell]) => ({ field, cell, row: null, column: null }));
}

/** Cells of a title are joined by " · "; within one, dashes between spaces, bars, semicolons and line ends part. */
const PART = /\s[·–—-]\s|[|;\n]/;
const PHONE = /(?:\+?84|\b0)[\d .-]{7,13}\d\b/;
const PHONE_WORDS = /(?:\b|(?<=\s|^))(sđt|sdt|đt|dt|tel|phone|điện thoại|số điện thoại|zalo)\b[\s:.]*/giu;
const SHOP = /^(cua hang|shop|cong ty|cty|dai ly|tiem|salon|spa|sieu thi|ho kinh doanh|hkd|nha thuoc|quan) /;
