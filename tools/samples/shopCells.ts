import { dayOfCivil } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';
import { chance, pick, type Random, wholeNumber } from './random';
import type { BirthdayForm, EmailForm, NameForm, TrueBirthday } from './shopTruth';
import { type Gender, givenName, withoutMarks } from './vietnameseName';

/** A person's name as somebody typed it in a hurry. */
export function writtenName(
  random: Random,
  form: NameForm,
  name: string,
  gender: Gender,
): { readonly cell: string; readonly name: string; readonly honorific: string | null } {
  const plain = { name, honorific: null };
  switch (form) {
    case 'proper':
    case 'hostile':
      return { ...plain, cell: name };
    case 'honorific': {
      const honorific = pick(random, gender === 'Nữ' ? ['chị', 'chị', 'chị', 'cô'] : ['anh', 'anh', 'chú']);
      const typed = chance(random, 0.4) ? honorific[0]!.toUpperCase() + honorific.slice(1) : honorific;
      return { name, honorific, cell: `${typed} ${name}` };
    }
    case 'lower':
      return { ...plain, cell: name.toLowerCase() };
    case 'upper':
      return { ...plain, cell: name.toUpperCase() };
    case 'nfd':
      return { ...plain, cell: name.normalize('NFD') };
    case 'spaces':
      return { ...plain, cell: chance(random, 0.5) ? `${name}  ` : ` ${name.replace(' ', '  ')}` };
    case 'withNote':
      return { ...plain, cell: `${name} ${pick(random, ['(mẹ bé Na)', '(gần chợ Mẫu)', '(bạn cô Tư)'])}` };
    case 'unmarked':
      return { name: withoutMarks(name), honorific: null, cell: withoutMarks(name) };
  }
}

/** `serial` makes the local part of its own; slips are at khach.hang.NNN, which nobody has. */
export function writtenEmail(
  random: Random,
  form: EmailForm,
  name: string,
  serial: number,
): { readonly cell: Cell; readonly email: string | null } {
  if (form === 'none') return { cell: null, email: null };
  const number = String(serial).padStart(3, '0');
  const domain = pick(random, ['example.com', 'example.com', 'example.vn']);
  const given = withoutMarks(givenName(name)).toLowerCase();
  const plain = `${/^[a-z]+$/.test(given) ? given : 'khach'}.mau.${number}@${domain}`;
  switch (form) {
    case 'plain':
      return { cell: plain, email: plain };
    case 'upper':
      return { cell: plain.toUpperCase(), email: plain };
    case 'trailingSpace':
      return { cell: `${plain} `, email: plain };
    case 'noAt':
      return { cell: `khach.hang.${number} ${domain}`, email: null };
    case 'typoDomain': {
      const [typed, meant] = pick(random, EMAIL_SLIPS);
      return { cell: `khach.hang.${number}@${typed}`, email: `khach.hang.${number}@${meant}` };
    }
  }
}

/** A birthday between 1958 and 2007 in one of the ways in which shops keep it. */
export function writtenBirthday(
  random: Random,
  form: BirthdayForm,
): { readonly cell: Cell; readonly birthday: TrueBirthday | null } {
  const [year, month, day] = [
    wholeNumber(random, 1958, 2007),
    wholeNumber(random, 1, 12),
    wholeNumber(random, 1, 28),
  ];
  const whole = { day, month, year, lunar: false };
  const [dd, mm] = [String(day).padStart(2, '0'), String(month).padStart(2, '0')];
  switch (form) {
    case 'none':
      return { cell: null, birthday: null };
    case 'date':
      return { cell: { serial: dayOfCivil(year, month, day) }, birthday: whole };
    case 'text':
      return { cell: `${dd}/${mm}/${year}`, birthday: whole };
    case 'dotted':
      return { cell: `${day}.${month}.${year}`, birthday: whole };
    case 'shortYear':
      return { cell: `${dd}/${mm}/${String(year).slice(2)}`, birthday: whole };
    case 'iso':
      return { cell: `${year}-${mm}-${dd}`, birthday: whole };
    case 'yearOnly':
      return { cell: year, birthday: { day: null, month: null, year, lunar: false } };
    case 'yearText':
      return { cell: String(year), birthday: { day: null, month: null, year, lunar: false } };
    case 'dayAndMonth':
      return { cell: `${day}/${month}`, birthday: { day, month, year: null, lunar: false } };
    case 'lunar':
      return { cell: `${day}/${month}/${year} âm lịch`, birthday: { ...whole, lunar: true } };
    case 'impossible':
      return { cell: `31/02/${year}`, birthday: null };
  }
}

/** Domain as typed, domain as meant. */
export const EMAIL_SLIPS: readonly (readonly [typed: string, meant: string])[] = [
  ['gmial.com', 'gmail.com'],
  ['gmail.con', 'gmail.com'],
  ['gmai.com', 'gmail.com'],
  ['yaho.com', 'yahoo.com'],
  ['hotmial.com', 'hotmail.com'],
];
