import { type FieldId, type FieldType, fieldOf } from '../model/fields';
import type { ColumnEvidence } from './columnEvidence';

/**
 * How well the cells of a column fit a field: 1 they show it, 0 they neither show nor deny it (text, or no
 * filled cell), -1 they cannot be it (an e-mail column is no phone column). A few fields have their own
 * sign (gender, age, counting row numbers …), all others that of their type. O(1).
 */
export function fieldFit(field: FieldId, evidence: ColumnEvidence): number {
  if (evidence.filled === 0) return 0;
  const own = OWN_FIT[field];
  return own === undefined ? TYPE_FIT[fieldOf(field).type](evidence) : own(evidence);
}

type Fit = (evidence: ColumnEvidence) => number;

/** Share of the filled cells that read as phone numbers, numbers without their zero included. */
export function phoneShare(e: ColumnEvidence): number {
  return e.share.phone + e.phoneNumbers;
}

/** Share of the filled cells that read as days, serials and 19970131 included. */
export function dayShare(e: ColumnEvidence): number {
  return e.share.date + e.dayNumbers;
}

function phoneFit(e: ColumnEvidence): number {
  const share = phoneShare(e);
  if (share >= 0.5) return 1;
  if (share >= 0.2) return 0.5;
  if (is(e, 'email', 'date', 'name', 'words', 'flag', 'gender')) return -1;
  return e.share.number >= MOST && e.max < 1e6 ? -1 : 0;
}

function emailFit(e: ColumnEvidence): number {
  if (e.share.email >= 0.5) return 1;
  if (e.share.email >= 0.2) return 0.5;
  return is(e, 'phone', 'date', 'number', 'name', 'flag', 'gender') || phoneShare(e) >= MOST ? -1 : 0;
}

function dayFit(e: ColumnEvidence): number {
  if (e.share.date >= 0.5) return 1;
  if (dayShare(e) >= MOST) return 0.7;
  if (e.share.date >= 0.2) return 0.3;
  return is(e, 'phone', 'email', 'name', 'words', 'flag', 'gender', 'number', 'code') ? -1 : 0;
}

function birthdayFit(e: ColumnEvidence): number {
  return e.years >= 0.5 ? 1 : dayFit(e);
}

function numberFit(e: ColumnEvidence): number {
  if (phoneShare(e) >= 0.9) return -1;
  if (e.share.number >= 0.6) return 1;
  return is(e, 'email', 'url', 'date', 'phone', 'name', 'words', 'gender', 'code') ? -1 : 0;
}

function codeFit(e: ColumnEvidence): number {
  if (is(e, 'date', 'email', 'url') || e.share.name >= MOST || e.longTexts >= 0.5) return -1;
  if (e.share.code + e.share.number + e.share.phone >= 0.6) return 0.6;
  return e.singleWords >= 0.6 ? 0.2 : -0.5;
}

function nameFit(e: ColumnEvidence): number {
  if (is(e, 'phone', 'email', 'date', 'number', 'url', 'code') || phoneShare(e) >= MOST) return -1;
  if (e.familyNames >= 0.5) return 1;
  return e.share.name >= 0.5 ? 0.8 : 0.2;
}

function textFit(e: ColumnEvidence): number {
  if (is(e, 'phone', 'email', 'date', 'number')) return -1;
  return 0.3;
}

function choiceFit(e: ColumnEvidence): number {
  return is(e, 'phone', 'email', 'date', 'url') ? -1 : e.longTexts >= 0.5 ? -0.3 : 0.3;
}

function flagFit(e: ColumnEvidence): number {
  if (e.share.flag >= 0.6) return 1;
  return is(e, 'phone', 'email', 'name') ? -1 : 0;
}

function anythingFit(e: ColumnEvidence): number {
  return is(e, 'email', 'phone', 'date') ? 0 : 0.3;
}

const TYPE_FIT: Readonly<Record<FieldType, Fit>> = {
  text: textFit,
  code: codeFit,
  name: nameFit,
  phone: phoneFit,
  email: emailFit,
  day: dayFit,
  birthday: birthdayFit,
  money: numberFit,
  number: numberFit,
  share: numberFit,
  score: numberFit,
  choice: choiceFit,
  flag: flagFit,
};

