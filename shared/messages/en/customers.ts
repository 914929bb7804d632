import { mergeLines } from '../mergeLines';
import { grouped } from './grouped';

/** What is to be said about customers: their codes, their twins, their merges. */
export const customerFindings = {
  'customers.lookAlike': (p: { ids: string; marks: string }) =>
    `${p.ids} look alike (${marksText(p.marks)}), but not clearly enough to propose a merge. If they are one customer, merge them by hand.`,
  'customers.copiedList': (p: { sheet: string; original: string }) =>
    `"${p.sheet}" is a copy of the customers in "${p.original}" with our ◆ columns, so it is not read: everybody counts once. Delete the copy if you don't need it; if it is to be a list of its own, delete its ◆ columns and refresh.`,
  'merge.unknownId': (p: { id: string }) =>
    `There is no customer ${p.id}. The ids stand in the column "◆ CRM id".`,
  'merge.itself': (p: { id: string }) => `${p.id} can't be merged into itself. Name two customers.`,
  'merge.already': (p: { id: string; into: string }) =>
    `${p.id} is merged into ${p.into} already. Take that back first ("repairs undo"), or merge ${p.into}.`,
  'merge.taxCodes': (p: { id: string; into: string; codes: string }) =>
    `${p.id} and ${p.into} have different tax codes (${p.codes}), so they are two customers. If one of the codes is wrong, correct it first.`,
  'taxCode.wrong': (p: { count: number; text: string }) =>
    p.count === 1
      ? `"${p.text}" is not a valid tax code: its check digit does not fit. Look for a mistyped digit.`
      : `${grouped(p.count)} cells are not valid tax codes: their check digit does not fit (first: "${p.text}"). Look for mistyped digits.`,
};

/** What two rows of one customer have in common, by code. */
export const duplicateMarks = {
  code: 'same code',
  phone: 'same phone',
  email: 'same e-mail',
  taxCode: 'same tax code',
  name: 'same name',
  similarName: 'nearly the same name',
  nearPhone: 'phones one slip apart',
  nearEmail: 'e-mails nearly the same',
  birthday: 'same birthday',
  nearBirthday: 'birthdays one slip apart',
  address: 'same address',
};

/** Codes separated by commas, in words. */
export function marksText(codes: string): string {
  const words: Readonly<Record<string, string>> = duplicateMarks;
  return codes
    .split(',')
    .map((code) => words[code] ?? code)
    .join(', ');
}

/** What a merge adds to the row that stays and what it doesn't use, as sentences after another; may be empty. */
export function keepsText(keeps: string): string {
  const { added, dropped } = mergeLines(keeps, 'en', valueWords);
  const adds = added === '' ? '' : ` Adds ${added}.`;
  return dropped === '' ? adds : `${adds} Not used: ${dropped}.`;
}

const valueWords = { female: 'female', male: 'male', true: 'yes', false: 'no' };
