import { foldText } from '../intake/foldText';
import { type NameForm, type NameWord, nameForm } from '../intake/nameForm';
import { type Birthday, birthdayOfText } from '../intake/parseDay';
import { provinceOf } from '../intake/province';
import type { Customer } from './customer';

/** What of a customer is compared, taken apart once. */
export interface CustomerMarks {
  readonly name: NameForm;
  /** The folded words of the name in alphabetical order; null for fewer than two. */
  readonly nameKey: string | null;
  readonly given: string | null;
  /** E.164 */
  readonly phone: string | null;
  /** Whole, and what stands before the @ without dots, dashes and digits of a "+tag". */
  readonly email: string | null;
  readonly mailbox: string | null;
  readonly birthday: Birthday | null;
  readonly birthdayText: string | null;
  readonly address: AddressMarks | null;
  readonly gender: string | null;
}

export interface AddressMarks {
  /** Folded. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** The first number, "12" of "12/3 Lê Lợi". */
  readonly house: string | null;
  readonly province: string | null;
}

/**
 * null for a customer without a name: nothing but an exact mark can say who that is. `known` remembers the words
 * of names from one customer to the next. O(length of the texts).
 */
export function customerMarks(customer: Customer, known: Map<string, NameWord>): CustomerMarks | null {
  if (customer.name === null) return null;
  const name = nameForm(customer.name, known);
  if (name.words.length === 0) return null;
  const keys = name.words.map(({ key }) => key).sort();
  const email = customer.email.value;
  return {
    name,
    nameKey: keys.length < 2 ? null : keys.join(' '),
    given: name.words[name.given]?.key ?? null,
    phone: customer.phone.value,
    email,
    mailbox: email === null ? null : mailboxOf(email),
    birthday: customer.birthday === null ? null : birthdayOfText(customer.birthday),
    birthdayText: customer.birthday,
    address: customer.address === null ? null : addressMarks(customer.address),
    gender: customer.gender,
  };
}

/** null where it says too little: fewer than five letters, or a role (info@, sales@). */
function mailboxOf(email: string): string | null {
  const local = email.slice(0, email.lastIndexOf('@')).toLowerCase();
  const box = local.replace(/\+.*$/, '').replace(/[._-]/g, '');
  return box.length < SHORTEST_MAILBOX || ROLES.test(box) ? null : box;
}

/** null where it names no place of its own: no number, or too short. */
function addressMarks(address: string): AddressMarks | null {
  const text = foldText(address.slice(0, LONGEST_ADDRESS));
  const words = text.split(' ').filter((word) => !FILLERS.has(word));
  const house = words.find((word) => /^\d/.test(word)) ?? null;
  if (house === null || words.length < 3) return null;
  const province = provinceOf(address)?.short ?? null;
  return { text: words.join(' '), words: new Set(words), house, province };
}

const SHORTEST_MAILBOX = 5;
const ROLES =
  /^(?:info|sales?|contact|admin|office|support|hello|lienhe|cskh|ketoan|kinhdoanh|banhang|khachhang|noreply|test)\d*$/;
const LONGEST_ADDRESS = 300;
/** Words that an address may have or leave out. */
const FILLERS: ReadonlySet<string> = new Set(
  'so nha duong d pho p phuong q quan h huyen tp tinh thanh x xa'.split(' '),
);
