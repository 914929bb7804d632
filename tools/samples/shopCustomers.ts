import type { DayNumber } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';
import type { BuyingHistory } from './buying';
import { type PhoneForm, type WrittenPhone, writtenPhone } from './phone';
import { inventedPlace } from './place';
import { chance, dealt, pick, type Random } from './random';
import { writtenBirthday, writtenEmail, writtenName } from './shopCells';
import { secondEntries, withHouseholdPhones } from './shopSecondEntries';
import type { BirthdayForm, DuplicateRows, EmailForm, NameForm, TrueEntry } from './shopTruth';
import type { Gender } from './vietnameseName';

/** A person of the sample: who they are and when they bought. */
export interface ShopPerson {
  readonly gender: Gender;
  readonly name: string;
  readonly registered: DayNumber;
  readonly history: BuyingHistory;
}

/** A row of the customer sheet before it has its place; `row` and `code` come when all rows are known. */
export interface ShopEntry {
  readonly person: number;
  readonly registered: DayNumber;
  readonly truth: Omit<TrueEntry, 'row' | 'code' | 'person'>;
  /** The cells after the code. */
  readonly cells: readonly Cell[];
  /** The person's second row, and what shows that it is one. */
  readonly repeats: DuplicateRows['by'] | null;
}

/** How many of the 400 first rows have which form; the others are plain. */
export const SHOP_FORMS = {
  phone: {
    spaces: 44,
    dots: 40,
    dashes: 10,
    plus84: 8,
    bare84: 6,
    trailingSpace: 8,
    lostZero: 40,
    lostZeroOf084: 1,
    oldPrefix: 12,
    oldPrefixLostZero: 5,
    twoNumbers: 8,
    letterO: 5,
    withNote: 5,
    landline: 4,
    words: 6,
    scientific: 2,
    tooShort: 4,
    missing: 16,
  },
  name: { honorific: 34, lower: 26, upper: 22, nfd: 8, spaces: 16, withNote: 8, unmarked: 10, hostile: 2 },
  email: { plain: 164, upper: 5, trailingSpace: 5, typoDomain: 4, noAt: 2 },
  birthday: {
    date: 150,
    text: 60,
    dotted: 8,
    shortYear: 6,
    iso: 3,
    yearOnly: 18,
    yearText: 4,
    dayAndMonth: 12,
    lunar: 4,
    impossible: 2,
  },
} as const satisfies {
  readonly phone: Partial<Record<PhoneForm, number>>;
  readonly name: Partial<Record<NameForm, number>>;
  readonly email: Partial<Record<EmailForm, number>>;
  readonly birthday: Partial<Record<BirthdayForm, number>>;
};

/** Names that a page or a spreadsheet might run; they are text and stay text. */
export const HOSTILE_NAMES = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.com","Nhận quà")',
] as const;

/** One row a person, in the order of `people`, then the second rows. */
export function shopEntries(random: Random, people: readonly ShopPerson[]): readonly ShopEntry[] {
  const taken = new Set<string>();
  const phones = dealt<PhoneForm>(random, people.length, SHOP_FORMS.phone, 'plain');
  const names = dealt<NameForm>(random, people.length, SHOP_FORMS.name, 'proper');
  const emails = dealt<EmailForm>(random, people.length, SHOP_FORMS.email, 'none');
  const birthdays = dealt<BirthdayForm>(random, people.length, SHOP_FORMS.birthday, 'none');
  let hostile = 0;
  const alone = people.map((person, i) => {
    const forms = { phone: phones[i]!, name: names[i]!, email: emails[i]!, birthday: birthdays[i]! };
    const name = forms.name === 'hostile' ? HOSTILE_NAMES[hostile++]! : person.name;
    return firstEntry(random, i, { ...person, name }, forms, writtenPhone(random, taken, forms.phone));
  });
  const first = withHouseholdPhones(alone);
  return [...first, ...secondEntries(random, people, first)];
}

function firstEntry(
  random: Random,
  index: number,
  person: ShopPerson,
  forms: TrueEntry['forms'],
  phone: WrittenPhone,
): ShopEntry {
  const name = writtenName(random, forms.name, person.name, person.gender);
  const email = writtenEmail(random, forms.email, person.name, index + 1);
  const birthday = writtenBirthday(random, forms.birthday);
  const place = inventedPlace(random);
  const gender = chance(random, 0.15) ? null : person.gender;
  const consent = pick(random, CONSENT);
  return {
    person: index,
    registered: person.registered,
    truth: {
      ...{ name: name.name, honorific: name.honorific },
      ...{ phone: phone.phone, phone2: phone.phone2 },
      email: email.email,
      birthday: birthday.birthday,
      gender,
      province: place.province,
      consent: consent !== null && YES.has(consent),
      forms,
    },
    cells: [
      name.cell,
      phone.cell,
      email.cell,
      birthday.cell,
      gender !== null && chance(random, 0.08) ? gender.toLowerCase() : gender,
      place.address,
      pick(random, SOURCES),
      chance(random, 0.18) ? pick(random, NOTES) : null,
      consent,
    ],
    repeats: null,
  };
}

const YES = new Set(['Có', 'có', 'x', 'Đồng ý']);
const CONSENT = [...new Array<string>(9).fill('Có'), 'có', 'x', 'Đồng ý', 'Không', 'Không', null, null, null];

const SOURCES = [
  ...['Facebook', 'Facebook', 'facebook', 'FB', 'Zalo', 'Zalo', 'Khách vãng lai', 'Bạn bè giới thiệu'],
  ...['Google Maps', 'TikTok', 'Shopee', null],
];

const NOTES = [
  'thích vị rang đậm',
  'giao giờ hành chính',
  'hay mua làm quà biếu',
  'Gọi trước khi giao.\nNhà trong hẻm.',
  'lấy hóa đơn công ty',
  'khách quen của chị chủ',
  'chỉ nhắn Zalo, không gọi',
  'thích hộp quà gói giấy nâu',
];
