/** What intake finds in the user's sheets. Rows and columns in `params` are as the user sees them. */
export const intakeFindings = {
  'number.unreadable': (p: { text: string }) => `"${p.text}" could not be read as a number and was left out.`,
  'number.unreadableMore': (p: { count: number }) =>
    `${cellCount(p.count, 'more cell')} of this column could not be read as numbers and were left out.`,
  'number.ambiguous': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" may mean thousands or decimals, and nothing in the column tells which. They were left out: type them as numbers, or write one of them in full (1.250.000 or 1.250,00).`,
  'number.marks': (p: { count: number; text: string; decimal: string }) =>
    `${cellCount(p.count)} such as "${p.text}" do not fit the rest of the column, where "${p.decimal}" is the decimal mark. They were left out.`,
  'number.otherCurrency': (p: { count: number; text: string; currency: string }) =>
    `${cellCount(p.count)} such as "${p.text}" are in another currency than the column (${p.currency}) and were left out.`,
  'number.columnCurrency': (p: { currency: string; expected: string }) =>
    `The amounts of this column carry the sign of ${p.currency}, not ${p.expected}: they were read as ${p.currency}.`,
  'number.otherType': (p: { count: number }) =>
    `${cellCount(p.count)} in this column of numbers hold a date, TRUE/FALSE or an error value and were left out.`,
  'number.unit': (p: { count: number; value: number }) =>
    `${cellCount(p.count)} such as ${p.value} look as if typed in another unit than the rest of the column (in thousands?). They were kept as they are: please check the unit.`,

  'date.unreadable': (p: { text: string }) => `"${p.text}" could not be read as a date and was left out.`,
  'date.unreadableMore': (p: { count: number }) =>
    `${cellCount(p.count, 'more cell')} of this column could not be read as dates and were left out.`,
  'date.partial': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" name a year, a month or a day without its year: no date could be taken from them.`,
  'date.outside': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" lie more than a year in the future: please check them.`,
  'date.mixedOrder': (p: { count: number; text: string; order: string }) =>
    `${cellCount(p.count)} such as "${p.text}" are not written ${orderName(p.order)} like the rest of the column: they were read in the only way possible.`,
  'date.orderAssumed': (p: { count: number; text: string; order: string }) =>
    `Nothing in this column tells whether the day or the month comes first. Dates were read ${orderName(p.order)}; the other way round ${cellCount(p.count)} such as "${p.text}" would be another day.`,
  'date.swapped': (p: { count: number }) =>
    `The date cells of this column (${p.count}) have day and month swapped: they were typed day first where the spreadsheet expected the month first, or the reverse. They were read swapped back, and the repair is proposed.`,
  'date.swapDoubt': (p: { count: number }) =>
    `The date cells of this column (${p.count}) look as if day and month were swapped, but swapping them back would break the order of the rows. They were kept as they are: please check a few.`,
  'date.birthdayParts': (p: { count: number }) =>
    `${cellCount(p.count)} hold a birthday with a day or month that does not exist; they were left out.`,
  'date.birthYear': (p: { count: number; year: number }) =>
    `${cellCount(p.count, 'birthday')} have the year ${p.year}, which the spreadsheet added when only day and month were typed: the year was not used.`,

  'phone.length': (p: { text: string }) =>
    `"${p.text}" has too few or too many digits for a phone number, or begins as none does: no number was taken from it.`,
  'phone.lengthMore': (p: { count: number }) =>
    `${cellCount(p.count, 'more cell')} of this column could not be read as phone numbers.`,
  'phone.scientific': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" show a rounded number: the digits of the phone number are lost and must be typed again.`,
  'phone.words': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" hold no phone number.`,
  'phone.oldLandline': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" may be old landlines of Hồ Chí Minh City (now 028) or mobile numbers: please check them.`,
  'phone.service': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" are hotlines (1900, 1800), not a customer's number.`,
  'phone.unverified': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" have a country code but could not be checked as phone numbers.`,
  'phone.unknownPrefix': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" begin with a mobile prefix that is not known; they were read as they are.`,
  'phone.asTyped': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" have no country code and the column does not look Vietnamese: they were left as typed.`,
  'phone.several': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" hold several phone numbers: the first is used, the others are kept.`,

  'name.lostLetters': (p: { count: number; text: string }) =>
    `${cellCount(p.count, 'name')} such as "${p.text}" lost letters when the file was converted; they cannot be restored and must be typed again.`,
  'name.notText': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" in this column of names are a number, a date or an error value.`,

  'email.malformed': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" are no e-mail addresses and were not used.`,
  'email.invented': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" are addresses made up by a sales program, which nobody reads; they were not used.`,
  'email.several': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" hold several e-mail addresses: the first is used, the others are kept.`,

  'code.rounded': (p: { count: number; text: string }) =>
    `${cellCount(p.count, 'code')} such as "${p.text}" were rounded by the spreadsheet: their last digits are lost.`,
  'code.notText': (p: { count: number; text: string }) =>
    `${cellCount(p.count)} such as "${p.text}" in this column of codes are a date, TRUE/FALSE or an error value.`,
};

function cellCount(count: number, noun = 'cell'): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function orderName(order: string): string {
  return order === 'mdy' ? 'month first' : 'day first';
}
