import { counted, grouped } from './grouped';
/** What reading a text file (CSV) finds. Rows and cells in `params` are as the user sees them. */
export const csvFindings = {
  'csv.empty': 'The file is empty: there is nothing to read.',
  'csv.notText':
    'This is not a text file with comma-separated values. If it is a spreadsheet, open it in Excel or LibreOffice, choose Save As, .xlsx.',
  'csv.tooBig': (p: { megabytes: number; limit: number }) =>
    `The file is ${grouped(p.megabytes)} MB; text files are read up to ${p.limit} MB. Split it, for example by year.`,
  'csv.tooWide': (p: { row: number; columns: number; usual: number }) =>
    `Row ${p.row} has ${grouped(p.columns)} cells where the others have ${grouped(p.usual)}: nothing was read. Look for a line break or a quotation mark missing in that row.`,
  'csv.tooManyRows': (p: { rows: number; limit: number }) =>
    `The file has ${grouped(p.rows)} rows; a sheet holds ${grouped(p.limit)}. Split it into several files, then try again.`,
  'csv.readAs': (p: { encoding: string; delimiter: string; rows: number; columns: number }) =>
    `Read as text in ${encodingNames[p.encoding] ?? p.encoding}, cells separated by ${delimiterNames[p.delimiter] ?? `"${p.delimiter}"`}: ${counted(p.rows, 'row')}, ${counted(p.columns, 'column')}.`,
  'csv.encodingGuessed': (p: { encoding: string }) =>
    `The file does not say how its letters are encoded; ${encodingNames[p.encoding] ?? p.encoding} fits best. If names look wrong, save it as "CSV UTF-8" and read it again.`,
  'csv.mixedEncoding': (p: { encoding: string; count: number; lines: string }) =>
    `The file is UTF-8, but ${p.count === 1 ? 'one line is' : `${grouped(p.count)} lines are`} not (line ${p.lines}): read as ${encodingNames[p.encoding] ?? p.encoding}. Check the names there.`,
  'csv.looseQuotes': (p: { count: number; rows: string }) =>
    `A quotation mark opens or closes nothing in ${p.count === 1 ? 'row' : `${grouped(p.count)} rows:`} ${p.rows}. It was kept as a character; check that the cells there are divided as they should be.`,
  'csv.nulCharacters': (p: { count: number; rows: string }) =>
    `Invisible zero characters in ${p.count === 1 ? 'row' : `${grouped(p.count)} rows:`} ${p.rows}: they were kept. The file may have been damaged on the way.`,
  'csv.longRows': (p: { columns: number; count: number; rows: string }) =>
    `More than the usual ${p.columns} cells in ${p.count === 1 ? 'row' : `${grouped(p.count)} rows:`} ${p.rows}. Nothing was dropped; a text with the separator in it may lack its quotation marks.`,
  'csv.shortRows': (p: { columns: number; count: number; rows: string }) =>
    `Fewer than the usual ${p.columns} cells in ${p.count === 1 ? 'row' : `${grouped(p.count)} rows:`} ${p.rows}. The missing ones were left empty.`,
  'csv.longCells': (p: { count: number; cells: string; limit: number }) =>
    `${p.count === 1 ? 'A text is' : `${grouped(p.count)} texts are`} longer than the ${grouped(p.limit)} characters that a cell of a workbook holds: ${p.cells}. Shorten ${p.count === 1 ? 'it' : 'them'} in the file, then try again.`,
};

const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1258': 'Windows-1258 (Vietnamese)',
  'windows-1252': 'Windows-1252 (Western European)',
};

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};
