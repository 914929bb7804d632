import { compareNames } from '../intake/nameSimilarity';
import { isOneSlip } from '../intake/similarity';
import type { AddressMarks, CustomerMarks } from './customerMarks';
import type { DuplicateEvidence } from './duplicates';
import type { ListFacts } from './listFacts';

/** How far two rows speak for being one customer. */
export interface LikenessScore {
  /** Logarithm (base 2) of the odds that they are one; 0 is even, 5 is 97 %. */
  readonly bits: number;
  /** 0..1, of the names. */
  readonly similarity: number;
  readonly evidence: readonly DuplicateEvidence[];
}

/**
 * The odds by Fellegi and Sunter (1969, JASA 64(328), p. 1183-1210, eq. 12): each comparison adds the logarithm of
 * how often it comes out so for rows of one person, over how often it does for rows of two. The latter is taken
 * from the list itself: a rare name, a birthday of nobody else, a phone one slip away where the list's numbers lie
 * far apart say much; Nguyễn Thị says little. The former are estimates, stated below. The odds beforehand fall
 * with the size of the list, as there are more rows to be mistaken for. null where the odds are below even
 * whatever the names: `mostNameBits` is the most that they can add. O(words²).
 */
export function likeness(
  a: CustomerMarks,
  b: CustomerMarks,
  facts: ListFacts,
  mostNameBits: number,
): LikenessScore | null {
  const phone = phones(a, b, facts);
  const email = emails(a, b);
  const birthday = birthdays(a, b, facts);
  const address = addresses(a.address, b.address);
  let bits = facts.priorBits + phone.bits + email.bits + birthday.bits + address.bits;
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) bits -= OTHER_GENDER;
  const firm = a.name.isCompany && b.name.isCompany ? FIRM_NAME : 0;
  if (bits + mostNameBits + firm < 0) return null;
  const { similarity, shared, conflicts } = compareNames(a.name, b.name);
  bits -= CONFLICT * conflicts;
  if (similarity === 1) bits += firm;
  for (const word of shared) {
    const rarity = Math.min(facts.rarityBits(word.keys[0]), facts.rarityBits(word.keys[1]));
    bits += rarity * word.similarity * word.similarity;
  }
  const beside = [phone, email, birthday, address].flatMap(({ evidence }) => evidence ?? []);
  return { bits, similarity, evidence: [similarity === 1 ? 'name' : 'similarName', ...beside] };
}

interface Part {
  readonly bits: number;
  readonly evidence?: DuplicateEvidence;
}

const UNKNOWN: Part = { bits: 0 };

function phones(a: CustomerMarks, b: CustomerMarks, facts: ListFacts): Part {
  if (a.phone === null || b.phone === null || a.phone === b.phone) return UNKNOWN;
  const isNear = a.phone.length === b.phone.length && isOneSlip(a.phone, b.phone);
  if (!isNear) return AGAINST_PHONE;
  return facts.nearPhoneBits > 0 ? { bits: facts.nearPhoneBits, evidence: 'nearPhone' } : UNKNOWN;
}

function emails(a: CustomerMarks, b: CustomerMarks): Part {
  if (a.email === null || b.email === null || a.email === b.email) return UNKNOWN;
  const sameBox = a.mailbox !== null && a.mailbox === b.mailbox;
  const isNear = sameBox || (a.mailbox !== null && b.mailbox !== null && isOneSlip(a.email, b.email));
  return isNear ? { bits: NEAR_EMAIL, evidence: 'nearEmail' } : AGAINST_EMAIL;
}

/**
 * The same as far as both say it, of which a year alone is no evidence to show; one part other (a slip, day and
 * month changed over); or another birthday.
 */
function birthdays(a: CustomerMarks, b: CustomerMarks, facts: ListFacts): Part {
  const [x, y] = [a.birthday, b.birthday];
  if (x === null || y === null || x.lunar !== y.lunar) return UNKNOWN;
  const [day, month, year] = [agree(x.day, y.day), agree(x.month, y.month), agree(x.year, y.year)];
  const known = Number(day !== null) + Number(month !== null) + Number(year !== null);
  const same = Number(day) + Number(month) + Number(year);
  if (same === known) {
    if (known === 3) return { bits: facts.birthdayBits(a.birthdayText!), evidence: 'birthday' };
    const bits = (day ? DAY_BITS : 0) + (month ? MONTH_BITS : 0) + (year ? YEAR_BITS : 0);
    return day ? { bits, evidence: 'birthday' } : { bits };
  }
  const isTurned = x.day === y.month && x.month === y.day && x.year === y.year;
  const isSlip = known === 3 && same === 2 && isOneSlip(a.birthdayText!, b.birthdayText!);
  return isTurned || isSlip ? { bits: NEAR_BIRTHDAY, evidence: 'nearBirthday' } : AGAINST_BIRTHDAY;
}

/** null where not both say it. */
function agree(a: number | undefined, b: number | undefined): boolean | null {
  return a === undefined || b === undefined ? null : a === b;
}

function addresses(a: AddressMarks | null, b: AddressMarks | null): Part {
  if (a === null || b === null) return UNKNOWN;
  if (a.text === b.text) return { bits: SAME_ADDRESS, evidence: 'address' };
  if (a.province !== null && b.province !== null && a.province !== b.province) return AGAINST_ADDRESS;
  if (a.house !== b.house) return AGAINST_ADDRESS;
  let common = 0;
  for (const word of a.words) if (b.words.has(word)) common++;
  const share = common / Math.min(a.words.size, b.words.size);
  return share >= LIKE_ADDRESS ? { bits: LIKE_ADDRESS_BITS, evidence: 'address' } : AGAINST_ADDRESS;
}

/** Estimates, in bits. A person has two phones or two addresses often, two birthdays hardly ever. */
const CONFLICT = 6;
/** On top of its words: no two firms may have one name (Law on Enterprises 59/2020/QH14, art. 38 and 41). */
const FIRM_NAME = 8;
const OTHER_GENDER = 5;
const AGAINST_PHONE: Part = { bits: -2.5 };
const AGAINST_EMAIL: Part = { bits: -1.5 };
const AGAINST_BIRTHDAY: Part = { bits: -6 };
const AGAINST_ADDRESS: Part = { bits: -2 };
const NEAR_EMAIL = 9;
const NEAR_BIRTHDAY = 4;
/** Of 30 days, 12 months, some 45 years of birth. */
const DAY_BITS = 4.9;
const MONTH_BITS = 3.6;
const YEAR_BITS = 5.5;
/** Lower than the number of addresses would have it: households share one. */
const SAME_ADDRESS = 9;
const LIKE_ADDRESS_BITS = 6;
const LIKE_ADDRESS = 0.75;
