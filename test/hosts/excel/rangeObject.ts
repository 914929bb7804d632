import { LAST_ROW, type Rect, rectName } from '../../../shared/workbook/address';
import { isInside, meets } from './areas';
import type { Book, RangeOf } from './book';
import {
  checkShape,
  clearContents,
  formatRect,
  grid,
  shownFormula,
  shownValue,
  usedRect,
  valueType,
  writeBlock,
  writeFormats,
} from './cells';
import { conditionalFormats } from './conditionalObjects';
import { isFormula, spillParent } from './contents';
import { fault } from './faults';
import { cellProperties, rangeFormat } from './formatObjects';
import { DEFAULT_FORMAT, formatAt } from './formats';
import { hostType, type Node } from './protocol';
import { rangeAreas } from './rangeAreasObject';
import { validation } from './validationObject';
import { worksheet } from './worksheetObject';

/** A range of the book: sheet and rectangle, fixed when it was asked for. */
export interface RangeTarget extends RangeOf {
  readonly book: Book;
}

const LAST_COLUMN = 16_384;

export const range: (target: RangeTarget) => Node = hostType<RangeTarget>('Range', {
  check: ({ book, sheet }) => {
    if (!book.sheets.includes(sheet)) throw fault('ItemNotFound');
  },
  read: {
    Address: ({ sheet, rect }) => `${sheetPrefix(sheet.name)}${rectName(rect)}`,
    RowIndex: ({ rect }) => rect.row,
    ColumnIndex: ({ rect }) => rect.column,
    RowCount: ({ rect }) => rect.rows,
    ColumnCount: ({ rect }) => rect.columns,
    CellCount: ({ rect }) => (rect.rows * rect.columns > 2 ** 31 - 1 ? -1 : rect.rows * rect.columns),
    Values: ({ book, sheet, rect }) => grid(book, rect, (r, c) => shownValue(sheet, r, c)),
    Formulas: ({ book, sheet, rect }) => grid(book, rect, (r, c) => shownFormula(sheet, r, c)),
    ValueTypes: ({ book, sheet, rect }) => grid(book, rect, (r, c) => valueType(sheet, r, c)),
    NumberFormat: ({ book, sheet, rect }) =>
      grid(book, rect, (r, c) => formatAt(sheet.formats, r, c).numberFormat),
    ColumnHidden: ({ sheet, rect }) => {
      const hidden = Array.from({ length: rect.columns }, (_, c) => sheet.hiddenColumns.has(rect.column + c));
      return hidden.every(Boolean) ? true : hidden.some(Boolean) ? null : false;
    },
  },
  write: {
    Values: (target, value) => writeBlock(target.book, editable(target).sheet, target.rect, value),
    Formulas: (target, value) => writeBlock(target.book, editable(target).sheet, target.rect, value),
    NumberFormat: (target, value) => writeFormats(editable(target).sheet, target.rect, value),
    ColumnHidden: (target, value) => {
      const { sheet, rect } = editable(target);
      for (let c = rect.column; c < rect.column + rect.columns; c++) {
        if (value === true) sheet.hiddenColumns.add(c);
        else sheet.hiddenColumns.delete(c);
      }
    },
  },
  open: {
    Format: rangeFormat,
    DataValidation: validation,
    ConditionalFormats: conditionalFormats,
    Worksheet: ({ book, sheet }) => worksheet({ book, sheet }),
  },
  call: {
    GetRow: (target, [row]) => range(within(target, { row: Number(row), column: 0, rows: 1 })),
    GetCell: (target, [row, column]) => {
      const rect = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      return range(within(target, rect));
    },
    GetEntireColumn: (target) => range({ ...target, rect: { ...target.rect, row: 0, rows: LAST_ROW } }),
    GetBoundingRect: (target, [other]) =>
      range({ ...target, rect: around(target.rect, ((other as Node).target as RangeTarget).rect) }),
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => {
      const used = usedRect(target.sheet, valuesOnly === true);
      const rect = used && meets(used, target.rect);
      return rect === null ? null : range({ ...target, rect });
    },
    GetSpecialCellsOrNullObject: specialCells,
    GetMergedAreasOrNullObject: (target) => {
      const rects = target.sheet.merges.filter((merge) => meets(merge, target.rect));
      return rects.length === 0 ? null : rangeAreas({ ...target, rects });
    },
    GetSpillingToRangeOrNullObject: (target) => {
      const content = target.sheet.cells[target.rect.row]?.[target.rect.column];
      const spill = isFormula(content) ? content.spill : undefined;
      return spill ? range({ ...target, rect: { ...target.rect, ...spill } }) : null;
    },
    GetSpillParentOrNullObject: (target) => {
      const parent = spillParent(target.sheet, target.rect.row, target.rect.column);
      return parent && range({ ...target, rect: { ...parent, rows: 1, columns: 1 } });
    },
    GetCellProperties: (target, [options]) =>
      grid(target.book, target.rect, (r, c) => cellProperties(target.sheet, r, c, options)),
    Clear: (target, [applyTo]) => {
      const { sheet, rect } = editable(target);
      if (applyTo !== 'Formats') clearContents(sheet, rect);
      if (applyTo !== 'Contents') formatRect(sheet, rect, () => DEFAULT_FORMAT);
    },
    Select: ({ book, sheet, rect }) => {
      if (sheet.visibility !== 'Visible') throw fault('InvalidSelection');
      book.selection = { sheet, rect };
    },
    CopyFrom: (target, [source, type]) => {
      const from = (source as Node).target as RangeTarget;
      const { rect, sheet, book } = editable(target);
      if (from.rect.rows !== rect.rows || from.rect.columns !== rect.columns || type !== 'Values') {
        throw new Error('the test host copies values of one shape alone');
      }
      writeBlock(
        book,
        sheet,
        rect,
        grid(book, from.rect, (r, c) => quoted(shownValue(from.sheet, r, c))),
      );
    },
    _ValidateArraySize: ({ rect }, [rows, columns]) => {
      const row = Array.from({ length: Number(columns) });
      checkShape(
        rect,
        Array.from({ length: Number(rows) }, () => row),
      );
    },
  },
});

