import { LAST_ROW, type Rect, rectOfName } from '../../../shared/workbook/address';
import { type Book, sheet as newSheet, nextId, type Sheet, type TableItem } from './book';
import { usedRect } from './cells';
import { charts } from './chartObjects';
import { fault } from './faults';
import { hostType, type Node } from './protocol';
import { range, rectOnSheet } from './rangeObject';
import { autoFilter, freezePanes, tableCollection } from './sheetParts';

export interface SheetTarget {
  readonly book: Book;
  readonly sheet: Sheet;
}

export const worksheet: (target: SheetTarget) => Node = hostType<SheetTarget>('Worksheet', {
  id: ({ sheet }) => ({ Id: sheet.id }),
  check: ({ book, sheet }) => {
    if (!book.sheets.includes(sheet)) throw fault('ItemNotFound');
  },
  read: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Visibility: ({ sheet }) => sheet.visibility,
    Position: ({ book, sheet }) => book.sheets.indexOf(sheet),
    TabColor: ({ sheet }) => sheet.tabColor,
    StandardWidth: () => 8.43,
  },
  write: {
    Name: ({ book, sheet }, value) => {
      sheet.name = freeName(book, value);
    },
    Visibility: ({ book, sheet }, value) => {
      if (value !== 'Visible' && visibleSheets(book).every((other) => other === sheet)) {
        throw fault('InvalidArgument');
      }
      sheet.visibility = value as Sheet['visibility'];
    },
    Position: ({ book, sheet }, value) => {
      const at = Number(value);
      if (!Number.isInteger(at) || at < 0 || at >= book.sheets.length) throw fault('InvalidArgument');
      book.sheets = book.sheets.filter((other) => other !== sheet);
      book.sheets.splice(at, 0, sheet);
    },
    TabColor: ({ sheet }, value) => {
      sheet.tabColor = String(value).toUpperCase();
    },
  },
  open: {
    Protection: (target) => protection(target),
    Tables: (target) => tableCollection({ book: target.book, of: target.sheet }),
    FreezePanes: freezePanes,
    AutoFilter: autoFilter,
    Charts: charts,
  },
  call: {
    GetRangeByIndexes: ({ book, sheet }, [row, column, rows, columns]) => {
      const rect = rectOnSheet(Number(row), Number(column), Number(rows), Number(columns));
      return range({ book, sheet, rect });
    },
    GetRange: ({ book, sheet }, [address]) => range({ book, sheet, rect: rectOfAddress(address) }),
    GetCell: ({ book, sheet }, [row, column]) =>
      range({ book, sheet, rect: rectOnSheet(Number(row), Number(column), 1, 1) }),
    GetUsedRangeOrNullObject: ({ book, sheet }, [valuesOnly]) => {
      const rect = usedRect(sheet, valuesOnly === true);
      return rect === null ? null : range({ book, sheet, rect });
    },
    Activate: ({ book, sheet }) => {
      if (sheet.visibility !== 'Visible') throw fault('InvalidSelection');
      book.selection = { sheet, rect: { row: 0, column: 0, rows: 1, columns: 1 } };
    },
    Delete: ({ book, sheet }) => {
      if (visibleSheets(book).every((other) => other === sheet)) throw fault('InvalidArgument');
      book.sheets = book.sheets.filter((other) => other !== sheet);
      for (const name of book.names.values()) if (name.ref?.sheet === sheet) name.ref = null;
    },
    Copy: ({ book, sheet }, [position]) => {
      const copy = copyOf(book, sheet);
      if (position !== 'End') throw new Error('the test host copies to the end alone');
      book.sheets.push(copy);
      return worksheet({ book, sheet: copy });
    },
    _GetAnotherWorksheetById: ({ book }, [id]) => worksheet({ book, sheet: sheetByKey(book, id) }),
  },
});

export const worksheets: (book: Book) => Node = hostType<Book>('WorksheetCollection', {
  items: (book) => book.sheets.map((sheet) => worksheet({ book, sheet })),
  at: (book, key) => worksheet({ book, sheet: sheetByKey(book, key) }),
  call: {
    GetItemOrNullObject: (book, [key]) => {
      const sheet = findSheet(book, key);
      return sheet ? worksheet({ book, sheet }) : null;
    },
    GetActiveWorksheet: (book) => worksheet({ book, sheet: book.selection.sheet }),
    Add: (book, [name]) => {
      const sheet = newSheet(book, freeName(book, name));
      book.sheets.push(sheet);
      return worksheet({ book, sheet });
    },
  },
});

const protection = hostType<SheetTarget>('WorksheetProtection', {
  read: { Protected: ({ sheet }) => sheet.isProtected },
});

export function sheetByKey(book: Book, key: unknown): Sheet {
  const found = findSheet(book, key);
  if (!found) throw fault('ItemNotFound');
  return found;
}

function findSheet(book: Book, key: unknown): Sheet | undefined {
  const wanted = String(key).toLowerCase();
  return book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
}

function visibleSheets(book: Book): readonly Sheet[] {
  return book.sheets.filter(({ visibility }) => visibility === 'Visible');
}

/** Sheet names: at most 31 characters, none of : \ / ? * [ ], not twice. */
function freeName(book: Book, value: unknown): string {
  const name = String(value);
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw fault('InvalidArgument');
  }
  if (findSheet(book, name)) throw fault('ItemAlreadyExists');
  return name;
}

function rectOfAddress(address: unknown): Rect {
  if (address === undefined || address === null)
    return { row: 0, column: 0, rows: LAST_ROW, columns: 16_384 };
  const rect = rectOfName(String(address));
  if (!rect) throw fault('InvalidArgument');
  return rect;
}

/** A copied sheet is visible or hidden like the first; its tables get names of their own. */
function copyOf(book: Book, sheet: Sheet): Sheet {
  const { id: _, name, tables, ...content } = structuredClone(sheet);
  let n = 2;
  while (findSheet(book, `${name.slice(0, 25)} (${n})`)) n++;
  const named = (table: TableItem): TableItem => ({ ...table, id: nextId(book), name: `${table.name}_${n}` });
  return { ...content, id: nextId(book), name: `${name.slice(0, 25)} (${n})`, tables: tables.map(named) };
}
