import { counted } from './grouped';

/** What is said of one person's data: found, exported, corrected, erased. */
export const personFindings = {
  'person.nothing': (p: { id: string }) =>
    `Nothing of "${p.id}" stands in this workbook: nothing was written. Search for another spelling.`,
  'person.shared': (p: { ids: string }) =>
    `${p.ids} have the same phone or e-mail: by these alone nobody can tell whose a cell is, so these cells count as doubtful.`,
  'correct.noField': (p: { field: string }) =>
    `"${p.field}" is not a detail of a customer that can be corrected here. Change it in your sheet.`,
  'correct.badValue': (p: { label: string; value: string }) =>
    `"${p.value}" can't be a value of "${p.label}": nothing was written. Look at it again.`,
  'correct.nothing': (p: { label: string }) =>
    `No cell had to be changed for "${p.label}": it says so already, is a formula, or the sheet has no such column. Add the column first.`,
  'erase.forGood':
    'This cannot be undone: neither a backup of this workbook nor Undo brings back what is erased.',
  'erase.copies': (p: { count: number }) =>
    `The hidden backup copies are emptied too: ${counted(p.count, 'cell')}.`,
  'erase.maybesLeft': (p: { count: number; first: string }) =>
    `Only the same name or a shared number in ${counted(p.count, 'place')} (first: ${p.first}): left as ${p.count === 1 ? 'it is' : 'they are'} unless you tick ${p.count === 1 ? 'it' : 'them'}.`,
  'erase.sheetName': (p: { sheet: string }) =>
    `The sheet "${p.sheet}" is named after the person: rename it yourself.`,
  'erase.notSeen':
    'Comments, pictures, pivot tables, the version history of Google or Microsoft, and other copies of this file are not reached: look there yourself.',
  'request.overdue': (p: { count: number; id: string; day: string; row: number; sheet: string }) =>
    `Overdue: ${counted(p.count, 'request')} about personal data (first: ${p.id}, answer by ${p.day}, row ${p.row} of "${p.sheet}"). Answer, then write the day into the row.`,
};

/** The readable export. */
export const personExport = {
  title: (p: { name: string }) => `Personal data of ${p.name}`,
  made: (p: { day: string }) => `As it stands in the file on ${p.day}.`,
  who: 'Known by',
  codes: 'Customer id',
  phones: 'Phone',
  emails: 'E-mail',
  rows: (p: { sheet: string; row: number }) => `${p.sheet}, row ${p.row}`,
  maybe: 'Perhaps this person (only the name, or a number that others have too)',
  texts: 'Also mentioned in',
  blocked: 'This person wants no messages.',
  nothing: 'Nothing else.',
  file: 'personal-data',
};