/** A copied text stays the text that it is. */
function quoted(value: string | number | boolean): string | number | boolean {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** Cells of a protected sheet are locked until somebody says otherwise. */
export function editable<T extends RangeOf>(target: T): T {
  if (target.sheet.isProtected) throw fault('AccessDenied');
  return target;
}

/** The rectangle on a sheet, checked. */
export function rectOnSheet(row: number, column: number, rows: number, columns: number): Rect {
  const isOn =
    [row, column, rows, columns].every(Number.isInteger) &&
    Math.min(row, column) >= 0 &&
    Math.min(rows, columns) >= 1 &&
    row + rows <= LAST_ROW &&
    column + columns <= LAST_COLUMN;
  if (!isOn) throw fault('InvalidArgument');
  return { row, column, rows, columns };
}

function within(target: RangeTarget, part: Partial<Rect>): RangeTarget {
  const { row = 0, column = 0, rows = 1, columns = target.rect.columns } = part;
  return { ...target, rect: rectOnSheet(target.rect.row + row, target.rect.column + column, rows, columns) };
}

function around(a: Rect, b: Rect): Rect {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return { row, column, rows, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

/** Formulas or validations inside the used range; an Excel with a protected sheet refuses. */
function specialCells(target: RangeTarget, [type]: readonly unknown[]): Node | null {
  if (target.sheet.isProtected) throw fault('AccessDenied');
  const { sheet, rect } = target;
  if (type === 'DataValidations') {
    const rects = sheet.validations.flatMap(({ rect: own }) => meets(own, rect) ?? []);
    return rects.length === 0 ? null : rangeAreas({ ...target, rects });
  }
  if (type !== 'Formulas') throw new Error(`the test host finds no ${type}`);
  const rects: Rect[] = [];
  sheet.cells.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const one = { row: r, column: c, rows: 1, columns: 1 };
      if (isFormula(cell) && isInside(one, rect)) rects.push(one);
    });
  });
  return rects.length === 0 ? null : rangeAreas({ ...target, rects });
}
