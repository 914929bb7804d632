import { counted, grouped } from './grouped';
/** What cleaning finds in a column of values. `text` is the first such cell, `count` how many there are. */
export const intakeFindings = {
  'number.huge': (p: { count: number }) =>
    `Too large to be an amount (over 1,000,000,000,000,000), so not used: ${cells(p.count)}. Please correct.`,
  'number.unreadable': (p: { text: string }) =>
    `"${p.text}" could not be read as a number and was left out. Please correct it.`,
  'number.unreadableMore': (p: { count: number }) =>
    `Also not readable as numbers in this column, and left out: ${cells(p.count)}.`,
  'number.ambiguous': (p: Cells) =>
    `The mark may stand for thousands or for decimals, and nothing in the column tells which: ${like(p)}. Left out; type plain numbers, or write one of the cells in full (1.250.000 or 1.250,00).`,
  'number.marks': (p: Cells & { decimal: string }) =>
    `Not written like the rest of the column, where "${p.decimal}" is the decimal mark: ${like(p)}. Left out; write it like the rest.`,
  'number.otherCurrency': (p: Cells & { currency: string }) =>
    `In another currency than the column (${p.currency}): ${like(p)}. Left out; convert the amount.`,
  'number.columnCurrency': (p: { currency: string; expected: string }) =>
    `The amounts of this column carry the sign of ${p.currency}, not ${p.expected}: they were read as ${p.currency}.`,
  'number.otherType': (p: { count: number }) =>
    `A date, TRUE/FALSE or an error value in this column of numbers: ${cells(p.count)}. Left out.`,
  'number.unit': (p: { count: number; value: number }) =>
    `Looks as if typed in another unit than the rest of the column (in thousands?): ${like({ count: p.count, text: String(p.value) })}. Kept as it is; please check the unit.`,

  'date.unreadable': (p: { text: string }) =>
    `"${p.text}" could not be read as a date and was left out. Please correct it.`,
  'date.unreadableMore': (p: { count: number }) =>
    `Also not readable as dates in this column, and left out: ${cells(p.count)}.`,
  'date.partial': (p: Cells) =>
    `Only a year, a month, or a day without its year, so no date could be taken from it: ${like(p)}. Write the whole date if you know it.`,
  'date.outside': (p: Cells) => `More than a year in the future; please check: ${like(p)}.`,
  'date.mixedOrder': (p: Cells & { order: string }) =>
    `Not written ${orderName(p.order)} like the rest of the column, but readable in one way only: ${like(p)}.`,
  'date.orderAssumed': (p: Cells & { order: string }) =>
    `Nothing in this column tells whether the day or the month comes first. It was read ${orderName(p.order)}; read the other way round, another day would be meant by ${like(p)}.`,
  'date.swapped': (p: { count: number }) =>
    `The date cells of this column (${grouped(p.count)}) have day and month swapped: typed day first where the spreadsheet expected the month first, or the reverse. They were read swapped back, and the repair is proposed.`,
  'date.swapDoubt': (p: { count: number }) =>
    `The date cells of this column (${grouped(p.count)}) look as if day and month were swapped, but swapping them back would break the order of the rows. Kept as they are; please check a few.`,
  'date.birthdayParts': (p: { count: number }) =>
    `A birthday with a day or month that does not exist: ${cells(p.count)}. Left out; ask the customer.`,
  'date.birthYear': (p: { count: number; year: number }) =>
    `The year ${p.year} was not used for birthdays (${cells(p.count)}): the spreadsheet adds the current year when only day and month are typed.`,

  'phone.length': (p: { text: string }) =>
    `"${p.text}" has too few or too many digits for a phone number, or begins as none does: no number was taken from it. Ask the customer.`,
  'phone.lengthMore': (p: { count: number }) =>
    `Also not readable as phone numbers in this column: ${cells(p.count)}.`,
  'phone.scientific': (p: Cells) =>
    `Rounded by the spreadsheet, so the digits of the phone number are lost and must be typed again: ${like(p)}.`,
  'phone.words': (p: Cells) => `Not a phone number, so not used: ${like(p)}. Ask for it when you can.`,
  'phone.oldLandline': (p: Cells) =>
    `An old landline of Hồ Chí Minh City (now 028) or a mobile number? Please check: ${like(p)}.`,
  'phone.service': (p: Cells) => `A hotline (1900, 1800), not a customer's number: ${like(p)}.`,
  'phone.unverified': (p: Cells) =>
    `Has a country code but could not be checked as a phone number: ${like(p)}.`,
  'phone.unknownPrefix': (p: Cells) =>
    `Begins with a mobile prefix that is not known; used as it is: ${like(p)}.`,
  'phone.asTyped': (p: Cells) =>
    `No country code, and the column does not look Vietnamese; left as typed: ${like(p)}.`,
  'phone.several': (p: Cells) =>
    `Several phone numbers in one cell; the first is used, the others are kept: ${like(p)}.`,

  'name.lostLetters': (p: Cells) =>
    `Letters were lost when the file was converted; they cannot be restored and must be typed again: ${like(p)}.`,
  'name.notText': (p: Cells) => `A number, a date or an error value in this column of names: ${like(p)}.`,

  'email.malformed': (p: Cells) => `Not an e-mail address, so not used: ${like(p)}. Please correct.`,
  'email.invented': (p: Cells) => `Made up by a sales program and read by nobody, so not used: ${like(p)}.`,
  'email.several': (p: Cells) =>
    `Several e-mail addresses in one cell; the first is used, the others are kept: ${like(p)}.`,

  'code.rounded': (p: Cells) =>
    `Rounded by the spreadsheet, so the last digits of the code are lost: ${like(p)}. Format the column as text and type them again.`,
  'code.notText': (p: Cells) => `A date, TRUE/FALSE or an error value in this column of codes: ${like(p)}.`,
};

interface Cells {
  readonly count: number;
  readonly text: string;
}

function like({ count, text }: Cells): string {
  return count === 1 ? `"${text}"` : `"${text}" and ${cells(count - 1, 'more ')}`;
}

function cells(count: number, more = ''): string {
  return counted(count, `${more}cell`);
}

function orderName(order: string): string {
  return order === 'mdy' ? 'month first' : 'day first';
}
