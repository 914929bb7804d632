import type { FilterPlace } from '../shared/desk/verbs';
import { type Book, sheetNamed } from './book';

/**
 * Shows only the rows of a table whose cell of one column is the text; null shows all again. A filter that the user
 * has there is used; one that had to be made is taken away again.
 */
export function filterRows(book: Book, place: FilterPlace, text: string | null): void {
  const sheet = sheetNamed(book, place.sheet);
  const properties = PropertiesService.getDocumentProperties();
  const mark = `soKhachFilter${sheet.getSheetId()}`;
  const there = sheet.getFilter();
  if (text === null) {
    if (there && properties.getProperty(mark) !== null) there.remove();
    else if (there && covers(there, place.column)) there.removeColumnFilterCriteria(place.column + 1);
    properties.deleteProperty(mark);
    return;
  }
  const criteria = SpreadsheetApp.newFilterCriteria().whenTextEqualTo(text).build();
  if (there && covers(there, place.column)) {
    there.setColumnFilterCriteria(place.column + 1, criteria);
    return;
  }
  there?.remove();
  const rows = sheet.getMaxRows() - place.headerRow;
  const columns = Math.max(place.column + 1, sheet.getDataRange().getNumColumns());
  properties.setProperty(mark, '1');
  const made = sheet.getRange(place.headerRow + 1, 1, rows, columns).createFilter();
  made.setColumnFilterCriteria(place.column + 1, criteria);
}

function covers(filter: GoogleAppsScript.Spreadsheet.Filter, column: number): boolean {
  const range = filter.getRange();
  const first = range.getColumn() - 1;
  return column >= first && column < first + range.getNumColumns();
}