const OWN_FIT: Partial<Readonly<Record<FieldId, Fit>>> = {
  row_no: (e) => (e.isCounting ? 1 : -1),
  name: (e) => (e.companies >= 0.5 ? 0.9 : nameFit(e)),
  company: (e) => (e.companies >= 0.5 ? 1 : is(e, 'phone', 'email', 'date', 'number', 'code') ? -1 : 0),
  first_name: (e) => (nameFit(e) < 0 ? -1 : e.singleWords >= 0.6 ? 1 : e.familyNames >= 0.5 ? -0.8 : -0.2),
  last_name: (e) => (nameFit(e) < 0 ? -1 : 0.3),
  honorific: (e) => (e.honorifics >= 0.6 ? 1 : is(e, 'phone', 'email', 'date', 'number') ? -1 : -0.6),
  position: (e) => (e.honorifics >= 0.6 ? -1 : textFit(e)),
  gender: (e) =>
    e.share.gender >= 0.6 ? 1 : e.share.flag >= MOST || (e.max <= 2 && e.share.number >= MOST) ? 0 : -1,
  age: (e) => (e.share.number < MOST ? 0 : e.min >= 0 && e.max <= 125 ? 1 : -1),
  income: (e) => (e.share.number >= 0.6 ? 1 : 0),
  employees: (e) => (e.share.number >= 0.6 ? 1 : is(e, 'email', 'phone') ? -1 : 0),
  zalo: (e) => (phoneShare(e) >= 0.5 ? 1 : is(e, 'email', 'date') ? -1 : 0.2),
  facebook: (e) => (e.share.url >= 0.5 ? 1 : is(e, 'date', 'number') ? -1 : 0.2),
  website: (e) => (e.share.url >= 0.5 ? 1 : is(e, 'date', 'number', 'phone') ? -1 : 0.2),
  fax: (e) => (phoneShare(e) >= 0.3 ? 1 : 0.2),
  note: anythingFit,
  need: anythingFit,
  address: (e) => (is(e, 'phone', 'email', 'date') ? -1 : e.share.number >= MOST ? -0.5 : 0.3),
  source: (e) => (e.sources >= 0.5 ? 1 : textFit(e)),
  channel: (e) => (e.channels >= 0.5 ? 1 : textFit(e)),
  referrer: (e) => (is(e, 'email', 'date') ? -1 : 0.3),
  owner: (e) =>
    is(e, 'phone', 'date') || (e.wholeShare < 1 && e.share.number >= MOST) || e.max >= 1e5 ? -1 : 0.3,
  csat: (e) => (is(e, 'email', 'phone', 'date') ? -1 : 0.3),
  payment_method: (e) => (e.paymentMethods >= 0.5 ? 1 : is(e, 'number') ? -1 : choiceFit(e) - 0.1),
  payment_status: (e) => (e.paymentStates >= 0.5 ? 1 : is(e, 'number') ? -1 : choiceFit(e) - 0.1),
  bank_card: (e) => (e.paymentCards >= 0.5 ? 1 : is(e, 'words', 'name', 'email', 'date') ? -1 : -0.2),
  card_no: (e) => (e.paymentCards >= 0.5 ? -1 : codeFit(e)),
  national_id: (e) => (is(e, 'email', 'date', 'name', 'words') ? -1 : 0.5),
  password: () => 0.3,
  login: () => 0.3,
  device: () => 0.3,
  postal_code: (e) => (is(e, 'email', 'date', 'name') ? -1 : 0.5),
  warranty_end: (e) => (is(e, 'number') && e.max < 1000 ? -0.2 : dayFit(e)),
};

/** The column's main kind is one of these. */
function is(e: ColumnEvidence, ...kinds: readonly (keyof ColumnEvidence['share'])[]): boolean {
  return e.main !== null && kinds.includes(e.main);
}

const MOST = 0.7;
