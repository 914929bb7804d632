import { type Book, gridOf, sheetNamed, shownSheet } from './book';

/**
 * A hidden copy, last in the book, without the empty rows and columns at its end: they count among the ten million
 * cells. It has its name from the first moment, so a run that ends in between leaves no copy that nobody knows.
 */
export function copySheet(book: Book, name: string, as: string): void {
  const template = sheetNamed(book, name);
  const grid = gridOf(book, name);
  const shown = shownSheet(book);
  const copy = book.spreadsheet.insertSheet(as, book.sheets.size, { template });
  copy.hideSheet();
  book.sheets.set(as, copy);
  const filled = copy.getDataRange();
  const [rows, columns] = [filled.getNumRows(), filled.getNumColumns()];
  if (rows < grid.rows) copy.deleteRows(rows + 1, grid.rows - rows);
  if (columns < grid.columns) copy.deleteColumns(columns + 1, grid.columns - columns);
  book.grids.set(as, { rows, columns });
  book.spreadsheet.setActiveSheet(shown);
}
