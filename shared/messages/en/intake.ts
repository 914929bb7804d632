/** What intake finds in the user's sheets. Rows and columns in `params` are as the user sees them. */
export const intakeFindings = {
  'sheet.empty': (p: { sheet: string }) => `Sheet "${p.sheet}" is empty: nothing was read from it.`,

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
};

function cellCount(count: number, noun = 'cell'): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
