import { keepsText, marksText } from './customers';

/** Why a repair is proposed: one sentence for each evidence code. */
export const evidence = {
  'number.text': 'The cell holds text, so sums leave it out; it reads as a number in one way only.',
  'number.words': 'Written with k, tr, triệu or tỷ; sums leave such text out.',
  'number.column': (p: { decimal: string }) =>
    `Text that reads as a number: the rest of the column uses "${p.decimal}" as its decimal mark.`,
  'number.currency': (p: { currency: string }) =>
    `Text that reads as a number: amounts in ${p.currency} never have three decimals, so the mark separates thousands.`,
  'date.text': 'Text that can be read as one date only; as text it does not sort or filter as a date.',
  'date.serial':
    'A bare number where the column holds dates: the day number of the spreadsheet without its date format.',
  'date.column': (p: { order: string }): string =>
    p.order === 'mdy'
      ? 'Text that reads as a date: the rest of the column writes the month first.'
      : 'Text that reads as a date: the rest of the column writes the day first.',
  'date.swappedRows':
    'The rows are in the order of time only when day and month of the date cells are swapped.',
  'date.swappedPattern':
    'No date cell of the column has a day over 12 while every text date has one: the spreadsheet took day for month in those it could.',
  'duplicate.marks': (p: { marks: string; keeps: string }) =>
    `In common with that customer: ${marksText(p.marks)}.${keepsText(p.keeps)}`,
  'duplicate.byHand': (p: { keeps: string }) => `Merged by hand.${keepsText(p.keeps)}`,
  'correction.byHand': 'Corrected by hand, at the word of the customer.',
  'encoding.font': (p: { font: string; from: string; to: string }) =>
    `Typed with an old ${p.font} font: "${p.from}" is shown as "${p.to}" in that font only, and no search finds it.`,
  'encoding.column': (p: { font: string; from: string; to: string }) =>
    `Other cells of this column are typed with an old ${p.font} font; in it "${p.from}" is "${p.to}".`,
  'encoding.utf8': (p: { from: string; to: string }) =>
    `A program opened the file with the wrong character set: "${p.from}" was "${p.to}".`,
  'phone.lostZero': 'A phone number kept as a number loses its first 0.',
  'phone.oldPrefix': (p: { from: string; to: string }) =>
    `Mobile numbers lost a digit in 2018: ${p.from} became ${p.to}.`,
  'phone.oldHanoi': 'The area code of Hà Nội changed from 04 to 024 in 2017.',
  'phone.letters': 'A letter (o, l) stands where a digit (0, 1) belongs.',
  'taxCode.lostZero':
    'A tax code kept as a number loses its first 0; with the 0 in front its check digit fits.',
  'name.case': 'The name was typed all in small letters or all in capitals.',
  'name.form':
    'The marks are stored apart from their letters (a file from a Mac), so searching does not find the name.',
  'name.spaces': 'Spaces too many, in front of, behind or inside the name.',
  'name.hidden': 'Hidden characters in the name, so searching does not find it.',
  'email.form': 'Spaces, capitals in the domain, "mailto:" or a stray mark do not belong to the address.',
  'email.typo': (p: { from: string; to: string }) => `${p.from} is a misspelling of ${p.to}.`,
};
