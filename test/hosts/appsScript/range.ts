import type { Rect } from '../../../shared/workbook/address';
import type { TextStyleState } from './builders';
import { metadataMembers } from './developerMetadata';
import { filterHandle } from './filter';
import { addressName, type Whole } from './rangeAddress';
import { mismatch } from './signature';
import { known, remember, strict } from './strict';
import { shown, typed } from './typed';
import {
  type CellState,
  cellState,
  forEachCell,
  peek,
  type SheetState,
  setOfCell,
  type World,
} from './world';

type Range = GoogleAppsScript.Spreadsheet.Range;

export interface RangeState {
  readonly sheet: SheetState;
  readonly rect: Rect;
  readonly whole?: Whole;
}

export const DEFAULTS = {
  n: 'General',
  weight: 'normal',
  style: 'normal',
  size: 10,
  fill: '#ffffff',
  color: '#000000',
  align: 'general',
} as const;

/**
 * https://developers.google.com/apps-script/reference/spreadsheet/range
 * Longer than 200 lines because an object of Google is one list of members.
 */
export function newRange(
  world: World,
  sheet: SheetState,
  rect: Rect,
  sheetHandle: (sheet: SheetState) => unknown,
  whole?: Whole,
): Range {
  checkRect(world, sheet, rect);
  const { meter } = world;
  const size = rect.rows * rect.columns;
  const count = (name: string, bytes = 0): void => {
    meter.count(`Range.${name}`, bytes);
    if (sheet.isDeleted) throw meter.exception(`Sheet ${sheet.id} not found`);
  };
  const grid = <T>(of: (cell: CellState | undefined) => T): T[][] =>
    world.toRealm(
      Array.from({ length: rect.rows }, (_, r) =>
        Array.from({ length: rect.columns }, (_, c) => of(peek(sheet, rect.row + r, rect.column + c))),
      ),
    );
  const read =
    <T>(name: string, of: (cell: CellState | undefined) => T) =>
    (): T[][] => {
      count(name, size * 10);
      return grid(of);
    };
  const edit = (name: string): void => {
    count(name);
    checkEdit(world, sheet);
  };
  const own: RangeState = { sheet, rect, ...(whole && { whole }) };
  const self: Range = remember(
    strict<Range>()('Range', {
      ...metadataMembers(world, 'Range', own, sheetHandle, () => self),
      getRow: () => rect.row + 1,
      getColumn: () => rect.column + 1,
      getNumRows: () => rect.rows,
      getNumColumns: () => rect.columns,
      getLastRow: () => rect.row + rect.rows,
      getLastColumn: () => rect.column + rect.columns,
      getA1Notation: () => addressName(own),
      getSheet: () => sheetHandle(sheet),
      getValues: read('getValues', (cell) => shown(world, cell)),
      getValue() {
        count('getValue');
        return shown(world, peek(sheet, rect.row, rect.column));
      },
      getFormulas: read('getFormulas', (cell) => cell?.formula ?? ''),
      getNumberFormats: read('getNumberFormats', (cell) => cell?.n ?? DEFAULTS.n),
      getFontWeights: read('getFontWeights', (cell) => cell?.weight ?? DEFAULTS.weight),
      getBackgrounds: read('getBackgrounds', (cell) => cell?.fill ?? DEFAULTS.fill),
      getFontColors: read('getFontColors', (cell) => cell?.color ?? DEFAULTS.color),
      getHorizontalAlignments: read('getHorizontalAlignments', (cell) => cell?.align ?? DEFAULTS.align),
      getMergedRanges() {
        count('getMergedRanges');
        return world.toRealm(sheet.merges.map((merged) => newRange(world, sheet, merged, sheetHandle)));
      },
      setValues(values: unknown) {
        edit('setValues');
        setAll(world, sheet, rect, values);
        return self;
      },
      setValue(value: unknown) {
        edit('setValue');
        forEachCell(rect, (row, column) => put(world, sheet, row, column, value));
        return self;
      },
      setTextStyles(styles: readonly (readonly object[])[]) {
        edit('setTextStyles');
        eachOf(world, rect, styles, (row, column, style) => {
          const { bold, italic, size, color } = known<TextStyleState>(style);
          const cell = cellState(sheet, row, column);
          if (bold !== undefined) setOfCell(cell, 'weight', bold ? 'bold' : undefined);
          if (italic !== undefined) setOfCell(cell, 'style', italic ? 'italic' : undefined);
          if (size !== undefined) setOfCell(cell, 'size', size === 10 ? undefined : size);
          if (color !== undefined) setOfCell(cell, 'color', color.toLowerCase());
        });
        return self;
      },
      setBackgrounds(colors: readonly (readonly (string | null)[])[]) {
        edit('setBackgrounds');
        eachOf(world, rect, colors, (row, column, color) => {
          setOfCell(cellState(sheet, row, column), 'fill', color === null ? undefined : color.toLowerCase());
        });
        return self;
      },
      setNumberFormats(formats: readonly (readonly unknown[])[]) {
        edit('setNumberFormats');
        eachOf(world, rect, formats, (row, column, format) => {
          if (typeof format !== 'string') {
            throw meter.exception(
              "The parameters (number[][]) don't match the method signature for SpreadsheetApp.Range.setNumberFormats.",
            );
          }
          const own = /^general$/i.test(format) ? undefined : format;
          if (own !== undefined || peek(sheet, row, column))
            setOfCell(cellState(sheet, row, column), 'n', own);
        });
        return self;
      },
      setDataValidation(rule: unknown) {
        edit('setDataValidation');
        const state = rule === null ? undefined : known<object>(rule);
        forEachCell(rect, (row, column) => setOfCell(cellState(sheet, row, column), 'rule', state));
        return self;
      },
      clear(options: unknown) {
        edit('clear');
        const { formatOnly, validationsOnly, contentsOnly } = (options ?? {}) as Record<string, boolean>;
        const all = !formatOnly && !validationsOnly && !contentsOnly;
        forEachCell(rect, (row, column) => {
          const cell = cellState(sheet, row, column);
          sheet.cells[row]![column] = {
            ...(all || contentsOnly ? { value: null } : contentOf(cell)),
            ...(all || formatOnly ? {} : formatOf(cell)),
            ...(validationsOnly || !cell.rule ? {} : { rule: cell.rule }),
          };
        });
        return self;
      },
      createFilter() {
        edit('createFilter');
        if (sheet.filter)
          throw meter.exception("You can't create a filter in a sheet that already has a filter.");
        sheet.filter = { rect, criteria: new Map() };
        return filterHandle(world, sheet, () => self);
      },
      activate() {
        count('activate');
        world.active = sheet;
        world.selection = rect;
        return self;
      },
    }),
    own,
  );
  return self;
}

