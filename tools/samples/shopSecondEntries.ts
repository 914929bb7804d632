import { type PhoneForm, phoneCell } from './phone';
import { pick, type Random, shuffled } from './random';
import type { ShopEntry, ShopPerson } from './shopCustomers';
import type { DuplicateRows, NameForm } from './shopTruth';
import { withoutMarks } from './vietnameseName';

/** Second rows for one person, and couples who gave one number. */
export const SHOP_DUPLICATES = { phone: 9, email: 4, code: 3, household: 2 } as const;

/** Two couples: of each the man's row has the woman's plain number. */
export function withHouseholdPhones(entries: readonly ShopEntry[]): readonly ShopEntry[] {
  const plain = entries.filter(({ truth }) => truth.forms.phone === 'plain' && truth.forms.name === 'proper');
  const women = plain.filter(({ truth }) => truth.gender === 'Nữ');
  const men = plain.filter(({ truth }) => truth.gender === 'Nam');
  const couples = women.slice(0, SHOP_DUPLICATES.household).map((woman, i) => [woman, men[i]!] as const);
  return entries.map((entry) => {
    const giver = couples.find(([, man]) => man === entry)?.[0];
    if (giver === undefined) return entry;
    const cells = entry.cells.map((cell, i) => (i === PHONE ? giver.cells[PHONE]! : cell));
    return { ...entry, cells, truth: { ...entry.truth, phone: giver.truth.phone } };
  });
}

/** People who were entered twice, on the day of an order in the middle of their history. */
export function secondEntries(
  random: Random,
  people: readonly ShopPerson[],
  first: readonly ShopEntry[],
): readonly ShopEntry[] {
  const phoneCount = new Map<string | null, number>();
  for (const { truth } of first) phoneCount.set(truth.phone, (phoneCount.get(truth.phone) ?? 0) + 1);
  const regulars = shuffled(random, first).filter(
    ({ person, truth }) =>
      people[person]!.history.days.length >= 4 &&
      truth.forms.name !== 'hostile' &&
      truth.phone !== null &&
      truth.phone2 === null &&
      phoneCount.get(truth.phone) === 1,
  );
  const withEmail = regulars.filter(({ truth }) => truth.forms.email === 'plain');
  const byEmail = withEmail.slice(0, SHOP_DUPLICATES.email);
  const others = regulars.filter((entry) => !byEmail.includes(entry));
  const byPhone = others.slice(0, SHOP_DUPLICATES.phone);
  const byCode = others.slice(SHOP_DUPLICATES.phone, SHOP_DUPLICATES.phone + SHOP_DUPLICATES.code);
  return [
    ...byEmail.map((entry) => secondEntry(random, people[entry.person]!, entry, 'email')),
    ...byPhone.map((entry) => secondEntry(random, people[entry.person]!, entry, 'phone')),
    ...byCode.map((entry) => secondEntry(random, people[entry.person]!, entry, 'code')),
  ];
}

function secondEntry(
  random: Random,
  person: ShopPerson,
  first: ShopEntry,
  by: DuplicateRows['by'],
): ShopEntry {
  const { days } = person.history;
  const typed = by === 'phone' ? withoutMarks(person.name) : person.name;
  const phoneForm: PhoneForm = by === 'phone' ? pick(random, ['dots', 'lostZero', 'plain']) : 'missing';
  const phone = by === 'phone' ? first.truth.phone : null;
  const national = phone === null ? '' : `0${phone.slice(3)}`;
  const email = by === 'email' ? first.truth.email : null;
  const nameForm: NameForm = by === 'phone' ? 'unmarked' : 'proper';
  return {
    person: first.person,
    registered: days[Math.floor(days.length / 2)]!,
    truth: {
      ...{ name: typed, honorific: null, phone, phone2: null, email, birthday: null },
      ...{ gender: null, province: null, consent: false },
      forms: { name: nameForm, phone: phoneForm, email: email === null ? 'none' : 'plain', birthday: 'none' },
    },
    cells: [typed, phoneCell(random, phoneForm, national, null), email, null, null, null, null, null, null],
    repeats: by,
  };
}

/** Index in `cells`. */
const PHONE = 1;
