import { quotedSheet, type Rect, rectName } from '../../../shared/workbook/address';
import { type Book, type NameItem, nextId } from './book';
import { fault } from './faults';
import { DEFAULT_FORMAT } from './formats';
import { hostType, type Node } from './protocol';
import { type RangeTarget, range } from './rangeObject';
import { tableCollection } from './sheetParts';
import { worksheets } from './worksheetObject';

interface OfBook<T> {
  readonly book: Book;
  readonly item: T;
}

export const workbook: (book: Book) => Node = hostType<Book>('Workbook', {
  open: {
    Worksheets: worksheets,
    Names: (book) => names(book),
    Settings: (book) => settings(book),
    Tables: (book) => tableCollection({ book, of: null }),
    Application: (book) => application(book),
    Styles: (book) => styles(book),
  },
  call: {
    GetSelectedRange: (book) => range({ book, ...book.selection }),
    GetActiveCell: (book) => {
      const { sheet, rect } = book.selection;
      return range({ book, sheet, rect: { ...rect, rows: 1, columns: 1 } });
    },
  },
});

const application = hostType<Book>('Application', {
  read: { CalculationMode: ({ calculationMode }) => calculationMode },
  write: {
    CalculationMode: (book, value) => {
      book.calculationMode = String(value);
    },
  },
  open: { CultureInfo: (book) => cultureInfo(book) },
  call: {
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

const cultureInfo = hostType<Book>('CultureInfo', { read: { Name: ({ culture }) => culture } });

const styles = hostType<Book>('StyleCollection', {
  at: (book, name) => {
    if (name !== 'Normal') throw fault('ItemNotFound');
    return style(book);
  },
});

const style = hostType<Book>('Style', { open: { Font: (book) => styleFont(book) } });

const styleFont = hostType<Book>('RangeFont', {
  read: {
    Name: () => DEFAULT_FORMAT.fontName,
    Size: () => DEFAULT_FORMAT.size,
    Color: () => DEFAULT_FORMAT.fontColor,
  },
});

const names = hostType<Book>('NamedItemCollection', {
  items: (book) => [...book.names.values()].map((item) => nameItem({ book, item })),
  at: (book, key) => {
    const item = findName(book, key);
    if (!item) throw fault('ItemNotFound');
    return nameItem({ book, item });
  },
  call: {
    GetItemOrNullObject: (book, [key]) => {
      const item = findName(book, key);
      return item ? nameItem({ book, item }) : null;
    },
    Add: (book, [name, reference]) => {
      const text = String(name);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) || text.length > 255) throw fault('InvalidArgument');
      if (findName(book, text)) throw fault('ItemAlreadyExists');
      const { sheet, rect } = (reference as Node).target as RangeTarget;
      const item: NameItem = { id: nextId(book), name: text, ref: { sheet, rect }, visible: true };
      book.names.set(text.toLowerCase(), item);
      return nameItem({ book, item });
    },
  },
});

const nameItem: (target: OfBook<NameItem>) => Node = hostType<OfBook<NameItem>>('NamedItem', {
  id: ({ item }) => ({ _Id: item.id }),
  read: {
    Name: ({ item }) => item.name,
    Type: ({ item }) => (item.ref === null ? 'Error' : 'Range'),
    Formula: ({ item }) =>
      item.ref === null ? '=#REF!' : `=${quotedSheet(item.ref.sheet.name)}!${absolute(item.ref.rect)}`,
    Scope: () => 'Workbook',
    Visible: ({ item }) => item.visible,
  },
  write: {
    Visible: ({ item }, value) => {
      item.visible = value === true;
    },
  },
  call: {
    Delete: ({ book, item }) => {
      book.names.delete(item.name.toLowerCase());
    },
  },
});

function findName(book: Book, key: unknown): NameItem | undefined {
  return (
    book.names.get(String(key).toLowerCase()) ?? [...book.names.values()].find((item) => item.id === key)
  );
}

function absolute(rect: Rect): string {
  return rectName(rect).replace(/[A-Z]+/g, '$$$&$$');
}

const settings = hostType<Book>('SettingCollection', {
  items: (book) => [...book.settings.keys()].map((item) => setting({ book, item })),
  call: {
    Add: (book, [key, value]) => {
      book.settings.set(String(key), value);
      return setting({ book, item: String(key) });
    },
    GetItemOrNullObject: (book, [key]) =>
      book.settings.has(String(key)) ? setting({ book, item: String(key) }) : null,
  },
});

const setting: (target: OfBook<string>) => Node = hostType<OfBook<string>>('Setting', {
  id: ({ item }) => ({ _Id: item }),
  read: { Key: ({ item }) => item, Value: ({ book, item }) => book.settings.get(item) },
  call: {
    Delete: ({ book, item }) => {
      book.settings.delete(item);
    },
  },
});