export function checkRect(world: World, sheet: SheetState, rect: Rect): void {
  const { exception } = world.meter;
  if (rect.row < 0) throw exception('The starting row of the range is too small.');
  if (rect.column < 0) throw exception('The starting column of the range is too small.');
  if (rect.rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (rect.columns < 1) throw exception('The number of columns in the range must be at least 1.');
  if (rect.row + rect.rows > sheet.maxRows || rect.column + rect.columns > sheet.maxColumns) {
    throw exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

export function checkEdit(world: World, sheet: SheetState): void {
  const { protection } = sheet;
  if (protection && !protection.warningOnly && !protection.editors.includes(world.user)) {
    throw world.meter.exception(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}

function setAll(world: World, sheet: SheetState, rect: Rect, values: unknown): void {
  if (!Array.isArray(values) || values.some((row) => !Array.isArray(row))) {
    throw mismatch(world, 'SpreadsheetApp.Range.setValues', values);
  }
  eachOf(world, rect, values as readonly (readonly unknown[])[], (row, column, value) => {
    put(world, sheet, row, column, value);
  });
}

/** The shape of what is set must be the range's. */
function eachOf<T>(
  world: World,
  rect: Rect,
  rows: readonly (readonly T[])[],
  visit: (row: number, column: number, value: T) => void,
): void {
  const { exception } = world.meter;
  if (rows.length !== rect.rows) {
    throw exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${rect.rows}.`,
    );
  }
  const odd = rows.find((row) => row.length !== rect.columns);
  if (odd) {
    throw exception(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${rect.columns}.`,
    );
  }
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      visit(rect.row + r, rect.column + c, value);
    });
  });
}

/** As if typed. The rule of a cell is not asked: a script may write what a user may not. */
export function put(world: World, sheet: SheetState, row: number, column: number, value: unknown): void {
  if (typeof value === 'string' && value.length > 50_000) {
    throw world.meter.exception(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  }
  if (value === undefined)
    throw world.meter.exception("The parameters (undefined) don't match the method signature.");
  if (value === '' || value === null) {
    const there = peek(sheet, row, column);
    if (!there) return;
  }
  const cell = cellState(sheet, row, column);
  const result = typed(world, value, cell.n);
  cell.value = result.value;
  setOfCell(cell, 'formula', result.formula);
  setOfCell(cell, 'isError', result.isError ? true : undefined);
  if (result.n !== undefined && (cell.n === undefined || cell.n === 'General')) cell.n = result.n;
}

function contentOf({ value, formula, isError }: CellState): CellState {
  return { value, ...(formula === undefined ? {} : { formula }), ...(isError ? { isError } : {}) };
}

function formatOf({
  value: _,
  formula: __,
  isError: ___,
  rule: ____,
  ...format
}: CellState): Partial<CellState> {
  return format;
}
